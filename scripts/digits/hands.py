"""
Số thử: whole numbers as one hand writes them, with digits of shapes that no net was trained on, printed as JSON for
`measure.mjs`. Every third one holds something that is no digit.

    python3 scripts/digits/hands.py COUNT
"""
import json
import sys

import numpy as np

from pen import cropped, digit_ink, refused_ink

HIGH = 90
"""Rows of a picture; the digits stand on row 60."""


def number(rng, spoiled):
    """A number, its picture, and what it says; nothing where a piece of it is no digit."""
    height, slant = rng.uniform(28, 44), rng.uniform(0, .4)
    pen = rng.uniform(.07, .19) * height
    digits = [int(each) for each in rng.integers(0, 10, int(rng.integers(1, 5)))]
    if not any(digits):
        digits[0] = 1
    odd = int(rng.integers(len(digits))) if spoiled else -1
    inks = [cropped(refused_ink(rng) if at == odd else
                    digit_ink(digit, rng, True, height * rng.uniform(.85, 1.1), pen, slant + rng.normal(0, .05)))
            for at, digit in enumerate(digits)]
    wide = sum(ink.shape[1] for ink in inks) + 14 * len(inks) + 20
    picture, left = np.zeros((HIGH, wide), bool), 6
    for ink in inks:
        ink = ink[-56:]
        foot = 60 + int(rng.integers(-3, 5))
        picture[foot - ink.shape[0]:foot, left:left + ink.shape[1]] |= ink
        left += ink.shape[1] + int(rng.integers(-2, 12))
    return {'text': None if spoiled else ''.join(map(str, digits)), 'width': wide, 'height': HIGH,
            'dots': ''.join('1' if dot else '0' for dot in picture.ravel())}


if __name__ == '__main__':
    rng = np.random.default_rng(20)
    print(json.dumps([number(rng, at % 3 == 2) for at in range(int(sys.argv[1]))]))
