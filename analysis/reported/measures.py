"""The built-in measures; any other measure of a number is one of the user's own, read and compared like a toll."""

OF_VOTES = [
    "poll_share", "exit_poll_share", "vote_share", "vote_margin", "threshold", "turnout", "vote_count", "seats",
    "seats_total",
]  # fmt: skip
TOLLS = ["deaths", "injuries", "arrests"]
MEASURES = [*OF_VOTES, *TOLLS]
