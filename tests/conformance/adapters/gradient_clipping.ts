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
    if (!['norm', 'global_norm', 'norm_per_variable'].includes(String(config.clip)))
      return unsupported(`There is no clipping "${String(config.clip)}".`);
    const torch = clipped({ kind: 'norm', max, epsilon: numberIn(config, 'epsilon', 1e-6) });
    const exact = clipped({ kind: 'globalNorm', max });
    const perVariable = clipped({ kind: 'normPerTensor', max });
    return {
      totalNorm: torch.norm,
      clipped: ({ norm: torch, global_norm: exact, norm_per_variable: perVariable } as Record<string, typeof torch>)[
        String(config.clip)
      ]!.grads[0],
      torch: torch.grads[0],
      exact: exact.grads[0],
      perVariable: perVariable.grads[0],
    };
  },
};
