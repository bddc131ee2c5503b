"""Writes the hostile cases of this folder: the reference format with other shapes, seeds, sizes and extremes.

Run by hand (NumPy 2.4, mpmath 1.3): python3 tests/hostile/make.py. Nothing of the engine is used: forward passes are
plain loops, gradients come from the complex step f'(x) = Im f(x + ih)/h with h = 1e-40, which has no rounding of its own.
"""
import json, math, os
import numpy as np
from mpmath import mp

mp.dps = 40
HERE = os.path.dirname(os.path.abspath(__file__))
H = 1e-40
rng = np.random.RandomState(20260101)
files = {}


def plain(v):
    if isinstance(v, np.ndarray):
        return {'shape': list(v.shape), 'data': [plain(x) for x in v.ravel().tolist()]}
    if isinstance(v, (np.integer,)):
        return int(v)
    if isinstance(v, (float, np.floating)):
        v = float(v)
        if math.isnan(v):
            return 'NaN'
        if math.isinf(v):
            return 'Infinity' if v > 0 else '-Infinity'
        return v
    if isinstance(v, dict):
        return {k: plain(x) for k, x in v.items()}
    if isinstance(v, (list, tuple)):
        return [plain(x) for x in v]
    return v


def case(op, name, config, inputs, expected, **more):
    files.setdefault(op, []).append(plain({'name': name, 'config': config, 'inputs': inputs, 'expected': expected, **more}))


def grid(*shape):
    return rng.randint(-160, 161, shape) / 64.0


def gradients(f, values, names):
    """d f / d values[name] for each name, entry by entry, by the complex step."""
    out = {}
    for name in names:
        g = np.zeros(values[name].shape)
        for at in np.ndindex(*g.shape):
            moved = {k: np.array(v, dtype=complex) for k, v in values.items()}
            moved[name][at] += 1j * H
            g[at] = f(moved).imag / H
        out[name] = g
    return out


def lcg(seed):
    s = seed
    while True:
        s = (1664525 * s + 1013904223) % 2**32
        yield s / 2**32


sigmoid = lambda z: 1 / (1 + np.exp(-z))
relu = lambda z: np.where(z.real > 0, z, 0)


def log_softmax(z):
    top = z[np.argmax(z.real)]
    return z - top - np.log(np.exp(z - top).sum())


# ---- recurrent ------------------------------------------------------------------------------------------------------
def step(cell, x, h, c, p):
    none = np.zeros(1)
    bi, bh = p.get('b_ih', p.get('b', none)), p.get('b_hh', none)
    if cell in ('rnn_tanh', 'rnn_relu'):
        z = p['W_ih'] @ x + bi + p['W_hh'] @ h + bh
        return (np.tanh(z) if cell == 'rnn_tanh' else relu(z)), c
    n = len(h)
    if cell == 'lstm':
        z = p['W_ih'] @ x + bi + p['W_hh'] @ h + bh
        i, f, g, o = sigmoid(z[:n]), sigmoid(z[n:2*n]), np.tanh(z[2*n:3*n]), sigmoid(z[3*n:])
        c = f * c + i * g
        return o * np.tanh(c), c
    a = p['W_ih'] @ x + bi
    if cell == 'gru':
        b = p['W_hh'] @ h + bh
        r, z = sigmoid(a[:n] + b[:n]), sigmoid(a[n:2*n] + b[n:2*n])
        m = np.tanh(a[2*n:] + r * b[2*n:])
    else:
        b = p['W_hh'][:2*n] @ h
        r, z = sigmoid(a[:n] + b[:n]), sigmoid(a[n:2*n] + b[n:])
        m = np.tanh(a[2*n:] + p['W_hh'][2*n:] @ (r * h))
    return (1 - z) * m + z * h, c


GATES = {'rnn_tanh': 1, 'rnn_relu': 1, 'lstm': 4, 'gru': 3, 'gru_reset_before': 3}


def run_stack(cell, v, T, B, hidden, layers, both, suffix):
    x = v['x']
    hT, cT = [], []
    for l in range(layers):
        parts = []
        for d in range(2 if both else 1):
            tail = suffix(l, d)
            p = {k[:len(k) - len(tail)] if tail else k: t for k, t in v.items() if k.endswith(tail) and k[:2] in ('W_', 'b_', 'b')
                 and (tail or not any(k.endswith(s) for s in ('_reverse',)))}
            slot = l * (2 if both else 1) + d
            ys = np.zeros((T, B, hidden), dtype=complex)
            hs, cs = [], []
            for b in range(B):
                h, c = v['h0'][slot, b], (v['c0'][slot, b] if 'c0' in v else np.zeros(hidden))
                for t in (reversed(range(T)) if d else range(T)):
                    h, c = step(cell, x[t, b], h, c, p)
                    ys[t, b] = h
                hs.append(h)
                cs.append(c)
            parts.append(ys)
            hT.append(hs)
            cT.append(cs)
        x = np.concatenate(parts, axis=2)
    return x, np.array(hT), np.array(cT)


def recurrent(name, cell, T, B, F, hidden, layers, both, bias, suffix):
    dirs = 2 if both else 1
    v = {'x': grid(T, B, F), 'h0': grid(layers * dirs, B, hidden) / 2}
    if cell == 'lstm':
        v['c0'] = grid(layers * dirs, B, hidden) / 2
    G = GATES[cell]
    for l in range(layers):
        for d in range(dirs):
            s = suffix(l, d)
            v['W_ih' + s] = grid(G * hidden, F if l == 0 else dirs * hidden) / 2
            v['W_hh' + s] = grid(G * hidden, hidden) / 2
            for b in {'two': ['b_ih', 'b_hh'], 'one': ['b'], 'none': []}[bias]:
                v[b + s] = grid(G * hidden) / 2
    gy, ghT, gcT = grid(T, B, dirs * hidden), grid(layers * dirs, B, hidden), grid(layers * dirs, B, hidden)

    def f(w):
        y, hT, cT = run_stack(cell, w, T, B, hidden, layers, both, suffix)
        return (gy * y).sum() + (ghT * hT).sum() + ((gcT * cT).sum() if cell == 'lstm' else 0)

    y, hT, cT = run_stack(cell, {k: t.astype(complex) for k, t in v.items()}, T, B, hidden, layers, both, suffix)
    g = gradients(f, v, list(v))
    expected = {'y': y.real, 'hT': hT.real, **{'d' + k: t for k, t in g.items()}}
    inputs = {**v, 'gy': gy, 'ghT': ghT}
    if cell == 'lstm':
        expected['cT'] = cT.real
        inputs['gcT'] = gcT
    config = {'layer': cell, 'T': T, 'batch': B, 'inputSize': F, 'hiddenSize': hidden, 'layers': layers, 'bidirectional': both, 'loss': 'both'}
    case('recurrent', name, config, inputs, expected)


full = lambda l, d: f"_l{l}{'_reverse' if d else ''}"
short = lambda l, d: '_reverse' if d else ''
recurrent('two layers, both ways', 'lstm', 3, 2, 2, 2, 2, True, 'two', full)
recurrent('one layer, both ways, short names', 'gru', 4, 1, 3, 2, 1, True, 'two', short)
recurrent('both ways without bias', 'rnn_relu', 2, 3, 1, 3, 1, True, 'none', full)
recurrent('three layers of one unit, one step', 'rnn_tanh', 1, 1, 1, 1, 3, False, 'one', full)
recurrent('reset before, two layers', 'gru_reset_before', 3, 2, 2, 2, 2, False, 'one', full)


# ---- character models -------------------------------------------------------------------------------------------------
def char_model(cell, text, hidden, T, seed, reduction, adam_steps):
    vocab = sorted(set(text))
    V, G = len(vocab), GATES[cell]
    draw = lcg(seed)
    shapes = {'W_ih': (G*hidden, V), 'W_hh': (G*hidden, hidden), 'b_ih': (G*hidden,), 'b_hh': (G*hidden,), 'W_out': (V, hidden), 'b_out': (V,)}
    p = {k: np.array([(2 * next(draw) - 1) / math.sqrt(hidden) for _ in range(math.prod(s))]).reshape(s) for k, s in shapes.items()}
    ids = [vocab.index(ch) for ch in text]
    x = np.eye(V)[ids[:T]]
    t = ids[1:T + 1]

    def walk(w):
        h, c = np.zeros(hidden), np.zeros(hidden)
        hs, logits, losses = [], [], []
        for k in range(T):
            h, c = step(cell, w['x'][k], h, c, w)
            z = w['W_out'] @ h + w['b_out']
            hs.append(h)
            logits.append(z)
            losses.append(-log_softmax(z)[t[k]])
        return np.array(hs), np.array(logits), np.array(losses)

    def loss(w):
        each = walk(w)[2]
        return each.sum() / (1 if reduction == 'sum' else T)

    def all_grads(q):
        v = {**q, 'x': x}
        return loss({k: np.array(a, dtype=complex) for k, a in v.items()}).real, gradients(loss, v, list(v))

    hs, logits, each = (a.real for a in walk({**{k: a.astype(complex) for k, a in p.items()}, 'x': x}))
    now, g = all_grads(p)
    norm = math.sqrt(sum((g[k]**2).sum() for k in p))
    expected = {'loss': now, 'perStep': each, 'hidden': hs, 'logits': logits, **{'d' + k: a for k, a in g.items()}, 'globalGradNorm': norm}

    q, curve = dict(p), []
    for k in range(4):
        value, g = all_grads(q)
        curve.append(value)
        n = math.sqrt(sum((g[k]**2).sum() for k in p))
        q = {k: a - 0.7 * g[k] * min(1, 0.1 / (n + 1e-6)) for k, a in q.items()}
    expected['sgdClip'] = {'lr': 0.7, 'maxNorm': 0.1, 'loss': curve}

    q, curve = dict(p), []
    m, s = ({k: np.zeros(a.shape) for k, a in p.items()} for _ in range(2))
    for k in range(adam_steps + 1):
        value, g = all_grads(q)
        curve.append(value)
        if k == adam_steps:
            break
        for n in p:
            m[n] = 0.8 * m[n] + 0.2 * g[n]
            s[n] = 0.95 * s[n] + 0.05 * g[n]**2
            q[n] = q[n] - 0.05 / (1 - 0.8**(k + 1)) * m[n] / (np.sqrt(s[n]) / math.sqrt(1 - 0.95**(k + 1)) + 1e-6)
    expected['adam'] = {'lr': 0.05, 'betas': [0.8, 0.95], 'eps': 1e-6, 'loss': curve}
    h, c, at, out, margin = np.zeros(hidden), np.zeros(hidden), ids[0], text[0], math.inf
    for k in range(T):
        h, c = step(cell, np.eye(V)[at], h, c, q)
        z = q['W_out'] @ h + q['b_out']
        order = np.argsort(-z, kind='stable')
        margin = min(margin, z[order[0]] - z[order[1]])
        at = int(order[0])
        out += vocab[at]
    expected['greedyAfterAdam'] = {'text': out, 'smallestLogitMargin': margin}
    words = 'sum over T' if reduction == 'sum' else 'mean over T'
    case('char_rnn', f'{cell} of {hidden}, {T} steps', {'cell': cell, 'text': text, 'vocab': vocab, 'hidden': hidden, 'T': T, 'lcgSeed': seed,
         'loss': f'sparse CE with logits, {words}', 'h0': 0}, {}, expected)


char_model('lstm', 'öäöß', 2, 3, 0, 'mean', 6)
char_model('gru', 'banana bandana', 1, 9, 4294967295, 'sum', 5)
char_model('rnn_relu', 'ab', 3, 1, 31, 'mean', 4)
char_model('rnn_tanh', 'to be or not', 4, 11, 2147483648, 'mean', 5)

# ---- gradient checks ----------------------------------------------------------------------------------------------------
curves = {
    'x^5': (lambda x: x**5, lambda x: 5 * x**4), 'x^-2': (lambda x: x**-2, lambda x: -2 * x**-3), 'x^0.5': (mp.sqrt, lambda x: 1 / (2 * mp.sqrt(x))),
    'exp': (mp.exp, mp.exp), 'sin': (mp.sin, mp.cos), 'sigmoid': (lambda x: 1 / (1 + mp.exp(-x)), lambda x: mp.exp(-x) / (1 + mp.exp(-x))**2),
    'tanh': (mp.tanh, lambda x: 1 - mp.tanh(x)**2),
}
for name, x, hs in [('x^5', -1.5, [0.5, 0.0625]), ('x^-2', 0.75, [0.125, 2.0**-10]), ('x^0.5', 9.0, [1.0]), ('exp', -20.0, [0.25, 0.125, 2.0**-7]),
                    ('sin', 100.0, [0.5]), ('sigmoid', -40.0, [1.0, 0.5]), ('tanh', 20.0, [0.25]), ('exp', 2.5, 0.25)]:
    f, df = curves[name]
    at = mp.mpf(x)
    many = hs if isinstance(hs, list) else [hs]
    forward = [float((f(at + h) - f(at)) / h) for h in many]
    central = [float((f(at + h) - f(at - h)) / (2 * h)) for h in many]
    expected = {'analytic': float(df(at)), 'forward': forward if isinstance(hs, list) else forward[0], 'central': central if isinstance(hs, list) else central[0]}
    case('gradcheck', f'{name} at {x}', {'function': name, 'h': hs}, {'x': x}, expected)


def mlp_check(name, sizes, activations, N, sparse):
    v = {'X': grid(N, sizes[0])}
    for k in range(1, len(sizes)):
        v[f'W{k}'], v[f'b{k}'] = grid(sizes[k], sizes[k-1]) / 2, grid(sizes[k]) / 2
    Y = rng.randint(0, sizes[-1], N)
    order = [n for k in range(1, len(sizes)) for n in (f'W{k}', f'b{k}')]
    act = {'tanh': np.tanh, 'sigmoid': sigmoid, 'linear': lambda z: z}

    def f(w):
        total = 0
        for row in range(N):
            a = w['X'][row]
            for k in range(1, len(sizes)):
                a = act[activations[k-1]](w[f'W{k}'] @ a + w[f'b{k}'])
            total = total - log_softmax(a)[Y[row]]
        return total / N

    g = gradients(f, v, order)
    flat = np.concatenate([g[n].ravel() for n in order])
    numeric = []
    h = 1e-4
    for n in order:
        for at in np.ndindex(*v[n].shape):
            both = []
            for side in (h, -h):
                moved = {k: np.array(a, dtype=complex) for k, a in v.items()}
                moved[n][at] += side
                both.append(f(moved).real)
            numeric.append((both[0] - both[1]) / (2 * h))
    numeric = np.array(numeric)
    err = lambda a: np.linalg.norm(a - numeric) / (np.linalg.norm(a) + np.linalg.norm(numeric))
    flipped = flat.copy()
    flipped[2] *= -1
    case('gradcheck', name, {'loss': 'sparse CE mean', 'h': h, 'activations': activations}, {**v, 'Y': Y.astype(float)},
         {'analytic': flat, 'numeric': numeric, 'relativeErrorUpperBound': 1e-7, 'signBugAtIndex2': {'relativeError': err(flipped)},
          'forgotMeanOverN': {'relativeError': err(flat * N)}}, tol={'rtol': 1e-8, 'atol': 1e-10})


mlp_check('three layers', [3, 2, 4, 3], ['tanh', 'sigmoid', 'linear'], 4, True)
mlp_check('one layer, one row', [2, 5], ['linear'], 1, True)

# ---- initializers ---------------------------------------------------------------------------------------------------------
gains = {'linear': mp.mpf(1), 'tanh': mp.mpf(5) / 3, 'relu': mp.sqrt(2), 'sigmoid': mp.mpf(1), 'selu': mp.mpf(3) / 4}
leaky = lambda a: mp.sqrt(2 / (1 + mp.mpf(a)**2))
for shape in ([7, 3], [1, 512, 1, 9], [5, 2, 4], [3, 1, 2, 3, 4]):
    window = math.prod(shape[2:])
    fi, fo = shape[1] * window, shape[0] * window
    rows = {}
    for n, g in gains.items():
        rows[f'xavier_{n}'] = (g, g**2 * 2 / (fi + fo))
    rows['he_fan_in'] = (mp.sqrt(2), mp.mpf(2) / fi)
    rows['he_fan_out'] = (mp.sqrt(2), mp.mpf(2) / fo)
    rows['he_leaky_0.25'] = (leaky('0.25'), leaky('0.25')**2 / fi)
    rows['lecun'] = (mp.mpf(1), mp.mpf(1) / fi)
    schemes = {n: {'gain': float(g), 'variance': float(s), 'normalStd': float(mp.sqrt(s)), 'uniformBound': float(mp.sqrt(3 * s))} for n, (g, s) in rows.items()}
    case('initializer', 'fans of ' + 'x'.join(map(str, shape)), {'kind': 'conv' if len(shape) > 2 else 'dense', 'shape': shape},
         {}, {'fanIn': fi, 'fanOut': fo, 'schemes': schemes})
cut = mp.sqrt(1 - 4 * mp.npdf(2) / (2 * mp.ncdf(2) - 1))
case('initializer', 'gains', {}, {}, {'leaky_relu_0.3': float(leaky('0.3')), 'leaky_relu': float(leaky('0.01')), 'relu': float(mp.sqrt(2)), 'kerasTruncatedNormalDivisor': float(cut)})
for shape, gain in (((1, 1), 2.0), ((1, 4), 1.0), ((5, 1), 0.5), ((3, 2, 2, 2), 1.5), ((6, 5), -1.0)):
    A = grid(*shape)
    M = A.reshape(shape[0], -1)
    wide = M.shape[0] < M.shape[1]
    q, r = np.linalg.qr(M.T if wide else M)
    q = q * np.sign(np.diag(r))
    case('initializer', f"orthogonal {'x'.join(map(str, shape))}", {'scheme': 'orthogonal', 'gain': gain}, {'A': A}, {'Q': (gain * (q.T if wide else q)).reshape(shape)})

# ---- NumPy -----------------------------------------------------------------------------------------------------------------
for seed, n in ((3, 1), (2147483648, 625), (4294967294, 7000), (624, 313)):
    R = lambda: np.random.RandomState(seed)
    words = [int(w) for w in np.frombuffer(R().bytes(36), dtype='<u4')]
    e = {'random': R().random_sample(n), 'uint32': words, 'sum': float(R().random_sample(n).sum()),
         'twiceMinusOne': 2 * R().random_sample(n) - 1}
    if n > 300:
        e = {'sum': e['sum'], 'last4': R().random_sample(n)[-4:], 'uint32': e['uint32'], 'stateTail': [int(w) for w in R().get_state()[1][-3:]]}
    case('numpy_mt19937', f'seed {seed}', {'seed': seed, 'n': n}, {}, {k: (v.tolist() if isinstance(v, np.ndarray) else v) for k, v in e.items()})
    e = {'random_2x3x2': R().random_sample((2, 3, 2)), 'randn_3x3': R().randn(3, 3), 'randn1': R().randn(1).tolist(), 'randint_-7_250_n40': R().randint(-7, 250, 40).tolist(),
         'permutation37': R().permutation(37).tolist(), 'uniform_-2.5_7.25_n3': R().uniform(-2.5, 7.25, 3).tolist(), 'choice3_n15': R().choice(3, 15).tolist(),
         'normal_-1.5_0.25_n5': R().normal(-1.5, 0.25, 5).tolist()}
    r = R()
    e['mixed_randn_random_randn_randn_random_randn'] = [r.randn(), r.random_sample(), r.randn(), r.randn(), r.random_sample(), r.randn()]
    case('numpy_mt19937', f'seed {seed}, other methods', {'seed': seed}, {}, e)

# ---- the single neuron -----------------------------------------------------------------------------------------------------
for seed, X, y, lr, n, marks in ((5, [[0, 1], [1, 0], [1, 1]], [1, 0, 1], 0.25, 300, [0, 1, 7, 300]),
                                 (4294967295, [[1.5, -2, 0.5, 3]], [1], 2.0, 3, [0, 3]),
                                 (9, [[40.0], [-40.0], [0.0]], [0, 1, 1], 1.0, 20, [0, 2, 20])):
    X, y = np.array(X, dtype=float), np.array(y, dtype=float)
    w = 2 * np.random.RandomState(seed).random_sample(X.shape[1]) - 1
    states = {}
    for k in range(n + 1):
        out = sigmoid(X @ w)
        if k in marks:
            states[str(k)] = {'w': w.tolist(), 'outputs': out.tolist(), 'halfSSE': 0.5 * ((y - out)**2).sum()}
        if k < n:
            w = w + lr * X.T @ ((y - out) * out * (1 - out))
    last = {','.join('1' for _ in range(X.shape[1])): sigmoid(w.sum()), ','.join('-0.5' for _ in range(X.shape[1])): sigmoid(-0.5 * w.sum())}
    case('single_neuron_demo', f'{X.shape[1]} inputs', {'demo': 'single neuron', 'seed': seed, 'iterations': n, 'learningRate': lr}, {'X': X, 'y': y.tolist()},
         {'states': states, 'predictions': last})

# ---- the 2-2-2 network ------------------------------------------------------------------------------------------------------
ACT = {'sigmoid': (sigmoid, lambda a, z: a * (1 - a)), 'tanh': (np.tanh, lambda a, z: 1 - a * a), 'relu': (lambda z: np.maximum(z, 0), lambda a, z: float(z > 0)),
       'linear': (lambda z: z, lambda a, z: 1.0)}


def net222(name, act, i, t, w, b1, b2, eta, marks):
    f, df = ACT[act]

    def look(w, b):
        net = {'h1': w[0]*i[0] + w[1]*i[1] + b[0], 'h2': w[2]*i[0] + w[3]*i[1] + b[1]}
        out = {k: f(z) for k, z in net.items()}
        net |= {'o1': w[4]*out['h1'] + w[5]*out['h2'] + b[2], 'o2': w[6]*out['h1'] + w[7]*out['h2'] + b[3]}
        out |= {k: f(net[k]) for k in ('o1', 'o2')}
        err = {'o1': 0.5 * (t[0] - out['o1'])**2, 'o2': 0.5 * (t[1] - out['o2'])**2}
        d = {'o1': (out['o1'] - t[0]) * df(out['o1'], net['o1']), 'o2': (out['o2'] - t[1]) * df(out['o2'], net['o2'])}
        back = {'h1': d['o1']*w[4] + d['o2']*w[6], 'h2': d['o1']*w[5] + d['o2']*w[7]}
        d |= {k: back[k] * df(out[k], net[k]) for k in ('h1', 'h2')}
        gw = [d['h1']*i[0], d['h1']*i[1], d['h2']*i[0], d['h2']*i[1], d['o1']*out['h1'], d['o1']*out['h2'], d['o2']*out['h1'], d['o2']*out['h2']]
        return net, out, err, d, back, gw

    b = [b1[0], b1[1], b2[0], b2[1]]
    net, out, err, d, back, gw = look(w, b)
    forward = {f'net_{k}': z for k, z in net.items()} | {f'out_{k}': a for k, a in out.items()} | {'E_o1': err['o1'], 'E_o2': err['o2'], 'E_total': err['o1'] + err['o2']}
    backward = {f'delta_{k}': x for k, x in d.items()} | {f'dE_dout_{k}': x for k, x in back.items()} | {
        'dE_dout_o1': out['o1'] - t[0], 'dE_o1_dout_h1': d['o1'] * w[4], 'dE_o2_dout_h1': d['o2'] * w[6], 'dE_o1_dout_h2': d['o1'] * w[5], 'dE_o2_dout_h2': d['o2'] * w[7]}
    backward |= {f'dout_dnet_{k}': df(out[k], net[k]) for k in net}
    gradients_ = {f'w{k+1}': x for k, x in enumerate(gw)} | {'b_h1': d['h1'], 'b_h2': d['h2'], 'b_o1': d['o1'], 'b_o2': d['o2'], 'b1_shared': d['h1'] + d['h2'], 'b2_shared': d['o1'] + d['o2'],
        'i1': d['h1']*w[0] + d['h2']*w[2], 'i2': d['h1']*w[1] + d['h2']*w[3]}
    training = {}
    for variant in ('frozenBias', 'perNeuronBias') + (('sharedBias',) if b1[0] == b1[1] and b2[0] == b2[1] else ()):
        ww, bb, points = list(w), list(b), {}
        for k in range(max(marks) + 1):
            _, out, err, d, _, gw = look(ww, bb)
            if k in marks:
                points[str(k)] = {'E_total': err['o1'] + err['o2'], 'out_o1': out['o1'], 'out_o2': out['o2'], **{f'w{j+1}': x for j, x in enumerate(ww)}}
            ww = [x - eta * g for x, g in zip(ww, gw)]
            own = [d['h1'], d['h2'], d['o1'], d['o2']]
            if variant == 'perNeuronBias':
                bb = [x - eta * g for x, g in zip(bb, own)]
            if variant == 'sharedBias':
                bb = [bb[0] - eta*(own[0]+own[1])]*2 + [bb[2] - eta*(own[2]+own[3])]*2
        training[variant] = points
    case('worked_example_222', name, {'network': '2-2-2', 'activation': act, 'loss': 'half_sse', 'eta': eta},
         {'i': i, 't': t, 'w': w, 'b1': b1 if b1[0] != b1[1] else b1[0], 'b2': b2 if b2[0] != b2[1] else b2[0]},
         {'forward': forward, 'backward': backward, 'gradients': gradients_, 'training': training})


net222('a bias for each unit', 'sigmoid', [0.5, -2.0], [0.0, 1.0], [0.25, -1.5, 2.0, 0.125, -0.75, 1.0, 0.5, -0.25], [0.5, -0.25], [1.0, 0.0], 0.125, [0, 1, 3, 50])
net222('tanh, large rate', 'tanh', [1.0, 1.0], [-0.5, 0.5], [0.1, 0.2, 0.3, 0.4, -0.5, 0.6, -0.7, 0.8], [0.3, 0.3], [-0.3, -0.3], 1.5, [0, 2, 10])
net222('relu with a dead unit', 'relu', [1.0, 2.0], [3.0, -1.0], [-1.0, -1.0, 0.5, 0.5, 1.0, 2.0, -0.5, 0.25], [0.0, 0.0], [0.5, 0.5], 0.01, [0, 1, 5])
net222('saturated sigmoids', 'sigmoid', [30.0, -30.0], [1.0, 0.0], [2.0, 1.0, -2.0, -1.5, 20.0, 5.0, -20.0, 5.0], [0.0, 0.0], [0.0, 0.0], 10.0, [0, 1, 4])
net222('no squashing', 'linear', [0.5, 0.25], [1.0, 2.0], [1.0, -1.0, 0.5, 0.5, 2.0, 1.0, -1.0, 0.5], [0.25, 0.25], [0.5, 0.5], 0.0625, [0, 1, 20])
for part in ('make_images.py', 'make_curves.py'):
    exec(open(os.path.join(HERE, part)).read())

for op, cases in files.items():
    with open(os.path.join(HERE, op + '.json'), 'w') as out:
        json.dump({'source': 'tests/hostile/make.py', 'op': op, 'about': 'as in the reference file of this op', 'cases': cases}, out, ensure_ascii=False)
    print(op, len(cases))
