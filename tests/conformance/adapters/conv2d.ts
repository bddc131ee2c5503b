import type { Conv2dSpec } from '#engine/nn/layers/conv2d.ts';
import type { Padding, Pads } from '#engine/nn/layers/padding.ts';
import { type Adapter, type Config, unsupported } from '../adapter.ts';
import { runLayers } from '../layerIn.ts';
import { maybeTensorIn, numberIn, onlyInputs, onlyKnown, tensorIn } from '../readInputs.ts';

function paddingIn({ padding, pads }: Config): Padding {
  if (typeof padding === 'number' || Array.isArray(padding)) return padding as Padding;
  if (padding === 'same' || padding === 'valid') return padding;
  return (pads as Pads | undefined) ?? unsupported(`There is no padding ${JSON.stringify(padding)} without pads.`);
}

export const adapter: Adapter = {
  run(config, inputs) {
    if (config.layer !== 'conv2d') return unsupported(`There is no layer "${String(config.layer)}".`);
    onlyKnown(config, { paddingMode: ['zeros'], transposed: [false] });
    onlyInputs(inputs, ['x', 'W', 'b', 'gy']);
    const W = tensorIn(inputs, 'W');
    const bias = maybeTensorIn(inputs, 'b') !== undefined;
    const spec: Conv2dSpec = {
      kind: 'conv2d',
      filters: W.shape[0]!,
      kernel: [W.shape[2]!, W.shape[3]!],
      stride: (config.stride as [number, number] | undefined) ?? 1,
      dilation: (config.dilation as [number, number] | undefined) ?? 1,
      groups: numberIn(config, 'groups', 1),
      padding: paddingIn(config),
      bias,
    };
    const naming = [[0, 'W', 'W'] as const, ...(bias ? [[0, 'b', 'b'] as const] : [])];
    return runLayers([spec], inputs, naming, tensorIn(inputs, 'x'), tensorIn(inputs, 'gy')).outputs;
  },
};
