"""Altered copies of articles, with exact answers to what they share and which comes from which.

``manuscript`` is the text model: every word knows the word it was copied from. The ``changes_*`` modules
alter a manuscript by a known strength; ``recipes`` makes stories of originals and altered copies;
``answers`` reads from the manuscripts what is true of them; ``scoring`` holds a dossier against that.
"""
