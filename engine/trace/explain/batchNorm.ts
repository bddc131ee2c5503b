import { type BatchNormSpec, batchNormSettings, channelGrouping } from '../../nn/layers/batchNorm.ts';
import { normalExplainer } from './normalExplainer.ts';

/** The lines of batch normalisation: over each channel while training, with the running statistics in use. */
export const batchNormExplainer = normalExplainer<BatchNormSpec>({
  eps: (spec) => batchNormSettings(spec).eps,
  grouping: (_spec, shape) => channelGrouping(shape),
  groupAt: (_spec, index) => [index[1]!],
  scaleAt: (_spec, index) => [index[1]!],
  computed: (trace) => trace.training,
});
