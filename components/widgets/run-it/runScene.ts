import type { StepRequest } from '#components/lab/engineApi.ts';
import type { ActivationChoice } from '#components/lab/microscopeScene.ts';
import type { BiasRule, WeightOrder } from '#engine/optim/updateOrder.ts';

/** Everything that the figure shows and a link carries. */
export interface RunScene {
  readonly rate: number;
  readonly order: WeightOrder;
  readonly biases: BiasRule;
  readonly activation: ActivationChoice;
  /** The moment at hand: so many updates were made. */
  readonly at: number;
}

/** The version of scenes that links carry. */
export const RUN_VERSION = 1;
export const ACTIVATIONS: readonly ActivationChoice[] = ['sigmoid', 'tanh', 'relu', 'identity'];
export const ORDERS = ['original', 'onTheWay'] as const;
export const BIAS_RULES = ['frozen', 'trained', 'shared'] as const;

/** The scene with which a figure starts, looking at its last moment. */
export function startScene({ spec, update }: StepRequest, updates: number): RunScene {
  const [layer] = spec.layers;
  const named = layer?.kind === 'dense' ? layer.activation : undefined;
  return { ...update, activation: ACTIVATIONS.find((one) => one === named) ?? 'identity', at: updates };
}

/** What the engine is asked for a scene. */
export const requestFor = (base: StepRequest, { rate, order, biases, activation }: RunScene): StepRequest => ({
  ...base,
  spec: {
    ...base.spec,
    layers: base.spec.layers.map((layer) => (layer.kind === 'dense' ? { ...layer, activation } : layer)),
  },
  update: { rate, order, biases },
});

/** True when two scenes run alike and differ at most in the moment that is looked at. */
export const sameRun = (a: RunScene, b: RunScene): boolean =>
  a.rate === b.rate && a.order === b.order && a.biases === b.biases && a.activation === b.activation;

/** Checks a scene that came from outside; throws when it is none. */
export function parseRunScene(value: unknown, updates: number): RunScene {
  const { rate, order, biases, activation, at } = (value ?? {}) as Record<string, unknown>;
  const scene = {
    rate: typeof rate === 'number' && Number.isFinite(rate) && Math.abs(rate) <= 1e6 ? rate : undefined,
    order: ORDERS.find((one) => one === order),
    biases: BIAS_RULES.find((one) => one === biases),
    activation: ACTIVATIONS.find((one) => one === activation),
    at: Number.isInteger(at) && (at as number) >= 0 && (at as number) <= updates ? (at as number) : undefined,
  };
  if (Object.values(scene).includes(undefined)) throw new Error('This is no scene of the figure.');
  return scene as RunScene;
}
