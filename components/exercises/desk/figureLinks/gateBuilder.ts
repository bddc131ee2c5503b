import { GATE_VERSION, parseGate, WIDE_REACHES } from '#components/scenes/gateScene.ts';
import type { FigureLink } from './figureLink.ts';

/** The gates that the exercises ask for. */
const GATES = ['and', 'or', 'nand', 'nor', 'firstOnly', 'secondOnly', 'implies', 'impliedBy'] as const;
const [NEAR, FAR] = WIDE_REACHES;

/** The gate builder: a setting that works, or two weights with the thresholds that make them AND or OR. */
export const gateBuilder: FigureLink = {
  kind: 'gate',
  version: GATE_VERSION,
  parse: parseGate(GATES.map((id) => ({ id }))),
  scenes({ instance, one }) {
    if (instance.family === 'gateWeights') {
      const [w2, b] = [one('setting', 0), one('setting', 1)];
      const { gate } = instance.intro.values;
      const scene = { gate, w1: one('w1'), w2, theta: -b, atThreshold: false, reach: FAR };
      return () => scene;
    }
    const unit = { w1: one('w1'), w2: one('w2'), theta: one('theta'), atThreshold: false, reach: NEAR };
    return ({ id }) => ({ gate: id === 'or' ? 'or' : 'and', ...unit });
  },
};
