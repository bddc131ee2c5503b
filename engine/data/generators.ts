import { blobs } from './generators/blobs.ts';
import { carTruck } from './generators/carTruck.ts';
import { circles } from './generators/circles.ts';
import type { DataGenerator } from './generators/defineGenerator.ts';
import { digits } from './generators/digits.ts';
import { firstSymbol } from './generators/firstSymbol.ts';
import { gauss } from './generators/gauss.ts';
import { gaussRegression } from './generators/gaussRegression.ts';
import { moons } from './generators/moons.ts';
import { plane } from './generators/plane.ts';
import { reversal } from './generators/reversal.ts';
import { shapes } from './generators/shapes.ts';
import { sine } from './generators/sine.ts';
import { spiral } from './generators/spiral.ts';
import { textCorpus } from './generators/textCorpus.ts';
import { xor } from './generators/xor.ts';

/** Every source of generated data, by its name. */
export const generators = {
  blobs,
  gauss,
  circles,
  xor,
  spiral,
  moons,
  plane,
  gaussRegression,
  sine,
  carTruck,
  shapes,
  digits,
  firstSymbol,
  reversal,
  textCorpus,
} as const satisfies Record<string, DataGenerator<never>>;
