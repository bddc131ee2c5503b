import { ensure } from '../core/engineError.ts';
import { MADE } from './madeData.ts';
import { fieldsOf, listIn, numberIn, oneOf, textIn, wholeIn } from './readFields.ts';
import { type MadeKind, type OwnData, ROOM_LIMITS, type RoomData } from './roomSpec.ts';

const KINDS = [...(Object.keys(MADE) as MadeKind[]), 'iris', 'own'] as const;

/** The largest size of a number that may be learned from: its square must stay far from infinity. */
const MOST = 1e9;
const NAME = 60;

/** The largest seed. */
export const MOST_SEED = Number.MAX_SAFE_INTEGER;

function ownData(fields: Readonly<Record<string, unknown>>): OwnData {
  const columns = listIn(fields.columns, 'The list of columns', 1, ROOM_LIMITS.columns).map((name, i) =>
    textIn(name, `The name of column ${i + 1}`, NAME),
  );
  const given = listIn(fields.rows, 'The list of examples', 2, ROOM_LIMITS.examples);
  const targets = listIn(fields.targets, 'The list of targets', given.length, given.length);
  const labels =
    fields.labels === undefined
      ? undefined
      : listIn(fields.labels, 'The list of classes', 2, ROOM_LIMITS.classes).map((name, i) =>
          textIn(name, `The name of class ${i + 1}`, NAME),
        );
  const rows = given.map((row, n) => {
    const what = `Example ${n + 1}`;
    return listIn(row, what, columns.length, columns.length).map((x, i) =>
      numberIn(x, `“${columns[i]}” of example ${n + 1}`, -MOST, MOST),
    );
  });
  const numbers = targets.map((t, n) =>
    labels
      ? wholeIn(t, `The class of example ${n + 1}`, 0, labels.length - 1)
      : numberIn(t, `The target of example ${n + 1}`, -MOST, MOST),
  );
  return { kind: 'own', columns, rows, targets: numbers, ...(labels ? { labels } : {}) };
}

/**
 * The data of a room as it came from outside, with nothing but what belongs to it.
 * @throws EngineError that names the field, before anything is made.
 */
export function checkRoomData(value: unknown): RoomData {
  const fields = fieldsOf(value, 'The data');
  const kind = oneOf(fields.kind, 'The kind of data', KINDS);
  if (kind === 'iris') return { kind };
  if (kind === 'own') return ownData(fields);
  const { noise, classes, least } = MADE[kind];
  ensure(
    classes !== undefined || fields.classes === undefined,
    () => `The number of classes of “${kind}” is fixed. Leave it out.`,
  );
  return {
    kind,
    count: wholeIn(fields.count, 'The number of examples', least, ROOM_LIMITS.examples),
    noise: numberIn(fields.noise, 'The noise', noise.min, noise.max),
    seed: wholeIn(fields.seed, 'The seed of the data', 0, MOST_SEED),
    ...(classes && fields.classes !== undefined
      ? { classes: wholeIn(fields.classes, 'The number of classes', classes.min, classes.max) }
      : {}),
  };
}
