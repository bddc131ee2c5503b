import { digits } from '#engine/data/generators/digits.ts';
import {
  blankUnits,
  type ClassUnits,
  loudest,
  misread,
  netInputs,
  type Pictures,
  teachPass,
} from '#engine/optim/oneAgainstAll.ts';
import { type RampPicture, rampPicture } from '../plot/rampPicture.ts';
import { SIDE, TEST, TRAIN } from './digitSizes.ts';

/** Pictures are 28 × 28; the units see them at half the size. */
const FULL = 28;
/** How many pictures are drawn at once, so that the worker can breathe between. */
const CHUNK = 20;
/** Digits stand near the middle of their picture, as if written into a box; a single layer cannot follow them about. */
const SHIFT = 1;
const SHOWN = 10;

/** What is asked: which seed draws the digits, and how many passes are made. */
export interface DigitRequest {
  readonly seed: number;
  readonly passes: number;
}

/** One test picture with what the ten units say of it. */
export interface ReadDigit {
  readonly label: number;
  readonly said: number;
  readonly z: readonly number[];
}

/** The state after a number of passes. */
export interface DigitMoment {
  readonly pass: number;
  readonly corrections: number;
  readonly trainWrong: number;
  readonly testWrong: number;
  /** The ten weight images. */
  readonly images: readonly RampPicture[];
  /** The largest size of a weight: the end of the ramp. */
  readonly scale: number;
  readonly read: readonly ReadDigit[];
}

/** What a lesson tells: first the test pictures, then each pass. */
export interface DigitNews {
  readonly pictures?: readonly RampPicture[];
  readonly moment?: DigitMoment;
}

/** A picture at half the size: each number is the mean of four. */
function halved(data: ArrayLike<number>, offset: number): Float64Array {
  const small = new Float64Array(SIDE * SIDE);
  for (let y = 0; y < FULL; y++)
    for (let x = 0; x < FULL; x++)
      small[Math.floor(y / 2) * SIDE + Math.floor(x / 2)]! += data[offset + y * FULL + x]! / 4;
  return small;
}

/** Draws digits a few at a time; each set has seeds of its own. */
function* drawn(seed: number, count: number): Generator<undefined, Pictures> {
  const inputs: Float64Array[] = [];
  const labels: number[] = [];
  for (let chunk = 0; chunk * CHUNK < count; chunk++) {
    const { inputs: pixels, targets } = digits.make(seed * 1000 + chunk, { samples: CHUNK, shift: SHIFT });
    for (let i = 0; i < CHUNK; i++) {
      inputs.push(halved(pixels.data, i * FULL * FULL));
      labels.push(targets.data[i]!);
    }
    yield;
  }
  return { inputs, labels };
}

function momentOf(units: ClassUnits, pass: number, corrections: number, train: Pictures, test: Pictures): DigitMoment {
  const scale = units.W.reduce((most, w) => w.reduce((m, value) => Math.max(m, Math.abs(value)), most), 0);
  return {
    pass,
    corrections,
    trainWrong: misread(units, train),
    testWrong: misread(units, test),
    images: units.W.map((w) => rampPicture(w, SIDE, scale)),
    scale,
    read: test.inputs.slice(0, SHOWN).map((x, i) => {
      const z = netInputs(units, x);
      return { label: test.labels[i]!, said: loudest(z), z: Array.from(z) };
    }),
  };
}

/** Ten perceptrons learn to tell digits apart, one against all, from zero weights; news come with each pass. */
export function* digitLesson({ seed, passes }: DigitRequest): Generator<DigitNews | undefined, void> {
  const train = yield* drawn(2 * seed, TRAIN);
  const test = yield* drawn(2 * seed + 1, TEST);
  yield { pictures: test.inputs.slice(0, SHOWN).map((x) => rampPicture(x, SIDE, 1)) };
  const units = blankUnits(10, SIDE * SIDE);
  yield { moment: momentOf(units, 0, 0, train, test) };
  for (let pass = 1; pass <= passes; pass++) {
    const corrections = teachPass(units, train, 1);
    yield { moment: momentOf(units, pass, corrections, train, test) };
  }
}
