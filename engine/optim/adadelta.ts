import { call, constant, difference, product, quotient, square, sum } from '../trace/build.ts';
import { average, averageExpr } from './average.ts';
import type { Convention, OptimizerRule, OptimizerSettings } from './optimizer.ts';

const RHO = '\\rho';

function adadelta(convention: Convention, settings: OptimizerSettings): OptimizerRule {
  return {
    name: 'adadelta',
    convention,
    settings,
    tex: [
      'v\\leftarrow\\rho v+(1-\\rho)g^2',
      'd=\\frac{\\sqrt{u+\\varepsilon}}{\\sqrt{v+\\varepsilon}}\\,g',
      'u\\leftarrow\\rho u+(1-\\rho)d^2',
      'w\\leftarrow w-\\eta d',
    ],
    slots: () => ['v', 'u'],
    next(w, g, memory, { rate }, { rho, eps }) {
      const v = average(rho!, memory[0]!, g * g);
      const d = (Math.sqrt(memory[1]! + eps!) / Math.sqrt(v + eps!)) * g;
      memory[0] = v;
      memory[1] = average(rho!, memory[1]!, d * d);
      return w - rate * d;
    },
    explain({ w, g, clock, old, tell }, { rho, eps }) {
      const epsilon = constant(eps!, '\\varepsilon');
      const root = (of: Parameters<typeof sum>[0]) => call('sqrt', sum(of, epsilon));
      const v = tell('v', averageExpr(rho!, RHO, old('v'), square(g)));
      const d = tell('d', product(quotient(root(old('u')), root(v)), g));
      tell('u', averageExpr(rho!, RHO, old('u'), square(d)));
      tell('w', difference(w, product(constant(clock.rate, '\\eta'), d)));
    },
  };
}

/** Steps in the unit of the weight: the root of the mean squared step over that of the gradient (Zeiler 2012). */
export const adadeltaTorch = adadelta('torch', { rho: 0.9, eps: 1e-6 });

/** The same rule with Keras's defaults. */
export const adadeltaKeras = adadelta('keras', { rho: 0.95, eps: 1e-7 });
