"""Pure string tools; imports nothing of ours."""
