import { call, constant, difference, largest, one, power, product, quotient, square, sum } from '../trace/build.ts';
import type { Expr } from '../trace/expr.ts';
import { average, averageExpr } from './average.ts';
import type { Clock, Convention, OptimizerRule } from './optimizer.ts';
import { raised } from './raised.ts';

const BETA_1 = '\\beta_1';
const BETA_2 = '\\beta_2';
const MOMENTS = ['m\\leftarrow\\beta_1m+(1-\\beta_1)g', 'v\\leftarrow\\beta_2v+(1-\\beta_2)g^2'];

/** 1 − βᵗ, by which an average that began at 0 is too small. */
const missing = (beta: number, { step }: Clock): number => 1 - raised(beta, step);
const missingExpr = (beta: number, tex: string, { step }: Clock): Expr =>
  difference(one, power(constant(beta, tex), step));

/**
 * Adam: the averages m of g and v of g², freed of their start at 0, give the step m̂/(√v̂ + ε) (Kingma and Ba 2015).
 * `amsgrad` keeps the largest v so far (Reddi et al. 2018), before the correction as PyTorch does.
 */
function adamTorch(name: 'adam' | 'adamw'): OptimizerRule {
  return {
    name,
    convention: 'torch',
    settings: { beta1: 0.9, beta2: 0.999, eps: 1e-8, amsgrad: 0 },
    tex: [
      ...MOMENTS,
      '\\hat m=\\frac{m}{1-\\beta_1^t},\\ \\hat v=\\frac{v}{1-\\beta_2^t}',
      'w\\leftarrow w-\\eta\\frac{\\hat m}{\\sqrt{\\hat v}+\\varepsilon}',
    ],
    slots: ({ amsgrad }) => (amsgrad ? ['m', 'v', 'vMax'] : ['m', 'v']),
    shared: (clock, { beta1, beta2 }) => [missing(beta1!, clock), missing(beta2!, clock)],
    next(w, g, memory, { rate }, { beta1, beta2, eps, amsgrad }, shared) {
      const m = average(beta1!, memory[0]!, g);
      let v = average(beta2!, memory[1]!, g * g);
      memory[0] = m;
      memory[1] = v;
      if (amsgrad) {
        v = Math.max(memory[2]!, v);
        memory[2] = v;
      }
      return w - rate * (m / shared[0]! / (Math.sqrt(v / shared[1]!) + eps!));
    },
    explain({ w, g, clock, old, tell }, { beta1, beta2, eps, amsgrad }) {
      const m = tell('m', averageExpr(beta1!, BETA_1, old('m'), g));
      const v = tell('v', averageExpr(beta2!, BETA_2, old('v'), square(g)));
      const most = amsgrad ? tell('vMax', largest(old('vMax'), v)) : v;
      const mHat = tell('mHat', quotient(m, missingExpr(beta1!, BETA_1, clock)));
      const vHat = tell('vHat', quotient(most, missingExpr(beta2!, BETA_2, clock)));
      const step = quotient(mHat, sum(call('sqrt', vHat), constant(eps!, '\\varepsilon')));
      tell('w', difference(w, product(constant(clock.rate, '\\eta'), step)));
    },
  };
}

/** Keras's form, the "ε̂" of the paper: the correction sits in the rate, so that ε weighs more in the first updates. */
function adamKeras(name: 'adam' | 'adamw'): OptimizerRule {
  const convention: Convention = 'keras';
  return {
    name,
    convention,
    settings: { beta1: 0.9, beta2: 0.999, eps: 1e-7, amsgrad: 0 },
    tex: [
      ...MOMENTS,
      '\\alpha=\\eta\\frac{\\sqrt{1-\\beta_2^t}}{1-\\beta_1^t}',
      'w\\leftarrow w-\\alpha\\frac{m}{\\sqrt v+\\varepsilon}',
    ],
    slots: ({ amsgrad }) => (amsgrad ? ['m', 'v', 'vMax'] : ['m', 'v']),
    shared: (clock, { beta1, beta2 }) => [(clock.rate * Math.sqrt(missing(beta2!, clock))) / missing(beta1!, clock)],
    next(w, g, memory, _clock, { beta1, beta2, eps, amsgrad }, shared) {
      const m = average(beta1!, memory[0]!, g);
      let v = average(beta2!, memory[1]!, g * g);
      memory[0] = m;
      memory[1] = v;
      if (amsgrad) {
        v = Math.max(memory[2]!, v);
        memory[2] = v;
      }
      return w - shared[0]! * (m / (Math.sqrt(v) + eps!));
    },
    explain({ w, g, clock, old, tell }, { beta1, beta2, eps, amsgrad }) {
      const m = tell('m', averageExpr(beta1!, BETA_1, old('m'), g));
      const v = tell('v', averageExpr(beta2!, BETA_2, old('v'), square(g)));
      const most = amsgrad ? tell('vMax', largest(old('vMax'), v)) : v;
      const rate = product(constant(clock.rate, '\\eta'), call('sqrt', missingExpr(beta2!, BETA_2, clock)));
      const alpha = tell('alpha', quotient(rate, missingExpr(beta1!, BETA_1, clock)));
      tell('w', difference(w, product(alpha, quotient(m, sum(call('sqrt', most), constant(eps!, '\\varepsilon'))))));
    },
  };
}

/** Adam and, with decoupled weight decay (Loshchilov and Hutter 2019), AdamW, in both conventions. */
export const adam = {
  torch: adamTorch('adam'),
  keras: adamKeras('adam'),
  decoupledTorch: adamTorch('adamw'),
  decoupledKeras: adamKeras('adamw'),
} as const;
