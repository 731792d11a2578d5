"""Quantiles of Student's t and of the Gamma distribution, from their definitions."""

from functools import lru_cache
from math import exp, lgamma, log, sqrt
from statistics import NormalDist

import numpy as np
from numpy.typing import ArrayLike, NDArray

GRID = 4_001
Z = NormalDist().inv_cdf(0.975)  # 95 % intervals
LARGE = 100.0  # shapes above which Wilson & Hilferty's cube is right to four digits


def t_quantile(freedom: ArrayLike) -> NDArray[np.float64]:
    """The 97.5 % points of Student's t (1908) with so many degrees of freedom, whole or not; NaN below one."""
    given = np.asarray(freedom, dtype=float)
    return np.array([_t_quantile(x) for x in given.ravel().tolist()]).reshape(given.shape)


@lru_cache(maxsize=10_000)
def _t_quantile(freedom: float) -> float:
    """With t = √freedom tan(angle) the density is that of cos(angle) to the power freedom - 1."""
    if not freedom >= 1:
        return float("nan")
    angle = np.linspace(0, min(np.pi / 2, 12 / np.sqrt(freedom)), GRID)
    density = np.cos(angle) ** (freedom - 1)
    share = np.append(0, np.cumsum(density[1:] + density[:-1]))
    return float(np.sqrt(freedom) * np.tan(np.interp(0.95 * share[-1], share, angle)))


def gamma_quantile(share: float, shape: ArrayLike) -> NDArray[np.float64]:
    """The points below which `share` of the Gamma distributions of these shapes (scale 1) lies; 0 for shape 0.

    Newton's method on the logarithm of the series of the incomplete Gamma function (Abramowitz & Stegun 1964, 6.5.29),
    which comes nearer from below at every step; the cube of Wilson & Hilferty (1931, PNAS 17:684–688) where the shape
    is large.
    """
    shapes = np.asarray(shape, dtype=float)
    return np.array([_gamma_quantile(share, x) for x in shapes.ravel().tolist()], dtype=float).reshape(shapes.shape)


@lru_cache(maxsize=100_000)
def _gamma_quantile(share: float, shape: float) -> float:
    if not shape > 0:
        return shape * 0
    if shape > LARGE:
        return shape * (1 - 1 / (9 * shape) + NormalDist().inv_cdf(share) / (3 * sqrt(shape))) ** 3
    top = lgamma(shape + 1)
    logarithm = (log(share) + top) / shape
    for _ in range(30):
        point, term, series, n = exp(logarithm), 1.0, 1.0, 0
        while term > 1e-16 * series:
            n += 1
            term *= point / (shape + n)
            series += term
        step = series / shape * (log(share) - (shape * logarithm - point - top + log(series)))
        logarithm += step
        if abs(step) < 1e-12:
            break
    return exp(logarithm)
