import { EngineError, ensure } from '../core/engineError.ts';
import { adadeltaKeras, adadeltaTorch } from './adadelta.ts';
import { adagradKeras, adagradTorch } from './adagrad.ts';
import { adam } from './adam.ts';
import type { Convention, OptimizerRule, OptimizerSettings } from './optimizer.ts';
import { rmspropKeras, rmspropTorch } from './rmsprop.ts';
import { sgdKeras, sgdTorch } from './sgd.ts';

/** Every optimizer of the course, in PyTorch's and in Keras's convention. */
export const OPTIMIZERS = {
  sgd: { torch: sgdTorch, keras: sgdKeras },
  adagrad: { torch: adagradTorch, keras: adagradKeras },
  rmsprop: { torch: rmspropTorch, keras: rmspropKeras },
  adadelta: { torch: adadeltaTorch, keras: adadeltaKeras },
  adam: { torch: adam.torch, keras: adam.keras },
  adamw: { torch: adam.decoupledTorch, keras: adam.decoupledKeras },
} as const satisfies Record<string, Readonly<Record<Convention, OptimizerRule>>>;

/** The name of an optimizer, as it stands in a spec. */
export type OptimizerName = keyof typeof OPTIMIZERS;

/** How weights are pulled towards 0: through the gradient (L2) or past it (decoupled). */
export type DecayKind = 'l2' | 'decoupled';

/** An optimizer as plain data. `settings` are those of its rule, e.g. `{ momentum: 0.9 }`; truth values are 1 and 0. */
export interface OptimizerSpec {
  readonly name: OptimizerName;
  /** Learning rate η. */
  readonly rate: number;
  /** PyTorch's rules unless said otherwise. */
  readonly convention?: Convention;
  readonly settings?: OptimizerSettings;
  readonly weightDecay?: number;
  /** L2 in PyTorch's convention, decoupled in Keras's and in AdamW, unless said otherwise. */
  readonly decay?: DecayKind;
}

/** An optimizer with everything decided that its spec leaves open. */
export interface ChosenOptimizer {
  readonly rule: OptimizerRule;
  readonly rate: number;
  readonly settings: OptimizerSettings;
  readonly weightDecay: number;
  readonly decay: DecayKind;
}

const SHARES = ['rho', 'beta1', 'beta2'];

/** The rule and its full settings; refuses an unknown name or setting, and numbers with which nothing would be learned. */
export function optimizerOf(spec: OptimizerSpec): ChosenOptimizer {
  ensure(
    typeof spec === 'object' && spec !== null,
    'An optimizer is an object with a name and a rate, e.g. { name: "sgd", rate: 0.1 }. Give one.',
  );
  const { name, rate, convention = 'torch', settings = {}, weightDecay = 0 } = spec;
  if (!Object.hasOwn(OPTIMIZERS, name))
    throw new EngineError(`There is no optimizer "${name}". Choose one of ${Object.keys(OPTIMIZERS).join(', ')}.`);
  ensure(
    convention === 'torch' || convention === 'keras',
    () => `There is no convention "${convention}". Choose torch or keras.`,
  );
  const rule: OptimizerRule = OPTIMIZERS[name][convention];
  ensure(Number.isFinite(rate), () => `The learning rate is ${rate}. Give a finite number such as 0.1.`);
  ensure(
    Number.isFinite(weightDecay) && weightDecay >= 0,
    () => `The weight decay is ${weightDecay}. Give a number from 0 up, e.g. 0.01.`,
  );
  for (const [key, value] of Object.entries(settings)) {
    ensure(
      Object.hasOwn(rule.settings, key),
      () => `Optimizer ${name} (${convention}) has no setting "${key}". Leave it out.`,
    );
    ensure(Number.isFinite(value), () => `Setting "${key}" of ${name} is ${value}. Give a finite number.`);
    if (SHARES.includes(key))
      ensure(
        value >= 0 && value < 1,
        () => `Setting "${key}" of ${name} is ${value}. Give a number from 0 up to, but not including, 1.`,
      );
  }
  ensure(
    spec.decay === undefined || spec.decay === 'l2' || spec.decay === 'decoupled',
    () => `There is no weight decay "${String(spec.decay)}". Choose l2 or decoupled.`,
  );
  const usual: DecayKind = name === 'adamw' || convention === 'keras' ? 'decoupled' : 'l2';
  return { rule, rate, settings: { ...rule.settings, ...settings }, weightDecay, decay: spec.decay ?? usual };
}
