"""Every colour of the charts; the words stand in words.toml."""

# Of articles, in their order: Okabe & Ito (2008), told apart with any kind of colour vision; without black and yellow.
COLOURS = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#7A5195", "#6B6B6B"]
INK, QUIET = "#1a1a1a", "#5f6368"  # of titles and names, of what stands beside them
FAINT = "#e3e5e8"  # of grid lines and empty cells
SHADE, FLAG = "#0072B2", "#f3b0a2"  # of the cells of a grid: the more the darker; what contradicts or is left out
REFERENCE = "#8a8f98"  # what other sources state
MADE_UP = "#34495e"  # groups of made-up articles, no article's colour
VOICES = {"author": "#1a1a1a", "quoted": "#D55E00", "boilerplate": "#b5b9be"}
TOLD = {"named": "#8f979f", "unnamed": "#34495e"}  # whether it is said who did it
