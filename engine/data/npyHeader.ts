import { EngineError, ensure } from '../core/engineError.ts';

/** What the text at the head of an NPY file says. */
export interface NpyHeader {
  readonly descr: string;
  readonly fortranOrder: boolean;
  readonly shape: readonly number[];
}

const MAX_AXES = 32;
const PART = /'((?:[^'\\\n]){0,60})'|"((?:[^"\\\n]){0,60})"|(True|False)|(\d{1,20})L?|([{}():,[\]])/y;

const wrong = (what: string): EngineError =>
  new EngineError(`The header of the NPY file ${what}. Save the array again with np.save.`);

/** Splits a Python literal into strings, truth values, whole numbers and signs. */
function partsOf(text: string): (string | number | boolean | { text: string })[] {
  const parts: (string | number | boolean | { text: string })[] = [];
  let at = 0;
  while (at < text.length) {
    if (' \n\t\r'.includes(text[at]!)) {
      at++;
      continue;
    }
    PART.lastIndex = at;
    const found = PART.exec(text);
    if (!found) throw wrong('cannot be read');
    const [all, single, double, truth, whole, sign] = found;
    if (sign !== undefined) parts.push(sign);
    else if (truth !== undefined) parts.push(truth === 'True');
    else if (whole !== undefined) parts.push(Number(whole));
    else parts.push({ text: single ?? double ?? '' });
    at += all.length;
  }
  return parts;
}

/**
 * Reads the dictionary `{'descr': …, 'fortran_order': …, 'shape': …}` as far as plain arrays need it.
 * Source: NumPy, “A simple file format for NumPy arrays” (NEP 1).
 * @throws EngineError for a header that is cut off or no NPY header.
 */
export function parseNpyHeader(text: string): NpyHeader {
  const parts = partsOf(text);
  let at = 0;
  const expectSign = (sign: string): void => {
    if (parts[at++] !== sign) throw wrong(`lacks “${sign}” where it is expected`);
  };
  let descr: string | undefined;
  let fortranOrder: boolean | undefined;
  let shape: number[] | undefined;
  expectSign('{');
  while (parts[at] !== '}') {
    const key = parts[at++];
    if (typeof key !== 'object') throw wrong('cannot be read');
    expectSign(':');
    const value = parts[at++];
    if (key.text === 'descr') {
      ensure(value !== '[', 'The NPY file holds records of several fields. Save one plain array of numbers.');
      if (typeof value !== 'object') throw wrong('gives no number type');
      descr = value.text;
    } else if (key.text === 'fortran_order' && typeof value === 'boolean') {
      fortranOrder = value;
    } else if (key.text === 'shape' && value === '(') {
      shape = [];
      while (parts[at] !== ')') {
        const length = parts[at++];
        if (typeof length !== 'number' || shape.length >= MAX_AXES) throw wrong('gives a shape that cannot be read');
        shape.push(length);
        if (parts[at] !== ')') expectSign(',');
      }
      at++;
    } else throw wrong(`has an unknown entry “${key.text}”`);
    if (parts[at] !== '}') expectSign(',');
  }
  if (descr === undefined || fortranOrder === undefined || shape === undefined)
    throw wrong('lacks the number type, the order or the shape');
  return { descr, fortranOrder, shape };
}
