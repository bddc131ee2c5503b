import type { BiasRule, WeightOrder } from '#engine/optim/updateOrder.ts';
import type { StepRequest } from './engineApi.ts';
import { ACTIVATION_CHOICES, type ActivationChoice } from './microscopeScene.ts';

/** The settings of a long run that a reader may change. */
export interface RunSettings {
  readonly rate: number;
  readonly order: WeightOrder;
  readonly biases: BiasRule;
  readonly activation: ActivationChoice;
}

export const ORDERS = ['original', 'onTheWay'] as const;
export const BIAS_RULES = ['frozen', 'trained', 'shared'] as const;

/** The settings of a request as it stands. */
export function settingsOf({ spec, update }: StepRequest): RunSettings {
  const [layer] = spec.layers;
  const named = layer?.kind === 'dense' ? layer.activation : undefined;
  const { rate, order, biases } = update;
  return { rate, order, biases, activation: ACTIVATION_CHOICES.find((one) => one === named) ?? 'identity' };
}

/** What the engine is asked for these settings. */
export const requestFor = (base: StepRequest, { rate, order, biases, activation }: RunSettings): StepRequest => ({
  ...base,
  spec: {
    ...base.spec,
    layers: base.spec.layers.map((layer) => (layer.kind === 'dense' ? { ...layer, activation } : layer)),
  },
  update: { rate, order, biases },
});

/** True when runs with these settings are the same. */
export const sameRun = (a: RunSettings, b: RunSettings): boolean =>
  a.rate === b.rate && a.order === b.order && a.biases === b.biases && a.activation === b.activation;

/** Checks settings that came from outside; throws when one of them cannot be. */
export function parseRunSettings(value: unknown): RunSettings {
  const { rate, order, biases, activation } = (value ?? {}) as Record<string, unknown>;
  const settings = {
    rate: typeof rate === 'number' && Number.isFinite(rate) && Math.abs(rate) <= 1e6 ? rate : undefined,
    order: ORDERS.find((one) => one === order),
    biases: BIAS_RULES.find((one) => one === biases),
    activation: ACTIVATION_CHOICES.find((one) => one === activation),
  };
  if (Object.values(settings).includes(undefined)) throw new Error('This is no scene of the figure.');
  return settings as RunSettings;
}
