"""
Học chữ số viết tay: makes digits of strokes, trains small nets on them and writes their weights, each rounded to 8 bits.

    python3 scripts/digits/train.py        # about ten minutes on one core; numpy alone; the same weights each time

`--count`, `--rounds` and `--nets` change how much is made and how long it learns, `--out` where the weights go.
"""
import argparse
import base64
import json
import os
import sys
import time

os.environ.setdefault('OPENBLAS_NUM_THREADS', '1')
sys.path.insert(0, os.path.dirname(__file__))
import numpy as np  # noqa: E402

from net import KINDS, SHAPES, forward, fresh, gradients, softmax  # noqa: E402
from pen import example  # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))
SMOOTH = .03
"""Share of certainty that is never given: a net that may not be wholly sure stays honest."""


def examples(count, seed, held=False):
    rng = np.random.default_rng(seed)
    grids, kinds = zip(*(example(rng, held) for _ in range(count)))
    return np.stack(grids), np.array(kinds)


def shifted(x, rng):
    """Each batch a dot aside, and some of its ink lighter or heavier."""
    x = np.roll(x, (int(rng.integers(-1, 2)), int(rng.integers(-1, 2))), (1, 2))
    return np.clip(x * rng.uniform(.75, 1.3), 0, 1).astype(np.float32)


def trained(x, kinds, seed, rounds, batch=128, rate=2e-3):
    rng = np.random.default_rng(seed)
    p = fresh(rng)
    m = {name: np.zeros_like(w) for name, w in p.items()}
    v = {name: np.zeros_like(w) for name, w in p.items()}
    target = np.eye(KINDS, dtype=np.float32)[kinds] * (1 - SMOOTH) + SMOOTH / KINDS
    total, step = rounds * (len(x) // batch), 0
    for each in range(rounds):
        order, loss, start = rng.permutation(len(x)), 0., time.time()
        for at in range(0, len(x) - batch + 1, batch):
            chosen = order[at:at + batch]
            g, cost = gradients(p, shifted(x[chosen], rng), target[chosen])
            step += 1
            loss += cost
            pace = rate * min(1, step / 300) * (.5 + .5 * np.cos(np.pi * step / total))
            for name, grad in g.items():
                m[name] = .9 * m[name] + .1 * grad
                v[name] = .999 * v[name] + .001 * grad**2
                p[name] -= pace * (m[name] / (1 - .9**step)) / (np.sqrt(v[name] / (1 - .999**step)) + 1e-8) + pace * 1e-3 * p[name]
        print(f'net {seed} round {each + 1}: loss {loss / (len(x) // batch):.4f}, {time.time() - start:.0f} s', flush=True)
    return p


def rounded(p):
    """Weights as whole numbers of 8 bits with a scale for each layer; biases stay."""
    layers = {}
    for name in ('a', 'b', 'c', 'd'):
        scale = float(np.abs(p[name]).max() / 127)
        whole = np.round(p[name] / scale).astype(np.int8)
        layers[name] = {'scale': round(scale, 9), 'weights': base64.b64encode(whole.tobytes()).decode(),
                        'bias': [round(float(each), 5) for each in p[name + 'b']]}
    return layers


def restored(layers):
    p = {}
    for name, layer in layers.items():
        p[name] = np.frombuffer(base64.b64decode(layer['weights']), np.int8).reshape(SHAPES[name]).astype(np.float32) * layer['scale']
        p[name + 'b'] = np.array(layer['bias'], np.float32)
    return p


def chances(nets, x):
    return [np.concatenate([softmax(forward(p, x[at:at + 500])[0]) for at in range(0, len(x), 500)]) for p in nets]


def told(nets, x, kinds, name):
    """How often the nets together are right, and wrong, at some bars."""
    each = np.stack(chances(nets, x))
    least, mean = each.min(0), each.mean(0)
    best = mean.argmax(1)
    sure = least[np.arange(len(x)), best]
    digits = kinds < 10
    print(f'{name}: right {np.mean(best == kinds):.4f}')
    for bar in (.5, .8, .9, .94):
        taken = (best < 10) & (sure >= bar)
        print(f'  bar {bar}: digits read {np.mean(taken[digits]):.3f}, of them wrong '
              f'{np.mean(best[digits & taken] != kinds[digits & taken]):.5f}; no digits taken for one {np.mean(taken[~digits]):.4f}')


if __name__ == '__main__':
    options = argparse.ArgumentParser()
    options.add_argument('--count', type=int, default=180000)
    options.add_argument('--rounds', type=int, default=6)
    options.add_argument('--nets', type=int, default=2)
    options.add_argument('--out', default=os.path.join(HERE, '../../src/read/ocr/digits/nets.json'))
    given = options.parse_args()
    start = time.time()
    x, kinds = examples(given.count, 1)
    print(f'{given.count} examples in {time.time() - start:.0f} s', flush=True)
    nets = [rounded(trained(x, kinds, seed, given.rounds)) for seed in range(given.nets)]
    with open(given.out, 'w') as file:
        json.dump({'nets': nets}, file)
        file.write('\n')
    seen = [restored(net) for net in nets]
    told(seen, *examples(6000, 2), 'new examples of the shapes trained on')
    told(seen, *examples(6000, 3, held=True), 'shapes held out')
    print(f'{os.path.getsize(given.out)} bytes, {time.time() - start:.0f} s')
