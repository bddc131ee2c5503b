import type { Tensor } from '#engine/core/tensor.ts';
import { type ClipSpec, clipGradients } from '#engine/optim/clip.ts';
import { type Adapter, unsupported } from '../adapter.ts';
import { numberIn, tensorIn } from '../readInputs.ts';

export const adapter: Adapter = {
  run(config, inputs) {
    const max = numberIn(config, 'max');
    const grads: Record<string, Tensor> = Object.fromEntries(
      Object.keys(inputs).map((name) => [name, tensorIn(inputs, name)]),
    );
    const clipped = (clip: ClipSpec) => clipGradients([grads], clip);
    if (config.clip === 'value') return { clipped: clipped({ kind: 'value', max }).grads[0] };
    if (config.clip !== 'norm') return unsupported(`There is no clipping "${String(config.clip)}".`);
    const torch = clipped({ kind: 'norm', max });
    return {
      totalNorm: torch.norm,
      torch: torch.grads[0],
      exact: clipped({ kind: 'globalNorm', max }).grads[0],
      perVariable: clipped({ kind: 'normPerTensor', max }).grads[0],
    };
  },
};
