import { call, constant, difference, product, quotient, square, sum } from '../trace/build.ts';
import { average, averageExpr } from './average.ts';
import type { Convention, OptimizerRule, OptimizerSettings } from './optimizer.ts';

const RHO = '\\rho';

/** RMSProp with ε outside (PyTorch) or inside (Keras) the root, and the rate outside or inside the momentum. */
function rmsprop(convention: Convention, settings: OptimizerSettings): OptimizerRule {
  const inside = convention === 'keras';
  return {
    name: 'rmsprop',
    convention,
    settings,
    tex: [
      'v\\leftarrow\\rho v+(1-\\rho)g^2',
      inside
        ? 'w\\leftarrow w-\\eta\\frac{g}{\\sqrt{v+\\varepsilon}}'
        : 'w\\leftarrow w-\\eta\\frac{g}{\\sqrt v+\\varepsilon}',
    ],
    slots: ({ centered, momentum }) => ['v', ...(centered ? ['m'] : []), ...(momentum ? ['b'] : [])],
    next(w, g, memory, { rate }, { rho, eps, centered, momentum }) {
      const v = average(rho!, memory[0]!, g * g);
      memory[0] = v;
      let spread = v;
      if (centered) {
        const m = average(rho!, memory[1]!, g);
        memory[1] = m;
        spread = v - m * m;
      }
      const step = g / (inside ? Math.sqrt(spread + eps!) : Math.sqrt(spread) + eps!);
      if (!momentum) return w - rate * step;
      const at = centered ? 2 : 1;
      const b = momentum * memory[at]! + (inside ? rate * step : step);
      memory[at] = b;
      return w - (inside ? b : rate * b);
    },
    explain({ w, g, clock, old, tell }, { rho, eps, centered, momentum }) {
      const rate = constant(clock.rate, '\\eta');
      const epsilon = constant(eps!, '\\varepsilon');
      const v = tell('v', averageExpr(rho!, RHO, old('v'), square(g)));
      const spread = centered ? difference(v, square(tell('m', averageExpr(rho!, RHO, old('m'), g)))) : v;
      const under = inside ? call('sqrt', sum(spread, epsilon)) : sum(call('sqrt', spread), epsilon);
      const step = quotient(g, under);
      if (!momentum) {
        tell('w', difference(w, product(rate, step)));
        return;
      }
      const kept = product(constant(momentum, '\\mu'), old('b'));
      const b = tell('b', sum(kept, inside ? product(rate, step) : step));
      tell('w', difference(w, inside ? b : product(rate, b)));
    },
  };
}

/**
 * The gradient divided by the root of its recent mean square v = ρv + (1 − ρ)g² (Tieleman and Hinton 2012); `centered`
 * takes the square of the mean off, `momentum` averages the steps (Graves 2013).
 */
export const rmspropTorch = rmsprop('torch', { rho: 0.99, eps: 1e-8, momentum: 0, centered: 0 });

/** Keras's form: ρ = 0.9, and ε stands inside the root. */
export const rmspropKeras = rmsprop('keras', { rho: 0.9, eps: 1e-7, momentum: 0, centered: 0 });
