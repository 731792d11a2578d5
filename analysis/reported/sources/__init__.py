"""On whose word a value stands."""
