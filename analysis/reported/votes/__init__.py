"""Which numbers are polls, votes, seats, margins, thresholds or turnout."""
