import { ensure } from '../../core/engineError.ts';
import { call, choose, constant, difference, half, product, quotient, square } from '../../trace/build.ts';
import { elementwise } from './elementwise.ts';

/** Refuses a place of the bend that is not above 0. */
function checkBend(name: string, setting: string, value: number): void {
  ensure(value > 0, () => `Setting "${setting}" of ${name} is ${value}. Give a number above 0.`);
}

/** Huber's loss: ½r² up to |r| = δ, then the straight line δ(|r| − ½δ) (Huber 1964). Its slope is r, held at ±δ. */
export const huber = elementwise({
  name: 'huber',
  tex: 'E=\\frac1n\\sum\\begin{cases}\\tfrac12 r^2&|r|\\le\\delta\\\\\\delta(|r|-\\tfrac12\\delta)&\\text{else}\\end{cases},\\ r=t-a',
  settings: { delta: 1 },
  reduction: 'mean',
  check: (_p, _t, { delta }) => checkBend('huber', 'delta', delta!),
  term(p, t, { delta }) {
    const size = Math.abs(t - p);
    return size <= delta! ? 0.5 * ((t - p) * (t - p)) : delta! * (size - 0.5 * delta!);
  },
  slope: (p, t, { delta }) => (Math.abs(t - p) <= delta! ? p - t : delta! * Math.sign(p - t)),
  termExpr(p, t, { delta }) {
    const bend = constant(delta!, '\\delta');
    const size = call('abs', difference(t, p));
    return choose(
      { left: size, is: '≤', right: bend },
      product(half, square(difference(t, p))),
      product(bend, difference(size, product(half, bend))),
    );
  },
  slopeExpr(p, t, { delta }) {
    const bend = constant(delta!, '\\delta');
    return choose(
      { left: call('abs', difference(t, p)), is: '≤', right: bend },
      difference(p, t),
      product(bend, call('sign', difference(p, t))),
    );
  },
});

/** PyTorch's smooth L1: Huber's loss divided by its bend β, ½r²/β below it and |r| − ½β beyond (Girshick 2015). */
export const smoothAbsolute = elementwise({
  name: 'smoothAbsolute',
  tex: 'E=\\frac1n\\sum\\begin{cases}\\tfrac{1}{2\\beta} r^2&|r|<\\beta\\\\|r|-\\tfrac12\\beta&\\text{else}\\end{cases},\\ r=t-a',
  settings: { beta: 1 },
  reduction: 'mean',
  check: (_p, _t, { beta }) => checkBend('smoothAbsolute', 'beta', beta!),
  term(p, t, { beta }) {
    const size = Math.abs(t - p);
    return size < beta! ? (0.5 * ((t - p) * (t - p))) / beta! : size - 0.5 * beta!;
  },
  slope: (p, t, { beta }) => (Math.abs(t - p) < beta! ? (p - t) / beta! : Math.sign(p - t)),
  termExpr(p, t, { beta }) {
    const bend = constant(beta!, '\\beta');
    const size = call('abs', difference(t, p));
    return choose(
      { left: size, is: '<', right: bend },
      quotient(product(half, square(difference(t, p))), bend),
      difference(size, product(half, bend)),
    );
  },
  slopeExpr(p, t, { beta }) {
    const bend = constant(beta!, '\\beta');
    return choose(
      { left: call('abs', difference(t, p)), is: '<', right: bend },
      quotient(difference(p, t), bend),
      call('sign', difference(p, t)),
    );
  },
});
