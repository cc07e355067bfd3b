"""One article into what it says."""
