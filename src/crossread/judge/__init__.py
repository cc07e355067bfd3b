"""What belongs together into findings with evidence."""
