import { EngineError } from '../../core/engineError.ts';
import type { Family } from '../sheet/family.ts';
import { activationSlope } from './activationSlope.ts';
import { backpropStep } from './backpropStep.ts';
import { bptt } from './bptt.ts';
import { cellFires } from './cellFires.ts';
import { chainRule } from './chainRule.ts';
import { collapseLayers } from './collapseLayers.ts';
import { convForward } from './convForward.ts';
import { convGradient } from './convGradient.ts';
import { convSize } from './convSize.ts';
import { countersOfData } from './countersOfData.ts';
import { dropoutStep } from './dropoutStep.ts';
import { epochs } from './epochs.ts';
import { forwardPass } from './forwardPass.ts';
import { gateThresholds } from './gateThresholds.ts';
import { gateWeights } from './gateWeights.ts';
import { gradientDescent } from './gradientDescent.ts';
import { hitRates } from './hitRates.ts';
import { klDivergence } from './klDivergence.ts';
import { l2Step } from './l2Step.ts';
import { learningCurve } from './learningCurve.ts';
import { learningLoop } from './learningLoop.ts';
import { lineOfUnit } from './lineOfUnit.ts';
import { lineStep } from './lineStep.ts';
import { lossValue } from './lossValue.ts';
import { lstmStep } from './lstmStep.ts';
import { misprint } from './misprint.ts';
import { netInput } from './netInput.ts';
import { networkLedger } from './networkLedger.ts';
import { novikoffBound } from './novikoffBound.ts';
import { oneNeuronChain } from './oneNeuronChain.ts';
import { optimizerStep } from './optimizerStep.ts';
import { parameterCount } from './parameterCount.ts';
import { lineOfUnit1 } from './past/lineOfUnit1.ts';
import { thresholdBias1 } from './past/thresholdBias1.ts';
import { perceptronUpdates } from './perceptronUpdates.ts';
import { pictureFeatures } from './pictureFeatures.ts';
import { pictureNumbers } from './pictureNumbers.ts';
import { pooling } from './pooling.ts';
import { recoverWeights } from './recoverWeights.ts';
import { rnnStep } from './rnnStep.ts';
import { scaleColumn } from './scaleColumn.ts';
import { slopeFamily } from './slopeFamily.ts';
import { softmax } from './softmax.ts';
import { steepestUnit } from './steepestUnit.ts';
import { steepness } from './steepness.ts';
import { tensorShapes } from './tensorShapes.ts';
import { thresholdBias } from './thresholdBias.ts';
import { thresholdRange } from './thresholdRange.ts';
import { vehicleRow } from './vehicleRow.ts';
import { weightedOrAdded } from './weightedOrAdded.ts';
import { xorTwoUnits } from './xorTwoUnits.ts';

/** Every family, by its id. */
export const FAMILIES = {
  pictureFeatures,
  hitRates,
  pictureNumbers,
  cellFires,
  thresholdRange,
  weightedOrAdded,
  netInput,
  thresholdBias,
  lineOfUnit,
  perceptronUpdates,
  countersOfData,
  novikoffBound,
  gateWeights,
  gateThresholds,
  xorTwoUnits,
  parameterCount,
  collapseLayers,
  steepness,
  activationSlope,
  steepestUnit,
  slopeFamily,
  softmax,
  lossValue,
  klDivergence,
  forwardPass,
  learningLoop,
  vehicleRow,
  scaleColumn,
  gradientDescent,
  lineStep,
  optimizerStep,
  epochs,
  l2Step,
  dropoutStep,
  chainRule,
  backpropStep,
  oneNeuronChain,
  recoverWeights,
  misprint,
  convSize,
  convForward,
  convGradient,
  pooling,
  networkLedger,
  rnnStep,
  bptt,
  lstmStep,
  tensorShapes,
  learningCurve,
} as const satisfies Record<string, Family>;

/** The id of a family. */
export type FamilyId = keyof typeof FAMILIES;

/** Versions that were published and replaced: nobody gets them any more, but their logs replay. */
export const PAST: readonly Family[] = [lineOfUnit1, thresholdBias1];

/**
 * The family with an id as its name, in its present version or in one that was published before; refuses what there
 * is not.
 */
export function familyOf(id: string, version?: number): Family {
  const family: Family | undefined = Object.hasOwn(FAMILIES, id) ? FAMILIES[id as FamilyId] : undefined;
  if (!family)
    throw new EngineError(`There is no exercise family "${id}". Choose one of ${Object.keys(FAMILIES).join(', ')}.`);
  if (version === undefined || version === family.version) return family;
  const past = PAST.find((one) => one.id === id && one.version === version);
  if (!past)
    throw new EngineError(
      `Exercise ${id} has no version ${version}; this course has version ${family.version}. Open the log with the course it was made with.`,
    );
  return past;
}
