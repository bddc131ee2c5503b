import { type LayerNormSpec, rowGrouping } from '../../nn/layers/layerNorm.ts';
import { normalExplainer } from './normalExplainer.ts';

/** The lines of layer normalisation: over the last axes of each example, always with its own statistics. */
export const layerNormExplainer = normalExplainer<LayerNormSpec>({
  eps: ({ eps = 1e-5 }) => eps,
  grouping: ({ axes = 1 }, shape) => rowGrouping(shape, axes),
  groupAt: ({ axes = 1 }, index) => index.slice(0, index.length - axes),
  scaleAt: ({ axes = 1 }, index) => index.slice(index.length - axes),
  computed: () => true,
});
