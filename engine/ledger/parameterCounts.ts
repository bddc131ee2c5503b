import { ensure } from '../core/engineError.ts';

/** Refuses a width that is not a whole number from 1, or a count too large to be exact in a double. */
function exact(what: string, widths: readonly number[], count: number): number {
  ensure(
    widths.every((w) => Number.isSafeInteger(w) && w >= 1),
    () => `${what} needs whole numbers from 1, but got ${widths.join(', ')}.`,
  );
  ensure(
    Number.isSafeInteger(count),
    () => `${what} with ${widths.join(', ')} is too large to count. Make it smaller.`,
  );
  return count;
}

/** Weights and biases of a dense layer, `inputs·units + units`; without biases `inputs·units`. */
export const denseParams = (inputs: number, units: number, bias = true): number =>
  exact('A dense layer', [inputs, units], inputs * units + (bias ? units : 0));

/** Numbers that one convolution trains. `kh × kw` is its kernel; each of the `groups` sees its share of the channels. */
export interface ConvCount {
  readonly inChannels: number;
  readonly outChannels: number;
  readonly kh: number;
  readonly kw: number;
  readonly groups?: number;
  readonly bias?: boolean;
}

/**
 * Weights and biases of a convolution: `out · (in / groups) · kh · kw`, and `out` biases.
 * @throws EngineError for groups that do not divide the channels.
 */
export function convParams({ inChannels, outChannels, kh, kw, groups = 1, bias = true }: ConvCount): number {
  ensure(
    inChannels % groups === 0 && outChannels % groups === 0,
    () =>
      `A convolution in ${groups} groups needs channels that ${groups} divides, but got ${inChannels} in and ` +
      `${outChannels} out. Change the groups or the channels.`,
  );
  const count = outChannels * (inChannels / groups) * kh * kw + (bias ? outChannels : 0);
  return exact('A convolution', [inChannels, outChannels, kh, kw, groups], count);
}

/** How many gates, each with its own input and recurrent weights, a recurrent cell has. */
export const GATES = { rnn: 1, lstm: 4, gru: 3 } as const;

/**
 * Weights and biases of one recurrent layer: `gates · (inputs·units + units·units + biases·units)`.
 * `biases` is 2 in PyTorch (and in Keras's GRU with `reset_after`), 1 elsewhere.
 */
export const recurrentParams = (cell: keyof typeof GATES, inputs: number, units: number, biases: 1 | 2): number =>
  exact('A recurrent layer', [inputs, units], GATES[cell] * (inputs * units + units * units + biases * units));
