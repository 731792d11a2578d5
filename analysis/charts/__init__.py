"""The charts: each function takes a table first and returns its axes; it never saves or shows."""
