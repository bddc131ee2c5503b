import { constant, difference, one, product, sum } from '../trace/build.ts';
import type { OptimizerRule } from './optimizer.ts';

const mu = (momentum: number) => constant(momentum, '\\mu');
const eta = (rate: number) => constant(rate, '\\eta');

/**
 * Gradient descent, with momentum b = μb + (1−d)g and w = w − ηb where μ ≠ 0 (Polyak 1964; Sutskever et al. 2013), the
 * first b being g itself; Nesterov's form steps by g + μb.
 */
export const sgdTorch: OptimizerRule = {
  name: 'sgd',
  convention: 'torch',
  settings: { momentum: 0, dampening: 0, nesterov: 0 },
  tex: ['b\\leftarrow\\mu b+(1-d)g', 'w\\leftarrow w-\\eta b'],
  slots: ({ momentum }) => (momentum === 0 ? [] : ['b']),
  next(w, g, memory, { step, rate }, { momentum, dampening, nesterov }) {
    if (momentum === 0) return w - rate * g;
    const fresh = dampening === 0 ? g : (1 - dampening!) * g;
    const b = step === 1 ? g : momentum! * memory[0]! + fresh;
    memory[0] = b;
    return nesterov ? w - rate * (g + momentum! * b) : w - rate * b;
  },
  explain({ w, g, clock, old, tell }, { momentum, dampening, nesterov }) {
    const rate = eta(clock.rate);
    if (momentum === 0) {
      tell('w', difference(w, product(rate, g)));
      return;
    }
    const fresh = dampening === 0 ? g : product(difference(one, constant(dampening!, 'd')), g);
    const b = tell('b', clock.step === 1 ? g : sum(product(mu(momentum!), old('b')), fresh));
    tell('w', difference(w, product(rate, nesterov ? sum(g, product(mu(momentum!), b)) : b)));
  },
};

/** Keras's form, whose memory holds the step itself: v = μv − ηg and w = w + v; Nesterov's steps by μv − ηg. */
export const sgdKeras: OptimizerRule = {
  name: 'sgd',
  convention: 'keras',
  settings: { momentum: 0, nesterov: 0 },
  tex: ['v\\leftarrow\\mu v-\\eta g', 'w\\leftarrow w+v'],
  slots: ({ momentum }) => (momentum === 0 ? [] : ['v']),
  next(w, g, memory, { rate }, { momentum, nesterov }) {
    if (momentum === 0) return w - rate * g;
    const v = momentum! * memory[0]! - rate * g;
    memory[0] = v;
    return nesterov ? w + (momentum! * v - rate * g) : w + v;
  },
  explain({ w, g, clock, old, tell }, { momentum, nesterov }) {
    const down = product(eta(clock.rate), g);
    if (momentum === 0) {
      tell('w', difference(w, down));
      return;
    }
    const v = tell('v', difference(product(mu(momentum!), old('v')), down));
    tell('w', sum(w, nesterov ? difference(product(mu(momentum!), v), down) : v));
  },
};
