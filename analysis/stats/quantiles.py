"""Quantiles of Student's t and of the Gamma distribution, from their definitions."""

from functools import lru_cache
from math import lgamma
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
    points = np.zeros(shapes.shape)
    small, large = (shapes > 0) & (shapes <= LARGE), shapes > LARGE
    points[small] = _newton(share, shapes[small])
    root = 1 - 1 / (9 * shapes[large]) + NormalDist().inv_cdf(share) / (3 * np.sqrt(shapes[large]))
    points[large] = shapes[large] * root**3
    return np.where(np.isnan(shapes), np.nan, points)


def _newton(share: float, shape: NDArray[np.float64]) -> NDArray[np.float64]:
    top = np.array([lgamma(a + 1) for a in shape.tolist()])
    logarithm = (np.log(share) + top) / shape
    for _ in range(30):
        point = np.exp(logarithm)
        term, series, n = np.ones(len(shape)), np.ones(len(shape)), 0
        while (term > 1e-16 * series).any():
            n += 1
            term = term * point / (shape + n)
            series = series + term
        step = series / shape * (np.log(share) - (shape * logarithm - point - top + np.log(series)))
        logarithm = logarithm + step
        if (np.abs(step) < 1e-12).all():
            break
    return np.asarray(np.exp(logarithm), dtype=np.float64)
