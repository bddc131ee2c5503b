import { decimalText } from '#components/math/decimalText.ts';
import { strings } from '#components/strings/index.ts';
import { ruleSays } from './duel.ts';
import type { Features, Thresholds } from './features.ts';
import type { Drawing } from './props.ts';
import { mostLikely } from './reading.ts';

const words = strings.featureDuel.table;

/** What the columns of `duelRows` hold. */
export const DUEL_HEAD = [words.digit, words.ink, words.symmetry, words.holes, words.rule, words.network];

const mark = (said: number | undefined, digit: number): string => `${said ?? '–'} ${said === digit ? '✓' : '✗'}`;

/** The table of the duel: for each drawing its features and what both sides say. */
export const duelRows = (drawings: readonly Drawing[], measured: readonly Features[], least: Thresholds): string[][] =>
  drawings.map(({ digit, probabilities }, i) => {
    const features = measured[i]!;
    return [
      `${digit}`,
      `${features.ink}`,
      decimalText(features.symmetry, 3),
      `${features.holes}`,
      mark(ruleSays(features, least), digit),
      mark(mostLikely(probabilities), digit),
    ];
  });
