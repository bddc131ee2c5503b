import { strings } from '#components/strings/index.ts';
import { headOf } from '#engine/room/head.ts';
import { modelOf } from '#engine/room/modelOf.ts';
import type { RoomFacts } from '#engine/room/roomFacts.ts';
import { genericNames } from '#engine/trace/naming/genericNames.ts';
import type { Naming, Quantity } from '#engine/trace/naming/quantity.ts';
import type { Address } from '#engine/trace/ref.ts';

/** The names of all numbers of a room's update, in the letters of the book. */
export function lineNames({ spec, labels, features }: RoomFacts, batch: number): Naming {
  const head = headOf(spec.task, spec.loss, labels.length);
  const { model } = modelOf(spec, head);
  const x = { shape: [batch, features.length], data: new Float64Array(batch * features.length) };
  const name = genericNames({ spec: model, values: { x } }, strings.tensorNames);
  const made = new Map<Address, Quantity>();
  return (ref) => {
    const known = made.get(ref) ?? name(ref);
    made.set(ref, known);
    return known;
  };
}
