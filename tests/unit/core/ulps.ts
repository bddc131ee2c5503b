/** The distance from |y| to the next larger double; 2⁻¹⁰⁷⁴ for subnormals and 0. Needs a finite y. */
export function ulp(y: number): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Math.abs(y));
  const word = bits.getBigUint64(0);
  bits.setBigUint64(0, word + 1n);
  const up = bits.getFloat64(0);
  return Number.isFinite(up) ? up - Math.abs(y) : 2 ** 971;
}

/** The neighbouring double above (steps > 0) or below, `steps` places away; x must be finite and not 0. */
export function neighbour(x: number, steps: number): number {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, x);
  bits.setBigUint64(0, bits.getBigUint64(0) + BigInt(x > 0 ? steps : -steps));
  return bits.getFloat64(0);
}

/** Error of `got` in ulps, where the true value is y + rest·ulp(y) and y is that value rounded to a double. */
export function errorInUlps(got: number, y: number, rest: number): number {
  if (Object.is(got, y)) return Math.abs(rest);
  if (!Number.isFinite(y) || !Number.isFinite(got)) return Number.POSITIVE_INFINITY;
  return Math.abs((got - y) / ulp(y) - rest);
}

/** FNV-1a over the bytes of the numbers' bit patterns, as eight hexadecimal digits: changes when any bit changes. */
export function digestOfBits(values: Iterable<number>): string {
  const view = new DataView(new ArrayBuffer(8));
  let hash = 0x811c9dc5;
  for (const value of values) {
    view.setFloat64(0, value);
    for (let byte = 0; byte < 8; byte++) hash = Math.imul(hash ^ view.getUint8(byte), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
