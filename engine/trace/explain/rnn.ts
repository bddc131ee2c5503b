import type { RnnSpec } from '../../nn/layers/rnn.ts';
import { call, choose, constant, difference, largest, one, product, square } from '../build.ts';
import { operandAt } from '../lookup.ts';
import { netExpr, stateBefore } from './moment.ts';
import { recurrentExplainer } from './recurrentExplainer.ts';

const zero = constant(0);

/** The lines of a plain recurrent layer. */
export const rnnExplainer = recurrentExplainer<RnnSpec>({
  inputRows: ['net'],
  hiddenRows: ['net'],
  met: (trace, site, _gate, at) => stateBefore(trace, site, 'h', at, 'value'),
  forwardStages: () => [['net', 'h']],
  blameStages: () => [['h', 'net']],
  direct: () => [],
  sending: () => [0],

  value(trace, site, name, at, facet) {
    if (name === 'net') return { rule: 'netInput', expr: netExpr(trace, site, 0, at, facet) };
    if (name !== 'h') return undefined;
    const net = operandAt(trace, `${site.prefix}net`, at, facet);
    return { rule: 'newState', expr: site.spec.nonlinearity === 'relu' ? largest(zero, net) : call('tanh', net) };
  },

  blame(trace, site, name, at) {
    if (name !== 'net') return undefined;
    const net = operandAt(trace, `${site.prefix}net`, at);
    const slope =
      site.spec.nonlinearity === 'relu'
        ? choose({ left: net, is: '>', right: zero }, one, zero)
        : difference(one, square(operandAt(trace, `${site.prefix}h`, at)));
    return { rule: 'netBlame', expr: product(operandAt(trace, `${site.prefix}h`, at, 'grad'), slope) };
  },
});
