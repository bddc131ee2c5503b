import type { FamilyId } from '#engine/exercise/families/table.ts';
import type { FigureLink } from './figureLink.ts';

/** A figure that worked solutions open: its component, by which its page is found, and how its links are made. */
interface LinkedFigure {
  readonly widget: string;
  /** Each figure by itself, so that a solution loads only those it opens. */
  readonly load: () => Promise<FigureLink>;
}

/** The figures, by their names in links, which are their ids on their pages. */
export const FIGURES = {
  microscope: {
    widget: 'BackpropMicroscope',
    load: async () => (await import('./backpropMicroscope.ts')).backpropMicroscope,
  },
  bench: {
    widget: 'NetInputBench',
    load: async () => (await import('./netInputBench.ts')).netInputBench,
  },
  line: {
    widget: 'LineMover',
    load: async () => (await import('./lineMover.ts')).lineMover,
  },
  excite: {
    widget: 'ExciteOrInhibit',
    load: async () => (await import('./exciteOrInhibit.ts')).exciteOrInhibit,
  },
  trainer: {
    widget: 'PerceptronTrainer',
    load: async () => (await import('./perceptronTrainer.ts')).perceptronTrainer,
  },
  gate: {
    widget: 'GateBuilder',
    load: async () => (await import('./gateBuilder.ts')).gateBuilder,
  },
  xor: {
    widget: 'XorWall',
    load: async () => (await import('./xorWall.ts')).xorWall,
  },
  builder: {
    widget: 'NetworkBuilder',
    load: async () => (await import('./networkBuilder.ts')).networkBuilder,
  },
  'curve-lab': {
    widget: 'CurveLab',
    load: async () => (await import('./curveLab.ts')).curveLab,
  },
  'negative-slope': {
    widget: 'NegativeSlope',
    load: async () => (await import('./negativeSlope.ts')).negativeSlope,
  },
  'cross-entropy-dial': {
    widget: 'CrossEntropyDial',
    load: async () => (await import('./crossEntropyDial.ts')).crossEntropyDial,
  },
  'hinge-margin': {
    widget: 'HingeMargin',
    load: async () => (await import('./hingeMargin.ts')).hingeMargin,
  },
  'loss-bench': {
    widget: 'LossBench',
    load: async () => (await import('./lossBench.ts')).lossBench,
  },
  'valley-walker': {
    widget: 'ValleyWalker',
    load: async () => (await import('./valleyWalker.ts')).valleyWalker,
  },
  'fit-a-line': {
    widget: 'FitALine',
    load: async () => (await import('./fitALine.ts')).fitALine,
  },
} as const satisfies Record<string, LinkedFigure>;

export type FigureId = keyof typeof FIGURES;

/**
 * The figures that a family's worked solution opens, the more special ones first: of each line the first figure that has
 * something to show. Families that are missing here stand with their reason in the handbook (add-an-exercise-family).
 */
export const FIGURES_OF_FAMILIES: Readonly<Partial<Record<FamilyId, readonly FigureId[]>>> = {
  cellFires: ['excite'],
  weightedOrAdded: ['bench'],
  netInput: ['bench'],
  thresholdBias: ['line'],
  lineOfUnit: ['line'],
  perceptronUpdates: ['trainer'],
  gateWeights: ['gate'],
  gateThresholds: ['gate'],
  xorTwoUnits: ['xor'],
  parameterCount: ['builder'],
  collapseLayers: ['microscope'],
  steepness: ['curve-lab', 'bench'],
  activationSlope: ['curve-lab', 'negative-slope', 'bench'],
  steepestUnit: ['curve-lab'],
  slopeFamily: ['negative-slope'],
  softmax: ['cross-entropy-dial'],
  lossValue: ['loss-bench', 'cross-entropy-dial', 'hinge-margin'],
  forwardPass: ['microscope'],
  vehicleRow: ['microscope'],
  gradientDescent: ['valley-walker'],
  lineStep: ['fit-a-line'],
  chainRule: ['microscope'],
  backpropStep: ['microscope'],
  oneNeuronChain: ['microscope'],
  misprint: ['microscope', 'curve-lab', 'bench'],
};

/** The figures of a family; none where there are none. */
export const figuresOf = (family: string): readonly FigureId[] =>
  Object.hasOwn(FIGURES_OF_FAMILIES, family) ? FIGURES_OF_FAMILIES[family as FamilyId]! : [];
