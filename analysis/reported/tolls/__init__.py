"""Which numbers count people killed, injured or arrested."""
