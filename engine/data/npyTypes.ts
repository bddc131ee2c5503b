/** Reads the number at a byte position; `little` is the byte order of the file. */
export type ReadNumber = (view: DataView, at: number, little: boolean) => number;

const TWO32 = 2 ** 32;

/** The high half of an eight-byte whole number, signed or not, joined with the low one; exact up to 2⁵³. */
const wide =
  (signed: boolean): ReadNumber =>
  (view, at, little) => {
    const high = little ? at + 4 : at;
    const low = view.getUint32(little ? at : at + 4, little);
    return (signed ? view.getInt32(high, little) : view.getUint32(high, little)) * TWO32 + low;
  };

/** Widens an IEEE half to a double: five bits of exponent, ten of fraction. */
const half: ReadNumber = (view, at, little) => {
  const bits = view.getUint16(at, little);
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  const sign = bits >> 15 ? -1 : 1;
  if (exponent === 31) return fraction ? Number.NaN : sign * Number.POSITIVE_INFINITY;
  let value = exponent ? 1024 + fraction : fraction;
  for (let e = exponent || 1; e < 25; e++) value /= 2;
  for (let e = exponent; e > 25; e--) value *= 2;
  return sign * value;
};

/** The number types of NPY files that are read here: bytes per number and how to read one. */
export const NPY_TYPES: Readonly<Record<string, readonly [width: number, read: ReadNumber]>> = {
  b1: [1, (view, at) => (view.getUint8(at) === 0 ? 0 : 1)],
  i1: [1, (view, at) => view.getInt8(at)],
  u1: [1, (view, at) => view.getUint8(at)],
  i2: [2, (view, at, little) => view.getInt16(at, little)],
  u2: [2, (view, at, little) => view.getUint16(at, little)],
  i4: [4, (view, at, little) => view.getInt32(at, little)],
  u4: [4, (view, at, little) => view.getUint32(at, little)],
  i8: [8, wide(true)],
  u8: [8, wide(false)],
  f2: [2, half],
  f4: [4, (view, at, little) => view.getFloat32(at, little)],
  f8: [8, (view, at, little) => view.getFloat64(at, little)],
};
