"""
Bút: draws strokes as a pen and a scanner would, and lays what they leave on the grid that the net sees. The grid is laid
in the same way by `src/read/ocr/digits/grid.ts`; a change here is a change there.
"""
import numpy as np

from allographs import DIGITS, DOUBTFUL, HELD, LETTERS

SIDE = 24
"""Side of the grid, and of the box on it that the ink fills."""
BOX = 20
REJECT = 10
"""The class of what is no digit."""


def smooth(points, steps=9):
    """Points along a stroke: a Catmull-Rom spline, broken at its corners."""
    runs, run = [], [points[0]]
    for before, point in zip(points, points[1:]):
        if before == point:
            runs.append(run)
            run = [point]
        else:
            run.append(point)
    runs.append(run)
    return [spline(np.array(run, np.float32), steps) for run in runs if len(run) > 1]


def spline(points, steps):
    ends = np.concatenate([[2 * points[0] - points[1]], points, [2 * points[-1] - points[-2]]])
    t = np.linspace(0, 1, steps, dtype=np.float32)[:, None]
    pieces = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:]):
        pieces.append(.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3))
    return np.concatenate(pieces)


def written(shape, rng, slant, wildness=1.):
    """A shape as a hand writes it once: its points moved a little, leaned, stretched and bent."""
    moved = []
    for stroke in shape:
        nudges = rng.normal(0, .026 * wildness, (len(stroke), 2))
        points, last = [], None
        for point, nudge in zip(stroke, nudges):
            points.append(points[-1] if point == last else (point[0] + nudge[0], point[1] + nudge[1]))
            last = point
        moved += smooth(points)
    wide, turn = rng.uniform(.7, 1.35), rng.normal(0, .07)
    phase, bend = rng.uniform(0, 6.3, 4), rng.normal(0, .018 * wildness, 4)
    done = []
    for line in moved:
        x, y = line[:, 0] * wide, line[:, 1]
        x, y = (x + bend[0] * np.sin(5 * y + phase[0]) + bend[1] * np.sin(9 * x + phase[1]),
                y + bend[2] * np.sin(5 * x + phase[2]) + bend[3] * np.sin(9 * y + phase[3]))
        x = x + slant * (1 - y)
        done.append(np.stack([x * np.cos(turn) - y * np.sin(turn), x * np.sin(turn) + y * np.cos(turn)], 1))
    return done


def inked(lines, rng, height=None, pen=None):
    """The ink of strokes in dots, as grey that a scanner took and a threshold made black or white."""
    height = height or rng.uniform(24, 52)
    pen = pen or rng.uniform(.055, .215) * height
    points = np.concatenate(lines) * height
    points -= points.min(0)
    pad = pen / 2 + 2
    wide, high = (np.ceil(points.max(0) + 2 * pad)).astype(int)
    wide, high = min(wide, 110), min(high, 80)
    dots = (points + pad).astype(np.float32)
    x = np.arange(wide, dtype=np.float32)[:, None]
    y = np.arange(high, dtype=np.float32)[:, None]
    dx2, dy2 = (x - dots[:, 0]) ** 2, (y - dots[:, 1]) ** 2
    far = np.sqrt((dy2[:, None, :] + dx2[None]).min(2))
    grey = np.clip(pen / 2 - far + .5, 0, 1)
    grey += rng.normal(0, rng.uniform(.02, .14 if pen > 3 else .06), grey.shape)
    if rng.random() < .5:
        grey[1:-1, 1:-1] = (grey[1:-1, 1:-1] * 2 + grey[:-2, 1:-1] + grey[2:, 1:-1] + grey[1:-1, :-2] + grey[1:-1, 2:]) / 6
    return grey > rng.uniform(.32, .62)


def cropped(ink):
    if not ink.any():
        return np.ones((2, 2), bool)
    rows, columns = np.flatnonzero(ink.any(1)), np.flatnonzero(ink.any(0))
    return ink[rows[0]:rows[-1] + 1, columns[0]:columns[-1] + 1]


def averaging(dots, cells):
    """How much of each dot lies in each cell when so many dots are laid on so many cells."""
    scale = dots / cells
    start = np.arange(cells)[:, None] * scale
    dot = np.arange(dots)[None]
    return (np.clip(np.minimum(start + scale, dot + 1) - np.maximum(start, dot), 0, None) / scale).astype(np.float32)


def laid(ink, box=BOX):
    """Ink on the grid: its longer side fills the box, its shape is kept, and it stands in the middle."""
    ink = cropped(ink).astype(np.float32)
    high, wide = ink.shape
    rows = max(2, round(box * high / max(high, wide)))
    columns = max(2, round(box * wide / max(high, wide)))
    small = averaging(high, rows) @ ink @ averaging(wide, columns).T
    grid = np.zeros((SIDE, SIDE), np.float32)
    top, left = (SIDE - rows) // 2, (SIDE - columns) // 2
    grid[top:top + rows, left:left + columns] = small
    return grid


def shapes_of(digit, held):
    every = DIGITS[digit]
    return [every[HELD[digit]]] if held else [shape for at, shape in enumerate(every) if at != HELD[digit]]


def digit_ink(digit, rng, held=False, height=None, pen=None, slant=None):
    shapes = shapes_of(digit, held)
    at = rng.integers(len(shapes))
    slant = rng.uniform(-.1, .5) if slant is None else slant
    if len(shapes[at]) == 1 and len(shapes[at][0]) == 3:
        slant = rng.uniform(-.06, .24)  # a bare stroke that leans more is a slash
    ink = inked(written(shapes[at], rng, slant, rng.uniform(.6, 1.65)), rng, height, pen)
    return soiled(ink, rng) if rng.random() < .25 else ink


def soiled(ink, rng):
    """Dots of a leader, a piece of a rule, or a crumb of a neighbour on the ink."""
    ink = ink.copy()
    high, wide = ink.shape
    kind = rng.integers(3)
    if kind == 0:
        row = int(high * rng.uniform(.75, .97))
        ink[row:row + 2, ::int(rng.integers(4, 8))] = True
    elif kind == 1:
        row = int(high * rng.uniform(.8, .95))
        ink[row:row + 1 + rng.integers(2), :] = True
    else:
        y, x = int(rng.integers(high)), int(rng.integers(wide))
        ink[y:y + 1 + rng.integers(4), x:x + 1 + rng.integers(4)] = True
    return ink


def beside(first, second, overlap):
    """Two inks side by side, the second a little over the first."""
    overlap = min(overlap, first.shape[1], second.shape[1])
    high = max(first.shape[0], second.shape[0])
    both = np.zeros((high, first.shape[1] + second.shape[1] - overlap), bool)
    both[high - first.shape[0]:, :first.shape[1]] |= first
    both[high - second.shape[0]:, both.shape[1] - second.shape[1]:] |= second
    return both


def refused_ink(rng):
    """What is no digit: letters, doubtful shapes, two digits as one, pieces of digits, scrawls, slashes, bars and stains."""
    kind = rng.choice(10, p=[.16, .15, .04, .04, .17, .08, .09, .11, .1, .06])
    slant = rng.uniform(-.1, .4)
    if kind <= 1:
        return inked(written(LETTERS[rng.integers(len(LETTERS))], rng, slant, .8), rng)
    if kind <= 3:
        return inked(written(DOUBTFUL[rng.integers(len(DOUBTFUL))], rng, slant, .4), rng)
    if kind == 4:
        height = rng.uniform(26, 46)
        pen = rng.uniform(.07, .2) * height
        a, b = (cropped(digit_ink(rng.integers(10), rng, False, height, pen)) for _ in range(2))
        return beside(a, b, int(rng.integers(1, max(2, min(a.shape[1], b.shape[1]) // 3))))
    if kind == 5:
        across = rng.random() < .5  # half of an 8 is a 0, of a 4 a 1: such halves are left out
        ink = cropped(digit_ink(rng.choice([0, 2, 3, 5] if across else [0, 2, 3, 5, 6, 8, 9]), rng))
        high, wide = ink.shape
        if across:
            cut = int(high * rng.uniform(.42, .6))
            return ink[:cut] if rng.random() < .5 else ink[cut:]
        cut = int(wide * rng.uniform(.4, .6))
        return ink[:, :cut] if rng.random() < .5 else ink[:, cut:]
    if kind == 6:
        points = [tuple(point) for point in rng.uniform(0, 1, (int(rng.integers(4, 9)), 2))]
        return inked(written([points], rng, 0), rng)
    if kind == 7:
        run = rng.uniform(.34, .75)
        return inked(written([[(run, .0), (run / 2, .5), (.0, 1.)]], rng, 0, .3), rng, None, rng.uniform(1.6, 5))
    if kind == 8:
        ink = cropped(digit_ink(rng.choice([0, 2, 3, 4, 5, 6, 8, 9]), rng))  # a 7 may be struck through
        if rng.random() < .5:
            return beside(ink, cropped(inked(written(LETTERS[rng.integers(len(LETTERS))], rng, slant), rng)), 3)
        return struck(ink, rng)
    blob = np.hypot(*np.meshgrid(np.linspace(-1, 1, int(rng.integers(8, 40))), np.linspace(-1, 1, int(rng.integers(6, 30)))))
    return blob < rng.uniform(.8, 1.5)


def struck(ink, rng):
    """A digit with a stroke of the pen through it from side to side."""
    high, wide = ink.shape
    out = wide // 4
    ink = np.pad(ink, ((0, 0), (out, out)))
    rows = np.linspace(rng.uniform(.2, .8), rng.uniform(.2, .8), ink.shape[1]) * high
    thick = rng.uniform(2, 5)
    return ink | (np.abs(np.arange(high)[:, None] - rows) < thick / 2)


def example(rng, held=False):
    """A grid and its class."""
    if rng.random() < .22:
        ink, kind = refused_ink(rng), REJECT
    else:
        kind = int(rng.integers(10))
        ink = digit_ink(kind, rng, held)
    if not ink.any():
        return example(rng, held)
    return laid(ink, int(rng.integers(18, 22))), kind
