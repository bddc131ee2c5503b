import { fieldsOf, numberIn, oneOf, yesOrNo } from '#components/lab/sceneFields.ts';

/** What the gate builder shows: what a link carries and undo remembers. */
export interface GateScene {
  readonly gate: string;
  readonly w1: number;
  readonly w2: number;
  readonly theta: number;
  readonly atThreshold: boolean;
  /** How far the map of weights reaches, where that is not 2. */
  readonly reach?: number;
}

/** The version of scenes that links carry. */
export const GATE_VERSION = 1;
/** The map shows weights from −REACH to REACH; an exercise with larger ones opens a wider map. */
const REACH = 2;
export const WIDE_REACHES = [5, 200] as const;

/** How far the map of a scene reaches. */
export const reachOf = ({ reach = REACH }: Pick<GateScene, 'reach'>): number => reach;

/** Checks a scene that came from outside, about one of the gates named here; throws when it is none. */
export const parseGate =
  (gates: readonly { readonly id: string }[]) =>
  (value: unknown): GateScene => {
    const { gate, w1, w2, theta, atThreshold, reach } = fieldsOf(value);
    const size = (number: unknown): number => numberIn(number, -1e6, 1e6);
    return {
      gate: oneOf(
        gate,
        gates.map(({ id }) => id),
      ),
      w1: size(w1),
      w2: size(w2),
      theta: size(theta),
      atThreshold: yesOrNo(atThreshold),
      ...(reach === undefined ? {} : { reach: Number(oneOf(String(reach), WIDE_REACHES.map(String))) }),
    };
  };
