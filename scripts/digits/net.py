"""Mạng nhỏ: a convolutional net of four layers in numpy, with what it takes to train it."""
import numpy as np

KINDS = 11
SHAPES = {'a': (25, 10), 'ab': (10,), 'b': (90, 24), 'bb': (24,), 'c': (384, 64), 'cb': (64,), 'd': (64, KINDS), 'db': (KINDS,)}


def fresh(rng):
    return {name: rng.normal(0, np.sqrt(2 / shape[0]), shape).astype(np.float32) if len(shape) > 1 else np.zeros(shape, np.float32)
            for name, shape in SHAPES.items()}


def windows(x, size):
    """Every window of a picture as a row: (pictures, rows, columns, size * size * channels)."""
    seen = np.lib.stride_tricks.sliding_window_view(x, (size, size), (1, 2))
    n, high, wide = seen.shape[:3]
    return np.ascontiguousarray(seen.transpose(0, 1, 2, 4, 5, 3)).reshape(n, high, wide, -1)


def pooled(x):
    n, high, wide, channels = x.shape
    cells = x.reshape(n, high // 2, 2, wide // 2, 2, channels)
    most = cells.max((2, 4))
    return most, cells == most[:, :, None, :, None]


def unpooled(g, mask):
    spread = mask * g[:, :, None, :, None]
    n, h, _, w, _, c = spread.shape
    return spread.reshape(n, h * 2, w * 2, c)


def forward(p, x):
    wa = windows(x[..., None], 5)
    ya = np.maximum(wa @ p['a'] + p['ab'], 0)
    pa, ma = pooled(ya)
    wb = windows(pa, 3)
    yb = np.maximum(wb @ p['b'] + p['bb'], 0)
    pb, mb = pooled(yb)
    flat = pb.reshape(len(x), -1)
    yc = np.maximum(flat @ p['c'] + p['cb'], 0)
    return yc @ p['d'] + p['db'], (wa, ya, ma, wb, yb, mb, flat, yc)


def softmax(z):
    e = np.exp(z - z.max(1, keepdims=True))
    return e / e.sum(1, keepdims=True)


def gradients(p, x, target):
    z, (wa, ya, ma, wb, yb, mb, flat, yc) = forward(p, x)
    chance = softmax(z)
    dz = (chance - target) / len(x)
    g = {'d': yc.T @ dz, 'db': dz.sum(0)}
    dc = (dz @ p['d'].T) * (yc > 0)
    g['c'], g['cb'] = flat.T @ dc, dc.sum(0)
    db = unpooled((dc @ p['c'].T).reshape(len(x), 4, 4, 24), mb) * (yb > 0)
    g['b'] = wb.reshape(-1, 90).T @ db.reshape(-1, 24)
    g['bb'] = db.sum((0, 1, 2))
    dw = (db @ p['b'].T).reshape(len(x), 8, 8, 3, 3, 10)
    dp = np.zeros((len(x), 10, 10, 10), np.float32)
    for row in range(3):
        for column in range(3):
            dp[:, row:row + 8, column:column + 8] += dw[:, :, :, row, column]
    da = unpooled(dp, ma) * (ya > 0)
    g['a'] = wa.reshape(-1, 25).T @ da.reshape(-1, 10)
    g['ab'] = da.sum((0, 1, 2))
    return g, -np.log(np.maximum((chance * target).sum(1), 1e-9)).mean()
