"""Where and when a value holds: places, dates, and what the sentences before leave to it."""
