import { range } from '../../core/range.ts';
import type { GruSpec } from '../../nn/layers/gru.ts';
import { call, difference, one, product, square, sum } from '../build.ts';
import type { Expr } from '../expr.ts';
import { operandAt } from '../lookup.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import type { ForwardFacet, Line } from './explainer.ts';
import { biasTerms, gateExpr, hiddenTerms, inputTerms, type MomentIndex, netExpr, stateBefore } from './moment.ts';
import { recurrentExplainer } from './recurrentExplainer.ts';

const isBefore = ({ spec }: Site<GruSpec>): boolean => spec.reset === 'before';

/** What the candidate takes from the past: W_hn·h + b_hn, or W_hn·(r·h) + b_hn. */
function pastExpr(trace: Trace, site: Site<GruSpec>, [n, t, j]: MomentIndex, facet: ForwardFacet): Expr {
  const row = 2 * site.spec.units + j;
  const met = (k: number) =>
    isBefore(site)
      ? operandAt(trace, `${site.prefix}rh`, [n, t, k], facet)
      : stateBefore(trace, site, 'h', [n, t, k], facet);
  return sum(...hiddenTerms(trace, site, row, met, facet), ...biasTerms(trace, site, ['b_hh'], row, facet));
}

/** The net input of the candidate: W_in·x + b_in, and the past, let through by r. */
function candidateNet(trace: Trace, site: Site<GruSpec>, at: MomentIndex, facet: ForwardFacet): Expr {
  const row = 2 * site.spec.units + at[2];
  const past = operandAt(trace, `${site.prefix}past`, at, facet);
  return sum(
    ...inputTerms(trace, site, row, at, facet),
    ...biasTerms(trace, site, ['b_ih', 'b'], row, facet),
    isBefore(site) ? past : product(operandAt(trace, `${site.prefix}r`, at, facet), past),
  );
}

/** The blame of r·h where r resets before: over the rows of the candidate. */
const resetBlame = (trace: Trace, { spec: { units }, prefix }: Site<GruSpec>, [n, t, j]: MomentIndex): Expr =>
  sum(
    ...range(units).map((k) =>
      product(
        operandAt(trace, `${prefix}net_n`, [n, t, k], 'grad'),
        operandAt(trace, `${prefix}W_hh`, [2 * units + k, j]),
      ),
    ),
  );

/** The lines of a gated recurrent unit layer. */
export const gruExplainer = recurrentExplainer<GruSpec>({
  inputRows: ['net_r', 'net_z', 'net_n'],
  hiddenRows: ['net_r', 'net_z', 'past'],
  met: (trace, site, gate, at) =>
    gate === 2 && isBefore(site)
      ? operandAt(trace, `${site.prefix}rh`, at)
      : stateBefore(trace, site, 'h', at, 'value'),
  forwardStages: ({ reset }) => [
    ['net_r', 'r', 'net_z', 'z', ...(reset === 'before' ? ['rh'] : [])],
    ['past', 'net_n', 'n', 'h'],
  ],
  blameStages: ({ reset }) => [
    ['h', 'n', 'z', 'net_n', 'net_z', 'past'],
    [...(reset === 'before' ? ['rh'] : []), 'r', 'net_r'],
  ],
  sending: ({ reset }) => (reset === 'before' ? [0, 1] : [0, 1, 2]),

  direct(trace, site, at) {
    const along = (blame: string, value: string): Expr =>
      product(operandAt(trace, site.prefix + blame, at, 'grad'), operandAt(trace, site.prefix + value, at));
    return isBefore(site) ? [along('h', 'z'), along('rh', 'r')] : [along('h', 'z')];
  },

  value(trace, site, name, at, facet): Line | undefined {
    const of = (tensor: string) => operandAt(trace, site.prefix + tensor, at, facet);
    const previous = () => stateBefore(trace, site, 'h', at, facet);
    switch (name) {
      case 'net_r':
      case 'net_z':
        return { rule: 'netInput', expr: netExpr(trace, site, name === 'net_r' ? 0 : 1, at, facet) };
      case 'r':
      case 'z':
        return { rule: 'gate', expr: gateExpr(of(`net_${name}`)) };
      case 'rh':
        return { rule: 'resetState', expr: product(of('r'), previous()) };
      case 'past':
        return { rule: 'pastInput', expr: pastExpr(trace, site, at, facet) };
      case 'net_n':
        return { rule: 'netInput', expr: candidateNet(trace, site, at, facet) };
      case 'n':
        return { rule: 'candidate', expr: call('tanh', of('net_n')) };
      case 'h':
        return {
          rule: 'newState',
          expr: sum(product(difference(one, of('z')), of('n')), product(of('z'), previous())),
        };
      default:
        return undefined;
    }
  },

  blame(trace, site, name, at): Line | undefined {
    const of = (tensor: string) => operandAt(trace, site.prefix + tensor, at);
    const blame = (tensor: string) => operandAt(trace, site.prefix + tensor, at, 'grad');
    const previous = () => stateBefore(trace, site, 'h', at, 'value');
    switch (name) {
      case 'n':
        return { rule: 'gateBlame', expr: product(blame('h'), difference(one, of('z'))) };
      case 'z':
        return { rule: 'gateBlame', expr: product(blame('h'), difference(previous(), of('n'))) };
      case 'net_n':
        return { rule: 'netBlame', expr: product(blame('n'), difference(one, square(of('n')))) };
      case 'net_r':
      case 'net_z': {
        const gate = name.slice(4);
        return { rule: 'netBlame', expr: product(blame(gate), of(gate), difference(one, of(gate))) };
      }
      case 'past':
        return { rule: 'pastBlame', expr: isBefore(site) ? blame('net_n') : product(blame('net_n'), of('r')) };
      case 'rh':
        return { rule: 'resetBlame', expr: resetBlame(trace, site, at) };
      case 'r':
        return {
          rule: 'gateBlame',
          expr: isBefore(site) ? product(blame('rh'), previous()) : product(blame('net_n'), of('past')),
        };
      default:
        return undefined;
    }
  },
});
