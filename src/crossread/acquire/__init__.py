"""The outside world into Article records."""
