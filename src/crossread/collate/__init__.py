"""Many articles into what belongs together."""
