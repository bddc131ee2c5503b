"""Makes the fixtures of this folder: points of the engine's own functions with their correctly rounded values.

Run by hand, once, from anywhere:  python3 tests/reference/numeric/generate.py
Needs Python 3.9 or newer and mpmath (written with 1.3.0); no test and no build runs it.

Every value is computed with 400 binary digits (120 decimals; sin and cos of huge arguments with 1,400), then rounded
to the nearest double. A case is [x, y, rest] (pow: [x, exponent, y, rest]): y is that double and rest the digits that
it lost, (true value - y) / ulp(y), so that the error of any other double is |(got - y) / ulp(y) - rest| ulp.
"""

import json
import math
import random
from pathlib import Path

from mpmath import mp, mpf, ldexp
import mpmath

MAX = 1.7976931348623157e308
MIN_NORMAL = 2.2250738585072014e-308
MIN = 5e-324
FOLDER = Path(__file__).parent


def rounded(value):
    """The nearest double (ties to even), also in the subnormal range, and what it lost in ulps."""
    if value == 0:
        return 0.0, 0.0
    _, exponent = mpmath.frexp(value)
    unit = max(exponent - 53, -1074)
    scaled = ldexp(value, -unit)
    whole = int(mpmath.nint(scaled))
    y = math.ldexp(whole, unit) if unit < 971 or (unit == 971 and abs(whole) < 2**53) else math.copysign(math.inf, whole)
    if math.isinf(y):
        return y, 0.0
    _, exponent = math.frexp(y)
    unit = max(exponent - 53, -1074) if y else -1074
    return y, round(float(ldexp(value - mpf(y), -unit)), 6)


def number(x):
    if math.isnan(x):
        return "NaN"
    if math.isinf(x):
        return "Infinity" if x > 0 else "-Infinity"
    return x


def uniform(rng, low, high, count):
    return [rng.uniform(low, high) for _ in range(count)]


def spread(rng, low, high, count):
    """Sizes between 10^low and 10^high with even exponents, both signs."""
    return [rng.choice((-1, 1)) * 10 ** rng.uniform(low, high) for _ in range(count)]


def around(points, steps=2):
    out = []
    for p in points:
        up = down = p
        out.append(p)
        for _ in range(steps):
            up, down = math.nextafter(up, math.inf), math.nextafter(down, -math.inf)
            out += [up, down]
    return out


def subnormals(rng, count):
    return [math.ldexp(rng.randrange(1, 2**52), -1074) * rng.choice((-1, 1)) for _ in range(count)] + [MIN, -MIN]


def both(points):
    return [s * p for p in points for s in (1, -1)]


def points_exp(rng):
    edges = around([k * math.log(2) / 256 for k in range(-40, 41)], 1)
    return (uniform(rng, -745, 709.7, 250) + uniform(rng, -2, 2, 250) + spread(rng, -20, 0, 100) + uniform(rng, -745.2, -708, 100)
            + edges + around([709.782712893384, -745.1332191019412, -708.3964185322641, 0.0, 1.0, -1.0]) + subnormals(rng, 10))


def points_expm1(rng):
    return (uniform(rng, -60, 709.7, 150) + uniform(rng, -2, 2, 350) + spread(rng, -20, 0, 150)
            + around([0.25, -0.25, 0.0, 36.0, 60.0, -60.0, -37.0, 709.782712893384, 1.0, -1.0]) + subnormals(rng, 20))


def points_log(rng):
    near = around([math.sqrt(2), math.sqrt(0.5), 1.0, 2.0, 0.5, MAX, MIN_NORMAL], 3)
    near += [256 / (j + 0.5) for j in range(181, 363, 6)]
    return [abs(p) for p in near + spread(rng, -307, 308, 250) + uniform(rng, 0.6, 1.6, 350) + subnormals(rng, 60)
            + [1 + s for s in spread(rng, -15, -2, 150)] if 0 < abs(p) <= MAX]


def points_log1p(rng):
    return [p for p in uniform(rng, -0.999, 3, 300) + spread(rng, -20, 0, 250) + [10 ** rng.uniform(0, 308) for _ in range(120)]
            + [-1 + 10 ** rng.uniform(-16, -1) for _ in range(80)] + around([-0.5, 1.0, 0.5, -0.25, 0.414213562373095, -0.2928932188134524])
            + around([2.0**k for k in (-52, -53, -54, -55, 52, 53, 54, 63, 64, 65, 1023)], 1) + subnormals(rng, 20) if p > -1]


def points_log10(rng):
    return [p for p in points_log(rng) + [float(f"1e{k}") for k in range(-323, 309, 7)] + [float(f"1e{k}") for k in range(0, 23)]]


def points_tanh(rng):
    return (uniform(rng, -22, 22, 250) + uniform(rng, -1, 1, 350) + spread(rng, -20, 1.3, 250)
            + around(both([0.2, 0.5, 1.0, 19.0, 20.0, 0.5493061443340549])) + subnormals(rng, 20))


def points_angle(rng):
    edges = around([k * math.pi / 4 for k in list(range(-20, 21)) + [9999, 63661, 127322]], 1)
    return (uniform(rng, -7, 7, 300) + uniform(rng, -1e5, 1e5, 250) + spread(rng, -18, 5, 150) + edges
            + spread(rng, 5, 308, 120) + both([1e6, 1000000.0000000001, MAX, 2.0**1023, 6381956970095103 * 2.0**797]) + subnormals(rng, 10))


def points_erf(rng):
    return (uniform(rng, -6.2, 6.2, 300) + uniform(rng, -1, 1, 250) + spread(rng, -20, 0.8, 150)
            + around(both([0.625, 6.0, 5.9216] + [j / 4 + 0.125 for j in range(2, 24)]), 1) + spread(rng, -300, -20, 30) + subnormals(rng, 20))


def points_pow(rng):
    out = [(10 ** rng.uniform(-3, 3), rng.uniform(-20, 20)) for _ in range(300)]
    out += [(rng.uniform(0.5, 2), rng.uniform(-900, 900)) for _ in range(300)]
    out += [(1 + s, rng.choice((-1, 1)) * 10 ** rng.uniform(0, 17)) for s in spread(rng, -15, -3, 300)]
    out += [(abs(s), rng.choice((-0.5, 0.5, 1 / 3, 2, 3, -1, -2, 1.5, 0.1))) for s in spread(rng, -100, 100, 200)]
    out += [(-float(rng.randrange(1, 60)), float(rng.randrange(-30, 40))) for _ in range(100)]
    out += [(abs(s), rng.uniform(-1.2, 1.2)) for s in subnormals(rng, 60)]
    out += [(b, t / math.log(b)) for b in (2.0, 10.0, 0.9, 0.999) for t in uniform(rng, -745.2, -708, 30) + uniform(rng, 709, 709.79, 10)]
    out += [(0.9, float(t)) for t in range(0, 60)] + [(0.999, float(t)) for t in range(1, 2000, 37)]
    return out


FUNCTIONS = {
    "exp": (mpmath.exp, points_exp), "expm1": (mpmath.expm1, points_expm1), "log": (mpmath.log, points_log),
    "log1p": (mpmath.log1p, points_log1p), "log10": (lambda x: mpmath.log(x) / mpmath.log(10), points_log10),
    "tanh": (mpmath.tanh, points_tanh), "sin": (mpmath.sin, points_angle), "cos": (mpmath.cos, points_angle),
    "erf": (mpmath.erf, points_erf), "pow": (lambda x, y: mpmath.power(x, int(y) if y == int(y) else y), points_pow),
}


def main():
    for index, (name, (function, points)) in enumerate(FUNCTIONS.items()):
        mp.prec = 1500 if name in ("sin", "cos") else 1200 if name in ("expm1", "log1p", "tanh") else 400
        rng = random.Random(1000 + index)
        cases, seen = [], set()
        for point in points(rng):
            args = point if isinstance(point, tuple) else (point,)
            if args in seen or (name != "pow" and args[0] == 0) or any(math.isinf(a) for a in args):
                continue
            seen.add(args)
            y, rest = rounded(function(*[mpf(a) for a in args]))
            cases.append([*args, number(y), rest])
        lines = ",\n".join(json.dumps(c) for c in cases)
        text = f'{{"function": "{name}", "cases": [\n{lines}\n]}}\n'
        (FOLDER / f"{name}.json").write_text(text)
        print(name, len(cases), len(text))


main()
