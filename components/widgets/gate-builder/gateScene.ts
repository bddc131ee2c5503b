import { decimalText } from '#components/math/decimalText.ts';
import { cornersOf, cutPolygon, type Place } from '#components/plot/halfPlane.ts';
import { strings } from '#components/strings/index.ts';
import {
  GATE_ROWS,
  gateOutputs,
  gateSums,
  type Thresholds,
  type TruthTable,
  workingThresholds,
} from '#engine/optim/gate.ts';
import type { GateChoice, GateScene } from './props.ts';

const words = strings.gates.builder;

export { GATE_VERSION, parseGate, reachOf } from '#components/scenes/gateScene.ts';

/** A gate as it is set: sums, outputs, and the thresholds that would work. */
export function gateOf({ w1, w2, theta, atThreshold }: GateScene, table: TruthTable) {
  const sums = gateSums(w1, w2);
  const outputs = gateOutputs(sums, theta, atThreshold);
  const right = outputs.filter((output, i) => output === table[i]).length;
  return { sums, outputs, right, working: workingThresholds(sums, table) };
}

/** The thresholds that work, in words. */
export function intervalText({ low, high }: Thresholds, atThreshold: boolean): string {
  const text = (value: number): string => decimalText(value, 6);
  if (low === Number.NEGATIVE_INFINITY) return words.below(text(high), atThreshold);
  if (high === Number.POSITIVE_INFINITY) return words.above(text(low), !atThreshold);
  return words.interval(text(low), text(high), !atThreshold);
}

/** How far the strip of sums reaches to both sides: twice the map, so that both weights together lie on it. */
export const stripOf = (scene: GateScene): number => (scene.reach === undefined ? 3 : 2 * scene.reach);

/** The pairs of weights that give a table at a threshold, as a polygon of a map that reaches so far. */
export function workingWeights(table: TruthTable, theta: number, reach = 2): Place[] {
  const domain = [-reach, reach] as const;
  return GATE_ROWS.binary.reduce<Place[]>(
    (polygon, [a, b], i) => {
      const side = table[i] === 1 ? 1 : -1;
      if (a === 0 && b === 0) return (theta < 0 ? 1 : -1) === side ? polygon : [];
      return cutPolygon(polygon, { w: [a, b], b: -theta }, side);
    },
    cornersOf(domain, domain),
  );
}

/** The scene of a gate. */
export const sceneOf = ({ id, w, theta }: GateChoice): GateScene => ({
  gate: id,
  w1: w[0],
  w2: w[1],
  theta,
  atThreshold: false,
});
