import { type BatchNormSpec, batchNormSettings, channelGrouping } from '../../nn/layers/batchNorm.ts';
import { constant, difference, one, product, quotient, sum } from '../build.ts';
import { isRunning, operandAt, recorded } from '../lookup.ts';
import type { Ref } from '../ref.ts';
import type { Site } from '../site.ts';
import type { Trace } from '../trace.ts';
import type { LayerExplainer, Line } from './explainer.ts';
import { normalExplainer } from './normalExplainer.ts';

const STATISTIC_OF: Readonly<Record<string, string>> = { runningMean: 'mean', runningVar: 'variance' };

/** A running statistic after the batch: (1 − m)·old + m·statistic, PyTorch's variance being the unbiased one. */
function runningLine(trace: Trace, { spec, prefix, input }: Site<BatchNormSpec>, { tensor, index }: Ref): Line {
  const { fresh, unbiased } = batchNormSettings(spec);
  const { size } = channelGrouping(recorded(trace, input)!.shape);
  const share = constant(fresh, 'm');
  const name = tensor.slice(prefix.length);
  const seen = operandAt(trace, prefix + STATISTIC_OF[name]!, index);
  const grown = unbiased && name === 'runningVar';
  const statistic = grown ? product(seen, quotient(constant(size), constant(size - 1))) : seen;
  return {
    rule: grown ? 'runningVariance' : 'runningStatistic',
    expr: sum(product(difference(one, share), operandAt(trace, tensor, index)), product(share, statistic)),
  };
}

const normal = normalExplainer<BatchNormSpec>({
  eps: (spec) => batchNormSettings(spec).eps,
  grouping: (_spec, shape) => channelGrouping(shape),
  groupAt: (_spec, index) => [index[1]!],
  scaleAt: (_spec, index) => [index[1]!],
  computed: (trace) => trace.training,
});

/**
 * The lines of batch normalisation: over each channel while training, with the running statistics in use; and how those
 * move (Ioffe and Szegedy 2015).
 */
export const batchNormExplainer: LayerExplainer<BatchNormSpec> = {
  ...normal,
  explain(trace, site, ref) {
    const own = ref.tensor.startsWith(site.prefix) && isRunning(trace, ref);
    if (own && ref.facet === 'new' && Object.hasOwn(STATISTIC_OF, ref.tensor.slice(site.prefix.length)))
      return runningLine(trace, site, ref);
    return normal.explain(trace, site, ref);
  },
};
