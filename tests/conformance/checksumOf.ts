import type { Tensor } from '#engine/core/tensor.ts';

/** The names of a checksum that a case asks for; of its entries only the places are read. */
type Asked = { readonly entries?: Readonly<Record<string, unknown>> } | undefined;

/** A tensor as the format sums it up: sums, extremes, and the entries at the places that are asked for. */
export function checksumOf({ shape, data }: Tensor, asked: unknown) {
  let [sum, l1, squares, dotCos, min, max] = [0, 0, 0, 0, Infinity, -Infinity];
  data.forEach((value, i) => {
    sum += value;
    l1 += Math.abs(value);
    squares += value * value;
    dotCos += value * Math.cos(i);
    min = Math.min(min, value);
    max = Math.max(max, value);
  });
  const places = Object.keys((asked as Asked)?.entries ?? {});
  const entries = Object.fromEntries(places.map((at) => [at, data[Number(at)]]));
  return { shape, sum, l1, l2: Math.sqrt(squares), dotCos, min, max, entries };
}
