"""About whom a value stands: names and noun phrases, candidates, victims, what a rule is for."""
