"""A dossier into the formats of other trades' tools, one module per format.

Exports are data: words of an article stand in them verbatim, and escaped as the format asks. Only the
characters that ``plain`` names are replaced, one for one, so that offsets still hold.
"""
