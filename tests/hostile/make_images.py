"""The part of make.py that makes pictures, losses and blocks; it runs inside of it."""


def conv(x, W, b, stride, pads, dilation, groups):
    (N, C, _, _), (O, I, kh, kw) = x.shape, W.shape
    x = np.pad(x, ((0, 0), (0, 0), pads[:2], pads[2:]))
    oh = (x.shape[2] - dilation[0] * (kh - 1) - 1) // stride[0] + 1
    ow = (x.shape[3] - dilation[1] * (kw - 1) - 1) // stride[1] + 1
    y = np.zeros((N, O, oh, ow), dtype=complex)
    for o in range(O):
        g = o // (O // groups)
        for u in range(kh):
            for v in range(kw):
                for c in range(I):
                    top, left = u * dilation[0], v * dilation[1]
                    part = x[:, g * I + c, top:top + (oh - 1) * stride[0] + 1:stride[0], left:left + (ow - 1) * stride[1] + 1:stride[1]]
                    y[:, o] += W[o, c, u, v] * part
        if b is not None:
            y[:, o] += b[o]
    return y


def conv_case(name, xs, ws, stride, padding, dilation, groups, bias):
    v = {'x': grid(*xs), 'W': grid(*ws)}
    if bias:
        v['b'] = grid(ws[0])
    if padding == 'same':
        pads = []
        for n, k, s, d in zip(xs[2:], ws[2:], stride, dilation):
            need = max(0, (-(-n // s) - 1) * s + d * (k - 1) + 1 - n)
            pads += [need // 2, need - need // 2]
    else:
        pads = padding
    f = lambda w: conv(w['x'], w['W'], w.get('b'), stride, pads, dilation, groups)
    y = f({k: a.astype(complex) for k, a in v.items()}).real
    gy = grid(*y.shape)
    g = gradients(lambda w: (gy * f(w)).sum(), v, list(v))
    named = dict(zip(('top', 'bottom', 'left', 'right'), pads))
    case('conv2d', name, {'layer': 'conv2d', 'kernel': ws[2:], 'stride': stride, 'padding': 'same' if padding == 'same' else 'explicit', 'pads': named,
         'dilation': dilation, 'groups': groups, 'bias': bias}, {**v, 'gy': gy}, {'y': y, **{'d' + k: a for k, a in g.items()}})


conv_case('stride longer than the kernel', (2, 2, 7, 5), (2, 2, 1, 2), [3, 4], [0, 0, 0, 0], [1, 1], 1, True)
conv_case('a kernel as large as the padded picture', (1, 1, 2, 3), (3, 1, 5, 4), [1, 1], [2, 1, 0, 1], [1, 1], 1, False)
conv_case('every channel by itself, dilated, uneven', (2, 3, 6, 7), (6, 1, 2, 3), [2, 1], [0, 3, 2, 0], [3, 2], 3, True)
conv_case('same with stride and dilation', (1, 2, 8, 5), (4, 1, 3, 2), [3, 2], 'same', [2, 1], 2, True)
conv_case('one pixel', (1, 1, 1, 1), (1, 1, 1, 1), [1, 1], [0, 0, 0, 0], [1, 1], 1, False)


def pool_size(n, k, s, p, ceil, d=1):
    reach = d * (k - 1) + 1
    steps = (n + 2 * p - reach) / s
    if not ceil:
        return math.floor(steps) + 1
    out = math.ceil(steps) + 1
    return out - 1 if (out - 1) * s >= n + p else out


def pool_case(name, kind, xs, k, s, p, ceil=False, count=True, d=(1, 1)):
    x = grid(*xs)
    N, C, hh, ww = xs
    oh, ow = pool_size(hh, k[0], s[0], p[0], ceil, d[0]), pool_size(ww, k[1], s[1], p[1], ceil, d[1])
    y, where = np.zeros((N, C, oh, ow)), np.zeros((N, C, oh, ow))
    gy = grid(N, C, oh, ow)
    dx = np.zeros(xs)
    for at in np.ndindex(*y.shape):
        n, c, i, j = at
        top, left = i * s[0] - p[0], j * s[1] - p[1]
        if kind == 'maxpool2d':
            cells = [(a, b) for a in range(top, top + d[0] * k[0], d[0]) for b in range(left, left + d[1] * k[1], d[1]) if 0 <= a < hh and 0 <= b < ww]
            best = max(cells, key=lambda ab: (x[n, c][ab], -ab[0], -ab[1]))
            y[at], where[at] = x[n, c][best], best[0] * ww + best[1]
            dx[n, c][best] += gy[at]
        else:
            bottom, right = min(top + k[0], hh + p[0]), min(left + k[1], ww + p[1])
            area = (bottom - top) * (right - left)
            cells = [(a, b) for a in range(max(top, 0), min(bottom, hh)) for b in range(max(left, 0), min(right, ww))]
            by = area if count else len(cells)
            y[at] = sum(x[n, c][ab] for ab in cells) / by
            for ab in cells:
                dx[n, c][ab] += gy[at] / by
    config = {'layer': kind, 'kernel': k, 'stride': s, 'pad': p, 'ceilMode': ceil}
    if kind == 'maxpool2d':
        config['dilation'] = list(d)
        case('pooling', name, config, {'x': x, 'gy': gy}, {'y': y, 'dx': dx, 'argmax': where})
    else:
        case('pooling', name, {**config, 'countIncludePad': count}, {'x': x, 'gy': gy}, {'y': y, 'dx': dx})


pool_case('ceil, a last window over the end', 'maxpool2d', (1, 2, 6, 7), [3, 2], [2, 3], [0, 0], True)
pool_case('ceil, padded, dropped last window', 'maxpool2d', (2, 1, 5, 4), [2, 2], [3, 3], [1, 1], True)
pool_case('dilated', 'maxpool2d', (1, 1, 7, 8), [2, 3], [1, 2], [1, 1], False, True, (3, 2))
pool_case('ceil, padding counted', 'avgpool2d', (1, 2, 6, 5), [3, 3], [2, 2], [1, 1], True, True)
pool_case('ceil, padding not counted', 'avgpool2d', (1, 1, 6, 5), [3, 3], [2, 2], [1, 1], True, False)
pool_case('padded along one axis', 'avgpool2d', (2, 1, 3, 9), [2, 4], [1, 3], [0, 2], False, True)


# ---- norms ------------------------------------------------------------------------------------------------------------------
def norm_case(name, layer, xs, config, axes, scale):
    v = {'x': grid(*xs)}
    if scale:
        v['gamma'], v['beta'] = grid(*scale), grid(*scale)
    eps = config['eps']
    spread = lambda a: a.reshape([1, -1] + [1] * (len(xs) - 2)) if layer == 'batchnorm' else a

    def f(w):
        x = w['x']
        mean = x.mean(axis=axes, keepdims=True)
        z = (x - mean) / np.sqrt(((x - mean)**2).mean(axis=axes, keepdims=True) + eps)
        return z * spread(w['gamma']) + spread(w['beta']) if scale else z

    y = f(v)
    gy = grid(*xs)
    g = gradients(lambda w: (gy * f(w)).sum(), v, list(v))
    expected = {'y': y, **{'d' + k: a for k, a in g.items()}}
    inputs = {**v, 'gy': gy}
    if layer == 'batchnorm':
        m, var, n = v['x'].mean(axis=axes), v['x'].var(axis=axes), v['x'].size // xs[1]
        rm, rv, a = grid(xs[1]), np.abs(grid(xs[1])), config['momentum']
        inputs |= {'runningMean': rm, 'runningVar': rv}
        expected |= {'batchMean': m, 'batchVarBiased': var, 'runningMean': (1-a)*rm + a*m, 'runningVar': (1-a)*rv + a*var*n/(n-1), 'runningVarKeras': (1-a)*rv + a*var}
    case('norm_dropout_embedding', name, {'layer': layer, **config}, inputs, expected)


norm_case('sequences of channels', 'batchnorm', (2, 3, 4), {'mode': 'train', 'eps': 1e-2, 'momentum': 0.5}, (0, 2), (3,))
norm_case('two rows', 'batchnorm', (2, 1), {'mode': 'train', 'eps': 1e-3, 'momentum': 1.0}, (0,), (1,))
norm_case('no scale', 'layernorm', (2, 3, 4), {'normalizedShape': [3, 4], 'eps': 1e-3}, (1, 2), None)
norm_case('rows of two', 'layernorm', (3, 2, 2), {'normalizedShape': [2], 'eps': 1e-5}, (2,), (2,))
for name, form, mode, mask, p in (('all dropped', 'dropout', 'train', np.zeros((2, 1, 3)), 0.75), ('in use', 'dropout_classic', 'eval', None, 0.9), ('in use', 'dropout', 'eval', None, 0.9)):
    x, gy = grid(2, 1, 3), grid(2, 1, 3)
    factor = 0.0 if mask is not None else (0.1 if form == 'dropout_classic' else 1.0)
    if form == 'dropout_classic':
        factor = 1 - p
    case('norm_dropout_embedding', f'{form} {name}', {'layer': form, 'p': p, 'mode': mode}, {'x': x, 'gy': gy, **({'mask': mask} if mask is not None else {})}, {'y': x * factor, 'dx': gy * factor})
W, idx, gy = grid(7, 1), np.array([[[6, 0], [6, 6]]]), grid(1, 2, 2, 1)
dW = np.zeros((7, 1))
for at in np.ndindex(1, 2, 2):
    dW[idx[at]] += gy[at]
case('norm_dropout_embedding', 'embedding of rank 3', {'layer': 'embedding', 'vocab': 7, 'dim': 1}, {'idx': idx.astype(float), 'W': W, 'gy': gy}, {'y': W[idx], 'dW': dW})


# ---- losses -----------------------------------------------------------------------------------------------------------------
def cross_entropy(name, logits, target, reduction, smoothing=0.0, ignore=None):
    rows = logits.reshape(-1, logits.shape[-1])
    C = rows.shape[1]
    labels = np.array(target).ravel()
    kept = [k for k in range(len(labels)) if labels[k] != ignore]
    def each(k, row):
        lp = log_softmax(row)
        return -((1 - smoothing) * lp[int(labels[k])] + smoothing / C * lp.sum())
    terms = np.array([each(k, rows[k].astype(complex)).real if k in kept else 0.0 for k in range(len(labels))])
    by = {'sum': 1, 'none': 1, 'mean': len(kept)}[reduction]
    d = np.zeros(rows.shape)
    for k in kept:
        d[k] = gradients(lambda w: each(k, w['z']), {'z': rows[k]}, ['z'])['z'] / by
    config = {'loss': 'sparse_ce_with_logits', 'reduction': reduction}
    if smoothing:
        config['labelSmoothing'] = smoothing
    if ignore is not None:
        config['ignoreIndex'] = ignore
    loss = terms.reshape(np.array(target).shape) if reduction == 'none' else (terms.sum() / by if by else math.nan)
    case('loss', name, config, {'logits': logits, 'target': np.array(target, dtype=float)}, {'loss': loss, 'dlogits': d.reshape(logits.shape)})


cross_entropy('smoothed and ignored', grid(4, 3), [2, -1, 0, -1], 'mean', 0.25, -1)
cross_entropy('smoothed, each term', grid(3, 2), [1, 0, 1], 'none', 0.5)
cross_entropy('sequences, ignored label 0', grid(2, 3, 4), [[0, 1, 2], [3, 0, 0]], 'sum', 0.0, 0)
cross_entropy('far scores', np.array([[1000.0, -1000.0, 0.0], [-745.0, -745.0, 745.0]]), [1, 2], 'mean')
x, t = np.array([[800.0, -800.0], [0.0, 36.0]]), np.array([[0.25, 0.75], [1.0, 0.0]])
soft = np.maximum(x, 0) - x * t + np.log1p(np.exp(-np.abs(x)))
case('loss', 'far logits, sum', {'loss': 'bce_with_logits', 'reduction': 'sum'}, {'logits': x, 'target': t}, {'loss': soft.sum(), 'dlogits': 1 / (1 + np.exp(-x)) - t})
p, t = grid(2, 3), grid(2, 3)
e = p - t
for loss, config, term, slope in (
        ('huber', {'delta': 0.25}, np.where(np.abs(e) <= .25, .5 * e * e, .25 * (np.abs(e) - .125)), np.clip(e, -.25, .25)),
        ('smooth_l1', {'beta': 2.0}, np.where(np.abs(e) < 2, .25 * e * e, np.abs(e) - 1), np.clip(e / 2, -1, 1)),
        ('mse', {}, e * e, 2 * e)):
    case('loss', f'{loss}, each term', {'loss': loss, 'reduction': 'none', **config}, {'pred': p, 'target': t}, {'loss': term, 'dpred': slope})


# ---- blocks -----------------------------------------------------------------------------------------------------------------
def batch_norm(x, g, b, eps=1e-5):
    mean = x.mean(axis=(0, 2, 3), keepdims=True)
    return (x - mean) / np.sqrt(((x - mean)**2).mean(axis=(0, 2, 3), keepdims=True) + eps) * g.reshape(1, -1, 1, 1) + b.reshape(1, -1, 1, 1)


def block_case(name, config, v, f):
    y = f({k: a.astype(complex) for k, a in v.items()}).real
    gy = grid(*y.shape)
    g = gradients(lambda w: (gy * f(w)).sum(), v, list(v))
    case('blocks', name, config, {**v, 'gy': gy}, {'y': y, **{'d' + k: a for k, a in g.items()}})


def bottleneck(w):
    one = lambda x, W, s=1, p=0: conv(x, W, None, [s, s], [p] * 4, [1, 1], 1)
    h = relu(batch_norm(one(w['x'], w['W1']), w['g1'], w['be1']))
    h = relu(batch_norm(one(h, w['W2'], 2, 1), w['g2'], w['be2']))
    h = batch_norm(one(h, w['W3']), w['g3'], w['be3'])
    return relu(h + batch_norm(one(w['x'], w['Ws'], 2), w['gs'], w['bes']))


v = {'x': grid(2, 3, 5, 4), 'W1': grid(2, 3, 1, 1), 'W2': grid(2, 2, 3, 3), 'W3': grid(4, 2, 1, 1), 'Ws': grid(4, 3, 1, 1)}
for k, n in (('1', 2), ('2', 2), ('3', 4), ('s', 4)):
    v[f'g{k}'], v[f'be{k}'] = grid(n), grid(n)
block_case('a bottleneck that halves the picture', {'block': 'residual_bottleneck', 'formula': 'y = relu(bns(conv1x1 s2(x)) + bn3(conv3(relu(bn2(conv2 s2(relu(bn1(conv1(x)))))))))'}, v, bottleneck)
v = {'x': grid(1, 2, 9, 8), 'W': grid(3, 2, 2, 3), 'b': grid(3)}


def conv_pool(w):
    y = relu(conv(w['x'], w['W'], w['b'], [1, 1], [0] * 4, [1, 1], 1))
    rows = [[y[:, :, i:i+3, j:j+2].reshape(1, 3, -1) for j in range(0, 5, 2)] for i in range(0, 6, 2)]
    pick = lambda t: np.take_along_axis(t, t.real.argmax(axis=2)[:, :, None], axis=2)[:, :, 0]
    return np.stack([np.stack([pick(t) for t in row], axis=2) for row in rows], axis=2)


block_case('a window of 3 by 2', {'block': 'conv_relu_maxpool', 'formula': 'maxpool3x2 s2(relu(conv2x3 valid(x)+b))'}, v, conv_pool)
v = {'first': grid(2, 1, 3), 'second': grid(2, 4, 3), 'third': grid(2, 2, 3)}
block_case('three parts', {'block': 'concat', 'axis': -2}, v, lambda w: np.concatenate([w['first'], w['second'], w['third']], axis=1))


# ---- LeNet-5 ----------------------------------------------------------------------------------------------------------------
def checksum(a, places):
    flat = a.ravel()
    k = np.arange(flat.size)
    return {'shape': list(a.shape), 'sum': flat.sum(), 'l1': np.abs(flat).sum(), 'l2': math.sqrt((flat**2).sum()), 'dotCos': (flat * np.cos(k)).sum(),
            'min': flat.min(), 'max': flat.max(), 'entries': {str(int(p)): flat[int(p)] for p in sorted(set(p % flat.size for p in places))}}


def lenet(name, activation, pool, size, pad, batch, seed, lr, steps):
    draw = lcg(seed)
    side = ((size + 2 * pad - 4) // 2 - 4) // 2
    shapes = [('conv1', (6, 1, 5, 5)), ('conv2', (16, 6, 5, 5)), ('fc1', (120, 16 * side * side)), ('fc2', (84, 120)), ('fc3', (10, 84))]
    p = {}
    for n, s in shapes:
        fan = math.prod(s[1:])
        for key, sh in ((n + '.W', s), (n + '.b', s[:1])):
            p[key] = np.array([(2 * next(draw) - 1) / math.sqrt(fan) for _ in range(math.prod(sh))]).reshape(sh)
    x = np.array([next(draw) for _ in range(batch * size * size)]).reshape(batch, 1, size, size)
    labels = np.array([math.floor(10 * next(draw)) for _ in range(batch)])
    act, slope = {'sigmoid': (lambda z: 1 / (1 + np.exp(-z)), lambda a: a * (1 - a)), 'tanh': (np.tanh, lambda a: 1 - a * a), 'relu': (lambda z: np.maximum(z, 0), lambda a: (a > 0) * 1.0)}[activation]

    def windows(a, k):
        return np.lib.stride_tricks.sliding_window_view(a, (k, k), axis=(2, 3))

    def pooled(a):
        n, c, h, w = a.shape
        tiles = a[:, :, :h // 2 * 2, :w // 2 * 2].reshape(n, c, h // 2, 2, w // 2, 2).transpose(0, 1, 2, 4, 3, 5).reshape(n, c, h // 2, w // 2, 4)
        if pool.startswith('avg'):
            return tiles.mean(axis=4), None
        at = tiles.argmax(axis=4)
        return np.take_along_axis(tiles, at[..., None], axis=4)[..., 0], at

    def unpooled(g, at, shape):
        n, c, h, w = g.shape
        tiles = np.repeat(g[..., None] / 4, 4, axis=4) if at is None else np.zeros((n, c, h, w, 4))
        if at is not None:
            np.put_along_axis(tiles, at[..., None], g[..., None], axis=4)
        out = np.zeros(shape)
        out[:, :, :2 * h, :2 * w] = tiles.reshape(n, c, h, w, 2, 2).transpose(0, 1, 2, 4, 3, 5).reshape(n, c, 2 * h, 2 * w)
        return out

    def back_conv(g, W, shape):
        out = np.zeros(shape)
        for u in range(5):
            for v in range(5):
                out[:, :, u:u + g.shape[2], v:v + g.shape[3]] += np.einsum('nohw,oi->nihw', g, W[:, :, u, v])
        return out

    def look(q):
        xp = np.pad(x, ((0, 0), (0, 0), (pad, pad), (pad, pad)))
        a = {'conv1': act(np.einsum('nihwuv,oiuv->nohw', windows(xp, 5), q['conv1.W']) + q['conv1.b'].reshape(1, -1, 1, 1))}
        a['pool1'], at1 = pooled(a['conv1'])
        a['conv2'] = act(np.einsum('nihwuv,oiuv->nohw', windows(a['pool1'], 5), q['conv2.W']) + q['conv2.b'].reshape(1, -1, 1, 1))
        a['pool2'], at2 = pooled(a['conv2'])
        flat = a['pool2'].reshape(batch, -1)
        a['fc1'] = act(flat @ q['fc1.W'].T + q['fc1.b'])
        a['fc2'] = act(a['fc1'] @ q['fc2.W'].T + q['fc2.b'])
        a['logits'] = a['fc2'] @ q['fc3.W'].T + q['fc3.b']
        z = a['logits'] - a['logits'].max(axis=1, keepdims=True)
        prob = np.exp(z) / np.exp(z).sum(axis=1, keepdims=True)
        loss = -(z - np.log(np.exp(z).sum(axis=1, keepdims=True)))[np.arange(batch), labels].mean()
        d = prob.copy()
        d[np.arange(batch), labels] -= 1
        d /= batch
        g = {}
        for n, before in (('fc3', a['fc2']), ('fc2', a['fc1']), ('fc1', flat)):
            if n != 'fc3':
                d = d * slope(a[n])
            g[n + '.W'], g[n + '.b'] = d.T @ before, d.sum(axis=0)
            d = d @ q[n + '.W']
        d = unpooled(d.reshape(a['pool2'].shape), at2, a['conv2'].shape) * slope(a['conv2'])
        g['conv2.W'], g['conv2.b'] = np.einsum('nohw,nihwuv->oiuv', d, windows(a['pool1'], 5)), d.sum(axis=(0, 2, 3))
        d = back_conv(d, q['conv2.W'], a['pool1'].shape)
        d = unpooled(d, at1, a['conv1'].shape) * slope(a['conv1'])
        g['conv1.W'], g['conv1.b'] = np.einsum('nohw,nihwuv->oiuv', d, windows(xp, 5)), d.sum(axis=(0, 2, 3))
        dx = back_conv(d, q['conv1.W'], xp.shape)
        return a, prob, loss, g, dx[:, :, pad:pad + size, pad:pad + size]

    a, prob, first, g, dx = look(p)
    some = {k: np.abs(rng.randn(*t.shape)) for k, t in p.items()}
    ahead, behind = (look({k: t + side * 1e-6 * some[k] for k, t in p.items()})[2] for side in (1, -1))
    along = sum((g[k] * some[k]).sum() for k in p)
    assert abs((ahead - behind) / 2e-6 - along) < (1e-3 if activation == 'relu' else 1e-7) * max(1, abs(along)), (name, ahead, behind, along)
    places = [0, 1, 17, 101, 997, 40009]
    q, curve = dict(p), [first]
    for _ in range(steps):
        _, _, _, grads, _ = look(q)
        q = {k: t - lr * grads[k] for k, t in q.items()}
        curve.append(look(q)[2])
    expected = {'activations': {k: checksum(t, places) for k, t in a.items()}, 'logits': a['logits'], 'probabilities': prob, 'loss': first, 'dx': checksum(dx, places),
                'gradients': {k: checksum(t, places) for k, t in g.items()}, 'sgdLoss': curve, f'paramsAfter{steps}': {k: checksum(t, places) for k, t in q.items()}}
    case('lenet5', name, {'network': 'lenet5', 'activation': activation, 'pool': pool, 'imageSize': size, 'conv1Pad': pad, 'batch': batch, 'lcgSeed': seed, 'lr': lr,
         'loss': 'sparse_ce_with_logits mean'}, {'labels': labels.astype(float)}, expected)


lenet('sigmoids, max, one picture', 'sigmoid', 'max2x2 s2', 28, 2, 1, 4294967295, 0.5, 2)
lenet('tanh, 32 without padding', 'tanh', 'avg2x2 s2', 32, 0, 3, 0, 0.01, 3)
lenet('relu, a larger picture with a lost row', 'relu', 'max2x2 s2', 37, 1, 2, 5, 0.02, 1)

# ---- schedules and clipping ---------------------------------------------------------------------------------------------------
for s, f, n in (({'type': 'cosine', 'tMax': 3, 'lrMin': 0.5}, lambda t: 0.5 + (2 - 0.5) / 2 * (1 + math.cos(math.pi * t / 3)), 9),
                ({'type': 'multistep', 'milestones': [2, 2, 5], 'gamma': 3.0}, lambda t: 2 * 3.0**(2 * (t >= 2) + (t >= 5)), 7),
                ({'type': 'polynomial', 'totalSteps': 4, 'lrEnd': 1.0, 'power': 0.5}, lambda t: (2 - 1) * (1 - min(t, 4) / 4)**0.5 + 1, 7),
                ({'type': 'warmup_cosine', 'warmupSteps': 0, 'totalSteps': 2, 'lrMin': 0.1}, lambda t: 0.1 + 1.9 / 2 * (1 + math.cos(math.pi * t / 2)), 4),
                ({'type': 'inverse_time', 'rate': 0.0, 'decaySteps': 1}, lambda t: 2.0, 3),
                ({'type': 'linear_warmup', 'warmupSteps': 1, 'startFactor': 0.0}, lambda t: 2 * min(t, 1), 3),
                ({'type': 'exponential', 'gamma': 0.0}, lambda t: 2 * 0.0**t, 3), ({'type': 'constant'}, lambda t: 2.0, 2)):
    case('lr_schedule', s['type'], {'schedule': s, 'lr0': 2.0}, {}, {'lr': [f(t) for t in range(n)]})
for name, g in (('zeros', {'a': np.zeros(3), 'b': np.zeros((1, 2))}), ('one large', {'only': np.array([[1e150, -1e-150]])}), ('many', {f't{k}': grid(2, k + 1) for k in range(4)})):
    top = 0.375
    total = math.sqrt(sum((t**2).sum() for t in g.values()))
    case('gradient_clipping', f'{name}, norm', {'clip': 'norm', 'max': top}, g, {'totalNorm': total, 'torch': {k: t * min(1, top / (total + 1e-6)) for k, t in g.items()},
         'exact': {k: t * top / max(total, top) for k, t in g.items()}, 'perVariable': {k: t * top / max(np.linalg.norm(t), top) for k, t in g.items()}})
    case('gradient_clipping', f'{name}, value', {'clip': 'value', 'max': top}, g, {'clipped': {k: np.clip(t, -top, top) for k, t in g.items()}})
