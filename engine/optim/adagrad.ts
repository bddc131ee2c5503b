import { call, constant, difference, product, quotient, square, sum } from '../trace/build.ts';
import type { Expr } from '../trace/expr.ts';
import type { Clock, OptimizerRule, OptimizerSettings } from './optimizer.ts';

const shrink = ({ step }: Clock, rateDecay: number): number => 1 + (step - 1) * rateDecay;
const rateOf = (clock: Clock, rateDecay: number): number =>
  rateDecay === 0 ? clock.rate : clock.rate / shrink(clock, rateDecay);
const rateExpr = (clock: Clock, rateDecay: number): Expr =>
  rateDecay === 0
    ? constant(clock.rate, '\\eta')
    : quotient(constant(clock.rate, '\\eta'), constant(shrink(clock, rateDecay)));

/** Adagrad with ε outside (PyTorch) or inside (Keras) the root. */
function adagrad(convention: 'torch' | 'keras', settings: OptimizerSettings): OptimizerRule {
  const inside = convention === 'keras';
  return {
    name: 'adagrad',
    convention,
    settings,
    tex: [
      's\\leftarrow s+g^2',
      inside
        ? 'w\\leftarrow w-\\eta\\frac{g}{\\sqrt{s+\\varepsilon}}'
        : 'w\\leftarrow w-\\eta\\frac{g}{\\sqrt s+\\varepsilon}',
    ],
    slots: () => ['s'],
    start: ({ initialAccumulator }) => initialAccumulator!,
    shared: (clock, { rateDecay }) => [rateOf(clock, rateDecay!)],
    next(w, g, memory, _clock, { eps }, shared) {
      const s = memory[0]! + g * g;
      memory[0] = s;
      return w - shared[0]! * (g / (inside ? Math.sqrt(s + eps!) : Math.sqrt(s) + eps!));
    },
    explain({ w, g, clock, old, tell }, { eps, rateDecay }) {
      const s = tell('s', sum(old('s'), square(g)));
      const epsilon = constant(eps!, '\\varepsilon');
      const under = inside ? call('sqrt', sum(s, epsilon)) : sum(call('sqrt', s), epsilon);
      tell('w', difference(w, product(rateExpr(clock, rateDecay!), quotient(g, under))));
    },
  };
}

/** Each weight's rate shrinks with the sum s of its squared gradients: s = s + g², w = w − ηg/(√s + ε) (Duchi et al. 2011). */
export const adagradTorch = adagrad('torch', { eps: 1e-10, initialAccumulator: 0, rateDecay: 0 });

/** Keras's form: s begins at 0.1, and ε stands inside the root. */
export const adagradKeras = adagrad('keras', { eps: 1e-7, initialAccumulator: 0.1, rateDecay: 0 });
