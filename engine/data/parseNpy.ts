import { EngineError, ensure } from '../core/engineError.ts';
import { zeros } from '../core/tensor.ts';
import { parseNpyHeader } from './npyHeader.ts';
import { NPY_TYPES } from './npyTypes.ts';
import { checkClaim, MAX_NUMBERS, type ParsedArray } from './parsedArray.ts';

const MAGIC = [0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59];
const MAX_HEADER = 2 ** 16;
const EXACT = 2 ** 53;

/** True when the bytes begin as an NPY file does. */
export const isNpy = (bytes: Uint8Array): boolean => MAGIC.every((byte, i) => bytes[i] === byte);

/**
 * Where each kept number lies in the file, as a count of numbers: row-major files in order; column-major (“Fortran”)
 * ones with the first index running fastest.
 */
function* positions(shape: readonly number[], kept: readonly number[], fortran: boolean): Generator<number> {
  const size = kept.reduce((a, b) => a * b, 1);
  if (!fortran || shape.length < 2) {
    for (let i = 0; i < size; i++) yield i;
    return;
  }
  const strides = shape.map((_, axis) => shape.slice(0, axis).reduce((a, b) => a * b, 1));
  const index = new Array<number>(shape.length).fill(0);
  let position = 0;
  for (let i = 0; i < size; i++) {
    yield position;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      index[axis]!++;
      position += strides[axis]!;
      if (index[axis]! < kept[axis]!) break;
      position -= kept[axis]! * strides[axis]!;
      index[axis] = 0;
    }
  }
}

/** The number type and byte order behind a descriptor such as `<f4`. */
function typeOf(descr: string): { dtype: string; little: boolean; type: (typeof NPY_TYPES)[string] } {
  const dtype = descr.slice(1);
  const type = Object.hasOwn(NPY_TYPES, dtype) ? NPY_TYPES[dtype] : undefined;
  ensure(
    !descr.endsWith('O') && !descr.startsWith('O'),
    'The NPY file holds Python objects, which are never loaded here because they can run code. Save an array of plain numbers.',
  );
  if (!type || !'<>|='.includes(descr[0] ?? ''))
    throw new EngineError(
      `The NPY file holds numbers of type “${descr}”, which is not read here. Convert with array.astype("float32") and save again.`,
    );
  return { dtype, little: descr[0] !== '>', type };
}

/**
 * Reads an NPY file, versions 1 to 3, of whole numbers, floating-point numbers or truth values, in either byte order and
 * either memory order. The tensor is row-major. Refuses with an `EngineError` what is damaged or not plain numbers.
 * Source: NumPy, NEP 1.
 */
export function parseNpy(bytes: Uint8Array, maxNumbers = MAX_NUMBERS): ParsedArray {
  ensure(isNpy(bytes), 'The file is no NPY file: it does not begin with “\\x93NUMPY”. Save it with np.save.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = bytes[6] ?? 0;
  ensure(
    version >= 1 && version <= 3,
    `The NPY file has version ${version}; versions 1 to 3 are read. Save it again with np.save.`,
  );
  const head = version === 1 ? 10 : 12;
  ensure(bytes.length >= head, 'The NPY file ends within its header: it was cut off. Load it again.');
  const length = version === 1 ? view.getUint16(8, true) : view.getUint32(8, true);
  ensure(
    length <= MAX_HEADER,
    `The NPY file has a header of ${length} bytes; the most is ${MAX_HEADER}. Save it again with np.save.`,
  );
  const start = head + length;
  ensure(bytes.length >= start, 'The NPY file ends within its header: it was cut off. Load it again.');
  let text = '';
  for (let i = head; i < start; i++) text += String.fromCharCode(bytes[i]!);
  const { descr, fortranOrder, shape } = parseNpyHeader(text);
  const { dtype, little, type } = typeOf(descr);
  const [width, read] = type!;
  const { kept, notes } = checkClaim('NPY', shape, width, bytes.length - start, maxNumbers);
  const tensor = zeros(kept);
  let i = 0;
  let rounded = 0;
  for (const position of positions(shape, kept, fortranOrder)) {
    const value = read(view, start + position * width, little);
    tensor.data[i++] = value;
    if (width === 8 && dtype !== 'f8' && Math.abs(value) > EXACT) rounded++;
  }
  const warning = `${rounded} whole numbers beyond 2⁵³ were rounded, because a double cannot hold them exactly.`;
  return { tensor, dtype, notes: rounded ? [...notes, warning] : notes };
}
