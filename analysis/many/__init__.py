"""Many articles: a profile as a data set, and what is read back from it."""
