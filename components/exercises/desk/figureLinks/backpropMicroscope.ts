import { type MicroscopeScene, parseScene, SCENE_VERSION } from '#components/lab/microscopeScene.ts';
import { toNested } from '#engine/core/tensor.ts';
import type { Scene } from '#engine/exercise/instance.ts';
import { denseTable } from '#engine/trace/explain/denseTable.ts';
import { orderOf } from '#engine/trace/order.ts';
import type { Address } from '#engine/trace/ref.ts';
import { traceOf } from '#engine/trace/trace.ts';
import type { FigureLink } from './figureLink.ts';
import { smallNetworks } from './smallNetworks.ts';

const DIGITS = 9;

/** A traced network as the microscope holds it, on its first line. */
function sceneOf({ spec, params, x, t, update }: Scene): Record<keyof MicroscopeScene, unknown> | undefined {
  const layers = spec.layers.map((layer, k) => ({
    activation: layer.kind === 'dense' ? layer.activation : undefined,
    W: toNested(params[k]!.W!),
    b: toNested(params[k]!.b!),
  }));
  return {
    inputs: toNested(x)[0 as never],
    targets: toNested(t)[0 as never],
    layers,
    loss: spec.loss,
    ...update,
    names: 'documents',
    digits: DIGITS,
    step: 0,
    round: 0,
    preset: undefined,
  };
}

/** The line of a network's trace at which the microscope stands; nothing when there is no such line. */
function lineIn(scene: Scene): (line: Address | undefined) => unknown {
  const shown = sceneOf(scene);
  const order = orderOf(traceOf(scene.spec, scene.params, scene.x, scene.t, scene.update), denseTable);
  return (line) => {
    const step = line === undefined ? -1 : order.indexOf(line);
    return step < 0 ? undefined : { ...shown, step };
  };
}

/** The backprop microscope: a network of dense layers, line by line. */
export const backpropMicroscope: FigureLink = {
  kind: 'microscope',
  version: SCENE_VERSION,
  parse: parseScene,
  scenes(variant) {
    const { scene } = variant.instance;
    if (scene) {
      const at = lineIn(scene);
      return ({ line }) => at(line);
    }
    const small = smallNetworks(variant).map(({ network, lines }) => ({ at: lineIn(network), lines }));
    return ({ id }) => {
      const one = small.find(({ lines }) => Object.hasOwn(lines, id));
      return one?.at(one.lines[id]);
    };
  },
};
