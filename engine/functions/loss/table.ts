import { EngineError } from '../../core/engineError.ts';
import type { Tensor } from '../../core/tensor.ts';
import { halfSquares } from './halfSquares.ts';
import type { Loss, LossSettings, Reduction } from './loss.ts';
import { meanSquares } from './meanSquares.ts';

/** Every loss of the course. */
export const LOSSES = { halfSquares, meanSquares } as const satisfies Record<string, Loss>;

/** The name of a loss, as it stands in a spec. */
export type LossName = keyof typeof LOSSES;

/** A loss in a spec: its name, or its name with a reduction and settings. */
export type LossSpec =
  | LossName
  | { readonly name: LossName; readonly reduction?: Reduction; readonly settings?: LossSettings };

/** A loss with everything decided that its spec leaves open. */
export interface ChosenLoss {
  readonly rule: Loss;
  readonly reduction: Reduction;
  readonly settings: LossSettings;
}

/** The rule, its reduction and its full settings; refuses an unknown name or setting. */
export function lossOf(spec: LossSpec): ChosenLoss {
  const { name, reduction, settings = {} } = typeof spec === 'string' ? { name: spec } : spec;
  const rule: Loss | undefined = Object.hasOwn(LOSSES, name) ? LOSSES[name] : undefined;
  if (!rule) throw new EngineError(`There is no loss "${name}". Choose one of ${Object.keys(LOSSES).join(', ')}.`);
  for (const key of Object.keys(settings))
    if (!Object.hasOwn(rule.settings, key))
      throw new EngineError(`Loss ${name} has no setting "${key}". Leave it out.`);
  return { rule, reduction: reduction ?? rule.reduction, settings: { ...rule.settings, ...settings } };
}

/** What the sum of the terms is divided by: 1, or how many terms there are. */
export const divisorOf = ({ rule, reduction }: ChosenLoss, pred: Tensor): number =>
  reduction === 'sum' ? 1 : rule.perRow ? pred.shape[0]! : pred.data.length;

/** Terms, total and gradient of a loss at a prediction. */
export function lossAt(chosen: ChosenLoss, pred: Tensor, target: Tensor) {
  const { rule, settings } = chosen;
  rule.check(pred, target, settings);
  const divisor = divisorOf(chosen, pred);
  const terms = rule.terms(pred, target, settings);
  let sum = terms.data[0] ?? 0;
  for (let i = 1; i < terms.data.length; i++) sum += terms.data[i]!;
  return {
    terms,
    divisor,
    total: divisor === 1 ? sum : sum / divisor,
    gradient: () => rule.gradient(pred, target, divisor, settings),
  };
}
