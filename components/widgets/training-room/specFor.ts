import type { MadeData, OwnData, RoomTask } from '#engine/room/roomSpec.ts';
import { noPoints } from './ownPoints.ts';
import type { MADE_KINDS } from './parseSpec.ts';
import type { SceneSpec } from './props.ts';

type Kind = (typeof MADE_KINDS)[number] | 'iris';

/** What each kind of data starts with: how many examples, their scatter, and what is learned. */
const USUAL: Readonly<
  Record<Kind, { count: number; noise: number; task: RoomTask; classes?: number; scale?: SceneSpec['scale'] }>
> = {
  circles: { count: 240, noise: 0.08, task: 'binary' },
  xor: { count: 240, noise: 0.05, task: 'binary' },
  gauss: { count: 200, noise: 0.25, task: 'binary' },
  spiral: { count: 300, noise: 0.02, task: 'binary' },
  moons: { count: 240, noise: 0.1, task: 'binary' },
  blobs: { count: 240, noise: 0.15, task: 'classification', classes: 4 },
  carTruck: { count: 40, noise: 0, task: 'binary', scale: 'standard' },
  plane: { count: 200, noise: 0.05, task: 'regression' },
  multiGauss: { count: 400, noise: 0.02, task: 'regression' },
  sine: { count: 120, noise: 0.1, task: 'regression' },
  iris: { count: 150, noise: 0, task: 'classification', scale: 'standard' },
};

const usualLoss = (task: RoomTask): SceneSpec['loss'] => (task === 'regression' ? 'meanSquares' : 'crossEntropy');

const columnsOf = (kind: Kind): number => (kind === 'sine' ? 1 : kind === 'iris' ? 4 : 2);

/** The inputs that still exist with so many columns; the plain columns when none is left or others would be missing. */
function featuresFor(features: readonly string[], before: number, columns: number): readonly string[] {
  if (before === columns) return features;
  return Array.from({ length: columns }, (_, c) => `x${c + 1}`);
}

const countOf = (data: SceneSpec['data'], own: OwnData | undefined): number =>
  data.kind === 'own' ? (own?.columns.length ?? 2) : columnsOf(data.kind);

/** What changes in a spec when other data are chosen: their task and loss, scaling, and inputs that fit. */
export function specFor(kind: Kind, spec: SceneSpec, own?: OwnData): Partial<SceneSpec> {
  const { count, noise, task, classes, scale = 'none' } = USUAL[kind];
  const seed = 'seed' in spec.data ? spec.data.seed : 1;
  const made: MadeData | { kind: 'iris' } =
    kind === 'iris' ? { kind } : { kind, count, noise, seed, ...(classes ? { classes } : {}) };
  return {
    data: made,
    task,
    loss: usualLoss(task),
    scale,
    features: featuresFor(spec.features, countOf(spec.data, own), columnsOf(kind)),
  };
}

/** What changes in a spec when the reader's own data are chosen. */
export function ownSpec(own: OwnData = noPoints): Partial<SceneSpec> {
  const { labels, columns } = own;
  const task: RoomTask = labels ? (labels.length === 2 ? 'binary' : 'classification') : 'regression';
  return {
    data: { kind: 'own' },
    task,
    loss: usualLoss(task),
    scale: columns.length === 2 && own === noPoints ? 'none' : 'standard',
    features: columns.slice(0, 12).map((_column, c) => `x${c + 1}`),
  };
}
