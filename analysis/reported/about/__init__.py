"""About whom, where, when and on whose word a number stands: scored candidates of the reading of its article."""
