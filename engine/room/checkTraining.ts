import { checkInit, type InitSpec } from '../functions/init/initializer.ts';
import { type ClipSpec, checkClip } from '../optim/clip.ts';
import { checkSchedule, rateAt, type ScheduleSpec } from '../optim/schedule.ts';
import { OPTIMIZERS, type OptimizerName, type OptimizerSpec, optimizerOf } from '../optim/table.ts';
import type { Penalties } from '../train/penalties.ts';
import { fieldsOf, flagIn, listIn, numberIn, oneOf } from './readFields.ts';

/** The largest rate, factor or deviation: beyond it nothing is ever learned, but a sentence is still due. */
const MOST = 1e6;
const MOST_UPDATES = 1e9;

/** The fields of an object that are there, each through its check. */
function given<T>(
  fields: Readonly<Record<string, unknown>>,
  checks: Readonly<Record<string, (value: unknown, name: string) => unknown>>,
): T {
  const names = Object.keys(checks).filter((name) => fields[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, checks[name]!(fields[name], name)])) as T;
}

const between = (what: string, least: number, most: number) => (value: unknown, name: string) =>
  numberIn(value, `${what} “${name}”`, least, most);

/**
 * An optimizer with its settings, numbers as the update rule takes them.
 * @throws EngineError for an optimizer that cannot be.
 */
export function checkOptimizer(value: unknown): OptimizerSpec {
  const fields = fieldsOf(value, 'The optimizer');
  const settings =
    fields.settings === undefined ? undefined : fieldsOf(fields.settings, 'The settings of the optimizer');
  const spec: OptimizerSpec = {
    name: oneOf(fields.name, 'The optimizer', Object.keys(OPTIMIZERS) as OptimizerName[]),
    rate: numberIn(fields.rate, 'The learning rate', 0, MOST),
    ...given<Partial<OptimizerSpec>>(fields, {
      convention: (v) => oneOf(v, 'The convention of the optimizer', ['torch', 'keras']),
      weightDecay: between('The optimizer’s', 0, MOST),
      decay: (v) => oneOf(v, 'The weight decay', ['l2', 'decoupled']),
    }),
  };
  const rule = OPTIMIZERS[spec.name][spec.convention ?? 'torch'];
  const whole = settings ? { ...spec, settings: checkedSettings(settings, Object.keys(rule.settings), spec) } : spec;
  optimizerOf(whole);
  return whole;
}

function checkedSettings(fields: Readonly<Record<string, unknown>>, known: readonly string[], { name }: OptimizerSpec) {
  for (const key of Object.keys(fields)) oneOf(key, `A setting of ${name}`, known);
  return given<Record<string, number>>(
    fields,
    Object.fromEntries(known.map((key) => [key, between(`The setting of ${name}`, -MOST, MOST)])),
  );
}

const SCHEDULE_KINDS = [
  ...(['constant', 'step', 'multistep', 'exponential', 'cosine'] as const),
  ...(['linearWarmup', 'warmupCosine', 'inverseTime', 'polynomial'] as const),
];

/** @throws EngineError for a schedule that cannot be; `rate` is the one that it starts from. */
export function checkRoomSchedule(value: unknown, rate: number): ScheduleSpec {
  const fields = fieldsOf(value, 'The schedule');
  const number = between('The schedule’s', -MOST_UPDATES, MOST_UPDATES);
  const numbers = [
    'stepSize',
    'gamma',
    'steps',
    'least',
    'warmup',
    'startFactor',
    'decay',
    'decaySteps',
    'end',
    'power',
  ];
  const spec = {
    kind: oneOf(fields.kind, 'The schedule', SCHEDULE_KINDS),
    ...given<object>(fields, {
      ...Object.fromEntries(numbers.map((name) => [name, number])),
      milestones: (v) =>
        listIn(v, 'The list of milestones', 1, 64).map((m) => numberIn(m, 'A milestone', 0, MOST_UPDATES)),
    }),
  } as ScheduleSpec;
  checkSchedule(spec);
  rateAt(spec, rate, 0);
  return spec;
}

/**
 * A clipping: its kind, and the largest size of an entry or the largest norm.
 * @throws EngineError for a clipping that cannot be.
 */
export function checkRoomClip(value: unknown): ClipSpec {
  const fields = fieldsOf(value, 'The clipping');
  const spec = {
    kind: oneOf(fields.kind, 'The clipping', ['value', 'norm', 'globalNorm', 'normPerTensor']),
    max: numberIn(fields.max, 'The bound of the clipping', 0, MOST_UPDATES),
    ...given<object>(fields, { epsilon: between('The clipping’s', 0, 1) }),
  } as ClipSpec;
  checkClip(spec);
  return spec;
}

/**
 * The factor of the penalty L1 and that of L2.
 * @throws EngineError for penalties that cannot be.
 */
export function checkRoomPenalties(value: unknown): Penalties {
  return given<Penalties>(fieldsOf(value, 'The penalties'), {
    l1: between('The penalty', 0, MOST),
    l2: between('The penalty', 0, MOST),
    biases: (v) => flagIn(v, 'Whether biases are penalized'),
  });
}

const INIT_KINDS = [
  ...(['zeros', 'constant', 'uniform', 'normal'] as const),
  ...(['xavier', 'he', 'lecun', 'torch', 'orthogonal'] as const),
];

/**
 * The rule by which weights begin, with its numbers.
 * @throws EngineError for a start that cannot be.
 */
export function checkRoomInit(value: unknown): InitSpec {
  const fields = fieldsOf(value, 'The start of the weights');
  const number = between('The start’s', -MOST, MOST);
  const kind = oneOf(fields.kind, 'The start of the weights', INIT_KINDS);
  const spec = {
    kind,
    ...given<object>(fields, {
      ...Object.fromEntries(['value', 'from', 'to', 'mean', 'gain'].map((name) => [name, number])),
      deviation: between('The start’s', 0, MOST),
      draw: (v) => oneOf(v, 'The draw of the start', ['uniform', 'normal', 'truncated']),
      mode: (v) => oneOf(v, 'The fan of the start', ['fanIn', 'fanOut']),
    }),
  } as InitSpec;
  checkInit(spec);
  if (spec.kind === 'uniform') numberIn(spec.to, 'The upper end of the start', spec.from, MOST);
  return spec;
}
