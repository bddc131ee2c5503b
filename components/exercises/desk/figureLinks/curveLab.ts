import {
  CURVE_VERSION,
  CURVES,
  type CurveName,
  type CurveScene,
  parseCurveScene,
} from '#components/scenes/curveScene.ts';
import type { StepSpec } from '#engine/exercise/instance.ts';
import type { FigureLink } from './figureLink.ts';
import type { Variant } from './variant.ts';

const isCurve = (name: unknown): name is CurveName => CURVES.includes(name as CurveName);

/** Where each family has its curve, its steepness and its place. */
const PLACES: Readonly<Record<string, (variant: Variant) => (step: StepSpec) => CurveScene | undefined>> = {
  activationSlope: ({ instance, one }) => {
    const name = instance.params.activation;
    return ({ id }) => (id !== 'z' && isCurve(name) ? { name, lambda: 1, z: one('z') } : undefined);
  },
  steepness:
    ({ one }) =>
    ({ id }) => {
      if (id === 'z') return undefined;
      const name = id === 'a2' ? 'bipolarSigmoid' : 'sigmoid';
      // The steepest place is in the middle.
      return { name, lambda: one('lambda'), z: id === 'most' ? 0 : one('z') };
    },
  misprint: ({ instance, one }) => {
    const name = ([undefined, 'sigmoid', 'bipolarSigmoid'] as const)[instance.scene ? 0 : one('line')];
    if (!name) return () => undefined;
    const z = [1, 2, 3].reduce((sum, i) => sum + one(`w${i}`) * one(`x${i}`), 0) + one('b');
    return ({ id }) => (id === 'right' ? { name, lambda: 1, z } : undefined);
  },
  steepestUnit: ({ instance, one }) => {
    const target = instance.steps.find(({ id }) => id === 'order')!.target;
    const ids = target.kind === 'order' ? target.ids : [];
    return ({ id }) => ({
      name: 'sigmoid',
      lambda: 1,
      z: one(`z${id === 'order' || id === 'high' ? ids[0] : ids.at(-1)}`),
    });
  },
};

/** The curve lab: a curve with its slope at the variant's place. */
export const curveLab: FigureLink = {
  kind: 'curve-lab',
  version: CURVE_VERSION,
  parse: parseCurveScene,
  scenes: (variant) => PLACES[variant.instance.family]!(variant),
};
