import type { LayerSpec, ModelSpec } from '../nn/spec.ts';
import type { Head } from './head.ts';
import type { RoomPlace } from './roomFacts.ts';
import type { RoomSpec } from './roomSpec.ts';

/** The engine's network of a room, and where each layer that the reader knows stands in it, by index. */
export function modelOf(
  { features, layers }: Pick<RoomSpec, 'features' | 'layers'>,
  head: Head,
): { model: ModelSpec; places: RoomPlace[] } {
  const built: LayerSpec[] = [];
  const places = layers.map(({ units, activation, norm, dropout }): RoomPlace => {
    built.push(norm === 'none' ? { kind: 'dense', units, activation } : { kind: 'dense', units });
    const dense = built.length;
    if (norm !== 'none') built.push({ kind: norm === 'batch' ? 'batchNorm' : 'layerNorm', activation });
    const output = built.length;
    if (dropout > 0) built.push({ kind: 'dropout', rate: dropout });
    return {
      dense,
      output,
      units,
      ...(norm === 'none' ? {} : { norm: output }),
      ...(dropout > 0 ? { dropout: built.length } : {}),
    };
  });
  const { units, activation } = head;
  built.push({ kind: 'dense', units, ...(activation === undefined ? {} : { activation }) });
  places.push({ dense: built.length, output: built.length, units });
  return { model: { input: [features.length], layers: built, loss: head.loss }, places };
}
