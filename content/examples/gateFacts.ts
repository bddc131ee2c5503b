import { GATE_ROWS, gateSums, runTwoLayerGate, type TruthTable, workingThresholds } from '#engine/optim/gate.ts';
import { type Labelled, wrongOf } from '#engine/optim/perceptron.ts';
import { separationOf } from '#engine/optim/perceptronMargin.ts';
import { gateChoices } from './gateChoices.ts';
import { separableTables } from './separableTables.ts';
import { xorNetworks } from './xorNetworks.ts';

const [AND, OR] = [gateChoices[0]!, gateChoices[1]!];
const thresholds = (w1: number, w2: number, table: TruthTable) => workingThresholds(gateSums(w1, w2), table)!;

const xor = GATE_ROWS.binary.map((x, i): Labelled => ({ x, d: [0, 1, 1, 0][i] as 0 | 1 }));

/** The most rows of XOR that one unit can get right: the largest part of them that a line separates. */
function bestOf(examples: readonly Labelled[]): number {
  let best = 0;
  for (let set = 1; set < 2 ** examples.length; set++) {
    const part = examples.filter((_one, i) => set & (1 << i));
    const found = separationOf(part);
    if (found.separable && wrongOf(found.unit, part) === 0) best = Math.max(best, part.length);
  }
  return best;
}

const bipolarRow = runTwoLayerGate(xorNetworks.bipolar[0]!, 'bipolar')[2]!;

/** The corners of a cube: all rows of three inputs. */
const rowsOf3 = Array.from({ length: 8 }, (_, n) => [4, 2, 1].map((bit) => (n & bit ? 1 : 0)));
const votes = rowsOf3.map((row) => row.reduce((sum: number, bit) => sum + bit, 0));
/** Majority of three with weights 1: the largest sum that stays silent, and the smallest that fires. */
const majority = {
  low: Math.max(...votes.filter((vote) => vote < 2)),
  high: Math.min(...votes.filter((vote) => vote >= 2)),
};

const separableOf3 = separableTables(3);
const separableOf4 = separableTables(4);

/** Numbers that the text and the exercises of chapter 5 quote. */
export const gateFacts = {
  and: thresholds(...AND.w, AND.table),
  or: thresholds(...OR.w, OR.table),
  uneven: { and: thresholds(0.9, 0.4, AND.table), or: thresholds(0.9, 0.4, OR.table) },
  bestXor: bestOf(xor),
  bipolarRow: { h1: bipolarRow.h[0]!, h2: bipolarRow.h[1]!, z: bipolarRow.z, y: bipolarRow.y },
  majority,
  separableOf3,
  shareOf3: (100 * separableOf3) / 256,
  separableOf4,
  shareOf4: (100 * separableOf4) / 65536,
} as const;
