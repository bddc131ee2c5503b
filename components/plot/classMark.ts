/** Shapes that tell classes apart without colour, class by class; after the last one they begin anew. */
export const CLASS_SHAPES = ['square', 'disc', 'triangle', 'diamond', 'cross', 'hourglass'] as const;

/** The name of a shape. */
export type ClassShape = (typeof CLASS_SHAPES)[number];

const n = (value: number): string => String(Math.round(value * 10) / 10);

/** The shape of a class. */
export const shapeOf = (c: number): ClassShape => CLASS_SHAPES[c % CLASS_SHAPES.length]!;

/** The outline of a shape around a place, as a path; `r` is about half its width. */
export function classMark(shape: ClassShape, x: number, y: number, r: number): string {
  const move = (dx: number, dy: number): string => `${n(x + dx * r)} ${n(y + dy * r)}`;
  const corners = (list: readonly (readonly [number, number])[]): string =>
    `M${list.map(([dx, dy]) => move(dx, dy)).join('L')}Z`;
  switch (shape) {
    case 'disc':
      return `M${move(-1, 0)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`;
    case 'square':
      return corners([
        [-0.88, -0.88],
        [0.88, -0.88],
        [0.88, 0.88],
        [-0.88, 0.88],
      ]);
    case 'triangle':
      return corners([
        [0, -1.15],
        [1.1, 0.85],
        [-1.1, 0.85],
      ]);
    case 'diamond':
      return corners([
        [0, -1.25],
        [1.25, 0],
        [0, 1.25],
        [-1.25, 0],
      ]);
    case 'cross':
      return corners([
        [-0.4, -1.1],
        [0.4, -1.1],
        [0.4, -0.4],
        [1.1, -0.4],
        [1.1, 0.4],
        [0.4, 0.4],
        [0.4, 1.1],
        [-0.4, 1.1],
        [-0.4, 0.4],
        [-1.1, 0.4],
        [-1.1, -0.4],
        [-0.4, -0.4],
      ]);
    case 'hourglass':
      return corners([
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ]);
  }
}
