import type { FamilyId } from '#engine/exercise/families/table.ts';
import type { Family } from '#engine/exercise/sheet/family.ts';

/** Each family by itself, so that a page loads only those it asks for. */
const LOADERS: Readonly<Record<FamilyId, () => Promise<Family>>> = {
  activationSlope: async () => (await import('#engine/exercise/families/activationSlope.ts')).activationSlope,
  backpropStep: async () => (await import('#engine/exercise/families/backpropStep.ts')).backpropStep,
  bptt: async () => (await import('#engine/exercise/families/bptt.ts')).bptt,
  cellFires: async () => (await import('#engine/exercise/families/cellFires.ts')).cellFires,
  chainRule: async () => (await import('#engine/exercise/families/chainRule.ts')).chainRule,
  collapseLayers: async () => (await import('#engine/exercise/families/collapseLayers.ts')).collapseLayers,
  convForward: async () => (await import('#engine/exercise/families/convForward.ts')).convForward,
  convGradient: async () => (await import('#engine/exercise/families/convGradient.ts')).convGradient,
  convSize: async () => (await import('#engine/exercise/families/convSize.ts')).convSize,
  countersOfData: async () => (await import('#engine/exercise/families/countersOfData.ts')).countersOfData,
  dropoutStep: async () => (await import('#engine/exercise/families/dropoutStep.ts')).dropoutStep,
  epochs: async () => (await import('#engine/exercise/families/epochs.ts')).epochs,
  forwardPass: async () => (await import('#engine/exercise/families/forwardPass.ts')).forwardPass,
  gateThresholds: async () => (await import('#engine/exercise/families/gateThresholds.ts')).gateThresholds,
  gateWeights: async () => (await import('#engine/exercise/families/gateWeights.ts')).gateWeights,
  lineStep: async () => (await import('#engine/exercise/families/lineStep.ts')).lineStep,
  gradientDescent: async () => (await import('#engine/exercise/families/gradientDescent.ts')).gradientDescent,
  hitRates: async () => (await import('#engine/exercise/families/hitRates.ts')).hitRates,
  klDivergence: async () => (await import('#engine/exercise/families/klDivergence.ts')).klDivergence,
  l2Step: async () => (await import('#engine/exercise/families/l2Step.ts')).l2Step,
  learningCurve: async () => (await import('#engine/exercise/families/learningCurve.ts')).learningCurve,
  lineOfUnit: async () => (await import('#engine/exercise/families/lineOfUnit.ts')).lineOfUnit,
  learningLoop: async () => (await import('#engine/exercise/families/learningLoop.ts')).learningLoop,
  lossValue: async () => (await import('#engine/exercise/families/lossValue.ts')).lossValue,
  lstmStep: async () => (await import('#engine/exercise/families/lstmStep.ts')).lstmStep,
  misprint: async () => (await import('#engine/exercise/families/misprint.ts')).misprint,
  netInput: async () => (await import('#engine/exercise/families/netInput.ts')).netInput,
  networkLedger: async () => (await import('#engine/exercise/families/networkLedger.ts')).networkLedger,
  novikoffBound: async () => (await import('#engine/exercise/families/novikoffBound.ts')).novikoffBound,
  oneNeuronChain: async () => (await import('#engine/exercise/families/oneNeuronChain.ts')).oneNeuronChain,
  optimizerStep: async () => (await import('#engine/exercise/families/optimizerStep.ts')).optimizerStep,
  parameterCount: async () => (await import('#engine/exercise/families/parameterCount.ts')).parameterCount,
  perceptronUpdates: async () => (await import('#engine/exercise/families/perceptronUpdates.ts')).perceptronUpdates,
  pictureFeatures: async () => (await import('#engine/exercise/families/pictureFeatures.ts')).pictureFeatures,
  pictureNumbers: async () => (await import('#engine/exercise/families/pictureNumbers.ts')).pictureNumbers,
  pooling: async () => (await import('#engine/exercise/families/pooling.ts')).pooling,
  recoverWeights: async () => (await import('#engine/exercise/families/recoverWeights.ts')).recoverWeights,
  rnnStep: async () => (await import('#engine/exercise/families/rnnStep.ts')).rnnStep,
  slopeFamily: async () => (await import('#engine/exercise/families/slopeFamily.ts')).slopeFamily,
  scaleColumn: async () => (await import('#engine/exercise/families/scaleColumn.ts')).scaleColumn,
  softmax: async () => (await import('#engine/exercise/families/softmax.ts')).softmax,
  steepness: async () => (await import('#engine/exercise/families/steepness.ts')).steepness,
  steepestUnit: async () => (await import('#engine/exercise/families/steepestUnit.ts')).steepestUnit,
  tensorShapes: async () => (await import('#engine/exercise/families/tensorShapes.ts')).tensorShapes,
  thresholdBias: async () => (await import('#engine/exercise/families/thresholdBias.ts')).thresholdBias,
  thresholdRange: async () => (await import('#engine/exercise/families/thresholdRange.ts')).thresholdRange,
  weightedOrAdded: async () => (await import('#engine/exercise/families/weightedOrAdded.ts')).weightedOrAdded,
  vehicleRow: async () => (await import('#engine/exercise/families/vehicleRow.ts')).vehicleRow,
  xorTwoUnits: async () => (await import('#engine/exercise/families/xorTwoUnits.ts')).xorTwoUnits,
};

/** The family of an id, in its present version or in one that was published before; refuses what there is not. */
export async function loadFamily(id: string, version?: number): Promise<Family> {
  const load = Object.hasOwn(LOADERS, id) ? LOADERS[id as FamilyId] : undefined;
  const family = await load?.();
  if (family && (version === undefined || version === family.version)) return family;
  const { familyOf } = await import('#engine/exercise/families/table.ts');
  return familyOf(id, version);
}
