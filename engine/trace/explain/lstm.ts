import { LSTM_GATES, type LstmSpec } from '../../nn/layers/lstm.ts';
import { call, difference, one, product, square, sum } from '../build.ts';
import type { Expr } from '../expr.ts';
import { operandAt } from '../lookup.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import type { Line } from './explainer.ts';
import { gateExpr, type MomentIndex, netExpr, stateBefore, stepFrom } from './moment.ts';
import { recurrentExplainer } from './recurrentExplainer.ts';

const NETS = LSTM_GATES.map((gate) => `net_${gate}`);

/** The blame that a cell state gets from the step after it: ∂E/∂c · f there. */
const fromNext = (trace: Trace, { prefix }: Site<LstmSpec>, at: MomentIndex): Expr =>
  product(operandAt(trace, `${prefix}c`, at, 'grad'), operandAt(trace, `${prefix}f`, at));

function cellBlame(trace: Trace, site: Site<LstmSpec>, [n, t, j]: MomentIndex): Line {
  const value = (name: string) => operandAt(trace, site.prefix + name, [n, t, j]);
  const next = stepFrom(trace, site, t, 1);
  const throughOutput = product(
    operandAt(trace, `${site.prefix}h`, [n, t, j], 'grad'),
    value('o'),
    difference(one, square(value('tanhc'))),
  );
  return {
    rule: 'cellBlame',
    expr: sum(throughOutput, ...(next === undefined ? [] : [fromNext(trace, site, [n, next, j])])),
  };
}

/** The lines of a long short-term memory layer. */
export const lstmExplainer = recurrentExplainer<LstmSpec>({
  inputRows: NETS,
  hiddenRows: NETS,
  met: (trace, site, _gate, at) => stateBefore(trace, site, 'h', at, 'value'),
  forwardStages: () => [[...LSTM_GATES.flatMap((gate) => [`net_${gate}`, gate]), 'c', 'tanhc', 'h']],
  blameStages: () => [['h', 'o', 'c', 'i', 'f', 'g', ...NETS]],
  direct: () => [],
  sending: () => [0, 1, 2, 3],
  firstCell: (trace, site, at) => ({ rule: 'firstStateBlame', expr: fromNext(trace, site, at) }),

  value(trace, site, name, at, facet) {
    const of = (tensor: string) => operandAt(trace, site.prefix + tensor, at, facet);
    const net = NETS.indexOf(name);
    if (net >= 0) return { rule: 'netInput', expr: netExpr(trace, site, net, at, facet) };
    switch (name) {
      case 'i':
      case 'f':
      case 'o':
        return { rule: 'gate', expr: gateExpr(of(`net_${name}`)) };
      case 'g':
        return { rule: 'candidate', expr: call('tanh', of('net_g')) };
      case 'c': {
        const kept = product(of('f'), stateBefore(trace, site, 'c', at, facet));
        return { rule: 'newCell', expr: sum(kept, product(of('i'), of('g'))) };
      }
      case 'tanhc':
        return { rule: 'cellOut', expr: call('tanh', of('c')) };
      case 'h':
        return { rule: 'newState', expr: product(of('o'), of('tanhc')) };
      default:
        return undefined;
    }
  },

  blame(trace, site, name, at) {
    const of = (tensor: string) => operandAt(trace, site.prefix + tensor, at);
    const blame = (tensor: string) => operandAt(trace, site.prefix + tensor, at, 'grad');
    switch (name) {
      case 'c':
        return cellBlame(trace, site, at);
      case 'i':
        return { rule: 'gateBlame', expr: product(blame('c'), of('g')) };
      case 'f':
        return { rule: 'gateBlame', expr: product(blame('c'), stateBefore(trace, site, 'c', at, 'value')) };
      case 'g':
        return { rule: 'gateBlame', expr: product(blame('c'), of('i')) };
      case 'o':
        return { rule: 'gateBlame', expr: product(blame('h'), of('tanhc')) };
      case 'net_g':
        return { rule: 'netBlame', expr: product(blame('g'), difference(one, square(of('g')))) };
      case 'net_i':
      case 'net_f':
      case 'net_o': {
        const gate = name.slice(4);
        return { rule: 'netBlame', expr: product(blame(gate), of(gate), difference(one, of(gate))) };
      }
      default:
        return undefined;
    }
  },
});
