"""Numbers of a sentence: grammar, units, ranges, bounds, and kinds that measure nothing."""
