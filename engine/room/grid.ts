import { ensure } from '../core/engineError.ts';
import { type Tensor, zeros } from '../core/tensor.ts';
import type { RoomFacts } from './roomFacts.ts';
import type { RoomField } from './roomView.ts';

/** The cells of a picture: rows of the data at their centres, and the frame that they fill. */
export interface Grid {
  readonly frame: Pick<RoomField, 'columns' | 'rows' | 'axes' | 'x' | 'y'>;
  /** `[cells, columns of the data]`, row by row from the top. */
  readonly cells: Tensor;
}

/**
 * The points [size · size, columns] in the middles of `size` × `size` cells over two columns of the data, all
 * others at their mean; a line of `size` cells where the two are the same.
 * @throws EngineError for a column that is not there.
 */
export function gridOf({ bounds, middle }: RoomFacts, size: number, axes: readonly [number, number]): Grid {
  for (const axis of axes)
    ensure(
      Number.isInteger(axis) && axis >= 0 && axis < bounds.length,
      () => `A field can't span column ${axis + 1}: the data has ${bounds.length}. Choose another.`,
    );
  const [across, up] = axes;
  const rows = across === up ? 1 : size;
  const [x, y] = [bounds[across]!, bounds[up]!];
  const centre = ([low, high]: readonly [number, number], i: number): number => low + ((high - low) * (i + 0.5)) / size;
  const cells = zeros([rows * size, bounds.length]);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < size; column++) {
      const at = (row * size + column) * bounds.length;
      cells.data.set(middle, at);
      if (rows > 1) cells.data[at + up] = centre(y, size - 1 - row);
      cells.data[at + across] = centre(x, column);
    }
  return { frame: { columns: size, rows, axes, x, y }, cells };
}
