"""The articles side by side: what each claims, what it leaves out, whom it lets speak, and how it is written.

Each table has a row a cell of a grid: heading and row (what is asked), article_id, cell (what it says), shade (0 to 1,
NaN for none), flag, and hover (the words behind it).
"""
