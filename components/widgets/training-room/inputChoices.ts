/** An input that the network may get: as the spec writes it, and as it is read. */
export interface InputChoice {
  readonly feature: string;
  readonly name: string;
}

/** With more columns than this only the columns themselves are offered: their squares and products would be too many. */
const FEW = 2;

/** Inputs that can be made of the columns: each column, squares, the product, and sines. */
export function inputChoices(columns: readonly string[]): InputChoice[] {
  const plain = columns.map((name, c) => ({ feature: `x${c + 1}`, name }));
  if (columns.length > FEW) return plain;
  const one = (c: number) => columns[c]!;
  const numbers = columns.map((_name, c) => c);
  return [
    ...plain,
    ...numbers.map((c) => ({ feature: `x${c + 1}^2`, name: `${one(c)}²` })),
    ...(columns.length === 2 ? [{ feature: 'x1*x2', name: `${one(0)} · ${one(1)}` }] : []),
    ...numbers.map((c) => ({ feature: `sin x${c + 1}`, name: `sin ${one(c)}` })),
    ...numbers.map((c) => ({ feature: `sin 3x${c + 1}`, name: `sin 3·${one(c)}` })),
  ];
}
