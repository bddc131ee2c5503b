"""The part of make.py that makes activations far out on the axis, in 700-digit arithmetic; it runs inside of it."""
mp.dps = 700
FAR = [0.0, 5e-324, -5e-324, 1e-300, -1e-300, 1e-17, -1e-17, 1e-5, -1e-5, 0.5, -0.5, 3.0, -3.0, 9.0, -9.0, 20.0, -20.0, 37.0, -37.0, 100.0, -100.0, 708.0, -708.0, 745.0, -745.0, 1e5, -1e5, 1e154, -1e154]
mpf = mp.mpf
sig = lambda x: 1 / (1 + mp.exp(-x)) if x > -2000 and x < 2000 else (mpf(1) if x > 0 else mpf(0))
soft = lambda x: mp.log(1 + mp.exp(x)) if abs(x) < 2000 else max(x, mpf(0))
tanh = lambda x: mp.tanh(x) if abs(x) < 900 else mpf(1 if x > 0 else -1)
ncdf = lambda x: mp.ncdf(x) if abs(x) < 60 else mpf(1 if x > 0 else 0)
npdf = lambda x: mp.npdf(x) if abs(x) < 60 else mpf(0)
ex = lambda x: mp.exp(x) if x > -2000 else mpf(0)


def gelu_tanh(x):
    c = mp.sqrt(2 / mp.pi)
    t = tanh(c * (x + mpf('0.044715') * x**3))
    return x * (1 + t) / 2, (1 + t) / 2 + x * (1 - t * t) * c * (1 + 3 * mpf('0.044715') * x * x) / 2


ALPHA, SCALE = mpf(1.6732632423543772), mpf(1.0507009873554805)
CURVES = [
    ('sigmoid', {'lambda': 3.0}, lambda x: (sig(3 * x), 3 * sig(3 * x) * sig(-3 * x))),
    ('bipolar_sigmoid', {'lambda': 0.25}, lambda x: (tanh(x / 8), (1 - tanh(x / 8)**2) / 8)),
    ('tanh', {}, lambda x: (tanh(x), 1 - tanh(x)**2)),
    ('relu', {}, lambda x: (max(x, mpf(0)), mpf(x > 0))),
    ('leaky_relu', {'alpha': 0.125}, lambda x: (x if x > 0 else x / 8, mpf(1) if x > 0 else mpf(1) / 8)),
    ('elu', {'alpha': 2.0}, lambda x: (x if x > 0 else 2 * (ex(x) - 1), mpf(1) if x > 0 else 2 * ex(x))),
    ('selu', {}, lambda x: (SCALE * x if x > 0 else SCALE * ALPHA * (ex(x) - 1), SCALE if x > 0 else SCALE * ALPHA * ex(x))),
    ('gelu', {'approximate': 'none'}, lambda x: (x * ncdf(x), ncdf(x) + x * npdf(x))),
    ('softplus', {'beta': 2.0}, lambda x: (soft(2 * x) / 2, sig(2 * x))),
    ('silu', {'beta': 0.5}, lambda x: (x * sig(x / 2), sig(x / 2) + x / 2 * sig(x / 2) * sig(-x / 2))),
    ('softsign', {}, lambda x: (x / (1 + abs(x)), 1 / (1 + abs(x))**2)),
    ('hard_tanh', {}, lambda x: (max(min(x, mpf(1)), mpf(-1)), mpf(abs(x) < 1))),
    ('log_sigmoid', {}, lambda x: (-soft(-x), sig(-x))),
    ('step', {'valueAtZero': 0.5}, lambda x: (mpf(0.5) if x == 0 else mpf(x > 0), mpf(0))),
]
for name, config, f in CURVES:
    pairs = [f(mpf(x)) for x in FAR]
    case('activation', f'{name}, far out', {'activation': name, **config}, {'x': np.array(FAR)}, {'y': np.array([float(y) for y, _ in pairs]), 'dydx': np.array([float(d) for _, d in pairs])})
near = [x for x in FAR if abs(x) < 1e3]
case('activation', 'gelu by tanh, far out', {'activation': 'gelu', 'approximate': 'tanh'}, {'x': np.array(near)},
     {'y': np.array([float(gelu_tanh(mpf(x))[0]) for x in near]), 'dydx': np.array([float(gelu_tanh(mpf(x))[1]) for x in near])})
for name, T, z in (('softmax', 0.5, [700.0, 700.0, -700.0]), ('log_softmax', 4.0, [-1e4, 0.0, 1e4, 1e4]), ('softmax', 1.0, [3.5])):
    e = [mp.exp(mpf(x) / T - mpf(max(z)) / T) for x in z]
    a = [x / sum(e) for x in e]
    y = a if name == 'softmax' else [mpf(x) / T - mpf(max(z)) / T - mp.log(sum(e)) for x in z]
    J = [[(a[i] * ((i == j) - a[j]) if name == 'softmax' else (i == j) - a[j]) / T for j in range(len(z))] for i in range(len(z))]
    case('activation', f'{name}, {len(z)} scores', {'activation': name, 'axis': -1, 'temperature': T}, {'x': np.array(z)},
         {'y': np.array([float(v) for v in y]), 'jacobian': np.array([[float(v) for v in row] for row in J])})
x, gy = grid(2, 3, 2), grid(2, 3, 2)
soft1 = lambda w: np.exp(w['x']) / np.exp(w['x']).sum(axis=1, keepdims=True)
case('activation', 'softmax along the middle', {'activation': 'softmax', 'axis': 1}, {'x': x, 'gy': gy}, {'y': soft1({'x': x}), 'dx': gradients(lambda w: (gy * soft1(w)).sum(), {'x': x}, ['x'])['x']})
a = np.array([0.5, -2.0])
case('activation', 'prelu along the last axis', {'activation': 'prelu', 'channelAxis': -1, 'numParameters': 2}, {'x': x, 'a': a, 'gy': gy},
     {'y': np.where(x > 0, x, x * a), 'dx': gy * np.where(x > 0, 1, a), 'da': (gy * np.where(x > 0, 0, x)).sum(axis=(0, 1))})
mp.dps = 40
