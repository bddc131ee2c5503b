import { tensor } from '../core/tensor.ts';
import type { Dataset } from '../data/dataset.ts';
import { blobs } from '../data/generators/blobs.ts';
import { carTruck, PRINTED_ROWS } from '../data/generators/carTruck.ts';
import { circles } from '../data/generators/circles.ts';
import type { OptionRule } from '../data/generators/defineGenerator.ts';
import { gauss } from '../data/generators/gauss.ts';
import { gaussRegression } from '../data/generators/gaussRegression.ts';
import { moons } from '../data/generators/moons.ts';
import { plane } from '../data/generators/plane.ts';
import { sine } from '../data/generators/sine.ts';
import { spiral } from '../data/generators/spiral.ts';
import { xor } from '../data/generators/xor.ts';
import { iris } from '../data/iris.ts';
import type { MadeData, MadeKind, RoomData } from './roomSpec.ts';

/** What a room may set of one kind of made data, and how many columns it has. */
export interface MadeRule {
  readonly columns: number;
  readonly regression: boolean;
  readonly noise: OptionRule;
  /** How many classes there may be; absent where that is fixed. */
  readonly classes?: OptionRule;
  /** The fewest examples: carTruck has three that are printed. */
  readonly least: number;
  make(data: MadeData): Dataset;
}

/** Every kind of made data. */
export const MADE: Readonly<Record<MadeKind, MadeRule>> = {
  circles: {
    ...{ columns: 2, regression: false, least: 2, noise: circles.options.noise },
    make: ({ seed, count, noise }) => circles.make(seed, { samples: count, noise }),
  },
  xor: {
    ...{ columns: 2, regression: false, least: 2, noise: xor.options.noise },
    make: ({ seed, count, noise }) => xor.make(seed, { samples: count, noise }),
  },
  gauss: {
    ...{ columns: 2, regression: false, least: 2, noise: gauss.options.noise },
    make: ({ seed, count, noise }) => gauss.make(seed, { samples: count, noise }),
  },
  spiral: {
    ...{ columns: 2, regression: false, least: 2, noise: spiral.options.noise, classes: spiral.options.classes },
    make: ({ seed, count, noise, classes = 2 }) => spiral.make(seed, { samples: count, noise, classes }),
  },
  moons: {
    ...{ columns: 2, regression: false, least: 2, noise: moons.options.noise },
    make: ({ seed, count, noise }) => moons.make(seed, { samples: count, noise }),
  },
  blobs: {
    ...{ columns: 2, regression: false, least: 2, noise: blobs.options.noise, classes: blobs.options.classes },
    make: ({ seed, count, noise, classes = 3 }) => blobs.make(seed, { samples: count, noise, classes }),
  },
  carTruck: {
    ...{ columns: 2, regression: false, least: PRINTED_ROWS.length, noise: carTruck.options.overlap },
    make: ({ seed, count, noise }) => carTruck.make(seed, { extra: count - PRINTED_ROWS.length, overlap: noise }),
  },
  plane: {
    ...{ columns: 2, regression: true, least: 2, noise: plane.options.noise },
    make: ({ seed, count, noise }) => plane.make(seed, { samples: count, noise }),
  },
  multiGauss: {
    ...{ columns: 2, regression: true, least: 2, noise: gaussRegression.options.noise },
    make: ({ seed, count, noise }) => gaussRegression.make(seed, { samples: count, noise }),
  },
  sine: {
    ...{ columns: 1, regression: true, least: 2, noise: sine.options.noise },
    make: ({ seed, count, noise }) => sine.make(seed, { samples: count, noise }),
  },
};

/** The examples of a room as they are given, before features and scaling. The data must have been checked. */
export function datasetOf(data: RoomData): Dataset {
  if (data.kind === 'iris') return iris;
  if (data.kind !== 'own') return MADE[data.kind].make(data);
  const { columns, rows, targets, labels } = data;
  return {
    name: 'own',
    seed: null,
    task: labels ? 'classification' : 'regression',
    inputs: tensor([rows.length, columns.length], rows.flat()),
    targets: tensor(labels ? [rows.length] : [rows.length, 1], targets),
    featureNames: columns,
    source: 'own data',
    ...(labels ? { labels } : {}),
  };
}

/** How many columns, examples and classes (0 for numbers to be fitted) the data has, without making it. */
export function sizesOf(data: RoomData): { columns: number; examples: number; classes: number } {
  if (data.kind === 'iris') return { columns: 4, examples: 150, classes: 3 };
  if (data.kind === 'own')
    return { columns: data.columns.length, examples: data.rows.length, classes: data.labels?.length ?? 0 };
  const { columns, regression, classes } = MADE[data.kind];
  return { columns, examples: data.count, classes: regression ? 0 : (data.classes ?? classes?.default ?? 2) };
}
