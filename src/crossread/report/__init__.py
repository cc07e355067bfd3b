"""A dossier into bytes."""
