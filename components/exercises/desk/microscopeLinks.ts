import { type MicroscopeScene, parseScene, SCENE_VERSION } from '#components/lab/microscopeScene.ts';
import { writeLink } from '#components/lab/sceneLink.ts';
import { toNested } from '#engine/core/tensor.ts';
import type { Scene } from '#engine/exercise/instance.ts';
import { denseTable } from '#engine/trace/explain/denseTable.ts';
import { orderOf } from '#engine/trace/order.ts';
import type { Address } from '#engine/trace/ref.ts';
import { traceOf } from '#engine/trace/trace.ts';

const DIGITS = 9;

/** A traced network as the microscope shows it; nothing when it is none that the microscope takes. */
function sceneOf({ spec, params, x, t, update }: Scene): MicroscopeScene | undefined {
  const layers = spec.layers.map((layer, k) => ({
    activation: layer.kind === 'dense' ? layer.activation : undefined,
    W: toNested(params[k]!.W!),
    b: toNested(params[k]!.b!),
  }));
  try {
    return parseScene({
      inputs: toNested(x)[0 as never],
      targets: toNested(t)[0 as never],
      layers,
      loss: spec.loss,
      ...update,
      names: 'documents',
      digits: DIGITS,
      step: 0,
      round: 0,
    });
  } catch {
    return undefined;
  }
}

/** Fragments that open the microscope on a line of a scene; none where the microscope cannot show it. */
export function microscopeLinks(scene: Scene | undefined): (line: Address) => string | undefined {
  const shown = scene && sceneOf(scene);
  if (!scene || !shown) return () => undefined;
  const { spec, params, x, t, update } = scene;
  const order = orderOf(traceOf(spec, params, x, t, update), denseTable);
  return (line) => {
    const step = order.indexOf(line);
    return step < 0 ? undefined : writeLink('microscope', SCENE_VERSION, { ...shown, step });
  };
}
