"""The sections of a report, one file each, from the dossier's records to items with passages."""
