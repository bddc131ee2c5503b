import type { RoomView } from '#engine/room/roomView.ts';
import type { Address } from '#engine/trace/ref.ts';

/** The addresses of all parameters of a view, tensor by tensor. */
export const addressesOf = ({ edges }: RoomView): Address[] =>
  edges.flatMap(({ layer, name, shape, values }) =>
    Array.from(values, (_value, i) => {
      const width = shape[1] ?? 1;
      return `L${layer}.${name}[${shape.length > 1 ? `${Math.floor(i / width)},${i % width}` : i}]`;
    }),
  );
