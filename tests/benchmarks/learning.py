"""What the commands that learn tables share: the search for the best weights, and the traits seen of each number."""

from collections.abc import Callable, Sequence

import numpy as np

STEPS, MEMORY = 150, 12  # of the search


def lowest(loss: Callable[[np.ndarray], tuple[float, np.ndarray]], size: int) -> np.ndarray:
    """Where a loss, given with its slope, is lowest, by limited-memory BFGS from zero."""
    b = np.zeros(size)
    value, slope = loss(b)
    past: list[tuple[np.ndarray, np.ndarray]] = []
    for _ in range(STEPS):
        step = direction(slope, past)
        pace = 1.0 if past else 1 / np.abs(slope).sum()
        while (new := loss(b - pace * step))[0] > value - 1e-4 * pace * (slope @ step) and pace > 1e-8:
            pace /= 2
        past = [*past[1 - MEMORY :], (-pace * step, new[1] - slope)]
        b, done = b - pace * step, value - new[0] < 1e-7 * value
        value, slope = new
        if done:
            break
    return b


def direction(slope: np.ndarray, past: list[tuple[np.ndarray, np.ndarray]]) -> np.ndarray:
    """The slope times what its changes in past steps tell of its curve."""
    q, taken = slope.copy(), []
    for s, y in reversed(past):
        taken.append((s @ q) / (y @ s))
        q -= taken[-1] * y
    if past:
        s, y = past[-1]
        q *= (s @ y) / (y @ y)
    for (s, y), a in zip(past, reversed(taken), strict=True):
        q += s * (a - (y @ q) / (y @ s))
    return q


class Shown:
    """Which traits (of `size`) are seen of each row."""

    def __init__(self, seen: Sequence[Sequence[int]], size: int) -> None:
        many = np.array([len(traits) for traits in seen])
        traits = np.fromiter((trait for row in seen for trait in row), np.int64, int(many.sum()))
        rows = np.repeat(np.arange(len(seen)), many)
        order = np.argsort(traits, kind="stable")
        self.by_row = _Groups(traits, rows, len(seen))
        self.by_trait = _Groups(rows[order], traits[order], size)

    def sums(self, weights: np.ndarray) -> np.ndarray:
        """The sum of the weights of the traits seen, for each row and column of the weights (traits × columns)."""
        return self.by_row.sums(weights)

    def slopes(self, pull: np.ndarray) -> np.ndarray:
        """The sum over the rows that show a trait, for each trait and column of `pull` (rows × columns)."""
        return self.by_trait.sums(pull)


class _Groups:
    """Members of groups, those of each group side by side."""

    def __init__(self, members: np.ndarray, groups: np.ndarray, size: int) -> None:
        self.members, self.size = members, size
        self.full, self.first = np.unique(groups, return_index=True)

    def sums(self, values: np.ndarray) -> np.ndarray:
        """The sum of the values (members × columns) of each group."""
        found = np.zeros((self.size, values.shape[1]))
        for column, of_members in zip(found.T, np.ascontiguousarray(values.T), strict=True):
            column[self.full] = np.add.reduceat(of_members[self.members], self.first)
        return found
