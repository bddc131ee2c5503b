import type { Padding, Pads } from '#engine/nn/layers/padding.ts';
import type { LayerSpec } from '#engine/nn/spec.ts';
import { type Adapter, type Config, unsupported } from '../adapter.ts';
import { runLayers } from '../layerIn.ts';
import { onlyInputs, onlyKnown, tensorIn } from '../readInputs.ts';

type Pair = [number, number];

function specIn(config: Config): LayerSpec {
  const window = {
    kernel: config.kernel as Pair,
    stride: (config.stride ?? config.kernel) as Pair,
    padding: (config.padding === 'same' ? 'same' : ((config.pads as Pads) ?? config.pad ?? 'valid')) as Padding,
    ceil: config.ceilMode === true,
  };
  switch (config.layer) {
    case 'maxpool2d':
      return { kind: 'maxPool2d', ...window, dilation: (config.dilation as Pair | undefined) ?? 1 };
    case 'avgpool2d':
      return { kind: 'avgPool2d', ...window, countPadding: config.countIncludePad !== false };
    case 'global_avg_pool2d':
      return { kind: 'globalAveragePool2d' };
    default:
      return unsupported(`There is no pooling "${String(config.layer)}".`);
  }
}

export const adapter: Adapter = {
  run(config, inputs) {
    onlyKnown(config, { divisorOverride: [] });
    onlyInputs(inputs, ['x', 'gy']);
    const { passes, outputs } = runLayers([specIn(config)], inputs, [], tensorIn(inputs, 'x'), tensorIn(inputs, 'gy'));
    return { ...outputs, argmax: passes[0]!.saves.chosen };
  },
  exact: (path) => path === 'argmax',
};
