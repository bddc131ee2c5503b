import { ensure } from '../core/engineError.ts';
import { reshape, tensor } from '../core/tensor.ts';
import { checkDataset, type Dataset } from './dataset.ts';
import { MAX_DISTINCT } from './describeColumns.ts';
import type { ParsedArray } from './parsedArray.ts';

const BYTE = 255;

/** Names of the features of one sample: `x1 …` for a vector, none for a picture. */
const namesOf = (shape: readonly number[]): string[] =>
  shape.length === 2 ? Array.from({ length: shape[1]! }, (_, i) => `x${i + 1}`) : [];

/**
 * A dataset from an array of samples and one of targets (IDX or NPY). Bytes are divided by 255; pictures `[n, h, w]` get a
 * channel axis, `[n, 1, h, w]`. Class numbers must be whole and begin at 0.
 * @throws EngineError for arrays that do not belong together.
 */
export function arraysToDataset(
  inputs: ParsedArray,
  targets: ParsedArray,
  task: 'classification' | 'regression',
  name = 'your arrays',
): Dataset {
  const [n = 0, ...inner] = inputs.tensor.shape;
  const m = targets.tensor.shape[0] ?? 0;
  ensure(
    inner.length >= 1 && inner.length <= 3,
    `The inputs have ${inner.length + 1} axes; 2 to 4 are expected: [n, features] or pictures.`,
  );
  ensure(n === m, `There are ${n} inputs, but ${m} targets. Load two files that belong together.`);
  const bytes = inputs.dtype === 'u1';
  const shape = inner.length === 2 ? [n, 1, ...inner] : inputs.tensor.shape;
  const scaled = bytes
    ? tensor(
        shape,
        inputs.tensor.data.map((x) => x / BYTE),
      )
    : reshape(inputs.tensor, shape);
  const note = 'Bytes from 0 to 255 were divided by 255.';
  const shared = {
    name,
    seed: null,
    task,
    inputs: scaled,
    featureNames: namesOf(shape),
    source: `${name}: ${n} samples`,
    notes: [...inputs.notes, ...targets.notes, ...(bytes ? [note] : [])],
  };
  const values = targets.tensor.data;
  if (task === 'regression') return checkDataset({ ...shared, targets: tensor([n, values.length / n], values) });
  ensure(
    values.length === n,
    `The labels have shape ${targets.tensor.shape.join(' × ')}; one class number per sample is expected.`,
  );
  const top = values.reduce((a, b) => Math.max(a, b), 0);
  ensure(
    top < MAX_DISTINCT,
    `The largest class number is ${top}; at most ${MAX_DISTINCT} classes are read. Choose regression or other labels.`,
  );
  const labels = Array.from({ length: top + 1 }, (_, c) => String(c));
  return checkDataset({ ...shared, labels, targets: tensor([n], values) });
}
