import { anyActivationOf } from '../../functions/activation/table.ts';
import { activationAfter } from '../../nn/activationAfter.ts';
import { operand, product } from '../build.ts';
import { evaluate } from '../expr.ts';
import { isForwardFacet, operandAt } from '../lookup.ts';
import { address, type Ref } from '../ref.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import type { Line } from './explainer.ts';
import { explainRowActivation } from './rowActivation.ts';

/** The lines of an activation: a = f(z), its slope, and the blame that passes through it. */
export function explainActivation(trace: Trace, site: Site, ref: Ref): Line | undefined {
  const { spec, net: z, output: a } = site;
  const activation = activationAfter(spec);
  if (activation === undefined) return undefined;
  const { rule, settings } = anyActivationOf(activation);
  if (rule.perRow) return explainRowActivation(trace, site, rule, settings, ref);
  const slope = () => rule.slopeExpr(operandAt(trace, z, ref.index), operandAt(trace, a, ref.index), settings);
  if (ref.tensor === a && isForwardFacet(ref.facet))
    return { rule: 'activation', expr: rule.expr(operandAt(trace, z, ref.index, ref.facet), settings) };
  if (ref.tensor === a && ref.facet === 'slope') return { rule: 'slope', expr: slope() };
  if (ref.tensor === z && ref.facet === 'grad')
    return {
      rule: 'throughActivation',
      expr: product(operandAt(trace, a, ref.index, 'grad'), operand(address(a, ref.index, 'slope'), evaluate(slope()))),
    };
  return undefined;
}
