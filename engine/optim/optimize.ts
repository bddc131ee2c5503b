import { ensure } from '../core/engineError.ts';
import { type Tensor, zeros } from '../core/tensor.ts';
import type { Tensors } from '../nn/layer.ts';
import type { Clock } from './optimizer.ts';
import { type ChosenOptimizer, type OptimizerSpec, optimizerOf } from './table.ts';

/** Parameters or gradients: one record of tensors per layer. */
export type TensorsByLayer = readonly Tensors[];

/** What an optimizer remembers between updates: how many it made, and its numbers per weight, by slot. A value. */
export interface OptimizerState {
  readonly steps: number;
  readonly memory: Readonly<Record<string, TensorsByLayer>>;
}

const mapLayers = (layers: TensorsByLayer, f: (t: Tensor, layer: number, name: string) => Tensor): TensorsByLayer =>
  layers.map((tensors, layer) =>
    Object.fromEntries(Object.entries(tensors).map(([name, t]) => [name, f(t, layer, name)])),
  );

/** The memory of an optimizer before its first update. */
export function startOptimizer(spec: OptimizerSpec, params: TensorsByLayer): OptimizerState {
  const { rule, settings } = optimizerOf(spec);
  const start = rule.start?.(settings) ?? 0;
  const blank = () =>
    mapLayers(params, ({ shape }) => {
      const t = zeros(shape);
      t.data.fill(start);
      return t;
    });
  return { steps: 0, memory: Object.fromEntries(rule.slots(settings).map((slot) => [slot, blank()])) };
}

/** The gradient that the rule sees: with L2 decay, g + λw. λ has no unit here; g and w are numbers of one entry. */
export const decayedGradient = ({ weightDecay, decay }: ChosenOptimizer, w: number, g: number): number =>
  weightDecay !== 0 && decay === 'l2' ? g + weightDecay * w : g;

/**
 * The weight that the rule moves: with decoupled decay, w − ηλw. η and λ are the rates of step and decay. Source:
 * Loshchilov and Hutter 2019.
 */
export const decayedWeight = ({ weightDecay, decay }: ChosenOptimizer, w: number, rate: number): number =>
  weightDecay !== 0 && decay === 'decoupled' ? w - rate * weightDecay * w : w;

/**
 * One update of all parameters against their gradients, at learning rate `rate` (the spec's own unless given, e.g. by a
 * schedule). Returns new parameters and a new state; nothing is changed in place.
 * @throws EngineError when a gradient is missing or has another size than its parameter.
 */
export function optimize(
  spec: OptimizerSpec,
  state: OptimizerState,
  params: TensorsByLayer,
  grads: TensorsByLayer,
  rate: number = spec.rate,
): { params: TensorsByLayer; state: OptimizerState } {
  const chosen = optimizerOf(spec);
  const { rule, settings } = chosen;
  const slots = rule.slots(settings);
  const clock: Clock = { step: state.steps + 1, rate };
  const shared = rule.shared?.(clock, settings) ?? [];
  const memory = Object.fromEntries(
    slots.map((slot) => [slot, mapLayers(state.memory[slot]!, ({ shape, data }) => ({ shape, data: data.slice() }))]),
  );
  const row = new Float64Array(slots.length);
  const fresh = mapLayers(params, ({ shape, data }, layer, name) => {
    const g = grads[layer]?.[name]?.data;
    ensure(
      g !== undefined && g.length === data.length,
      () =>
        `The gradient of L${layer + 1}.${name} is missing or has another size. Give one number for each of ${data.length} weights.`,
    );
    const kept = slots.map((slot) => memory[slot]![layer]![name]!.data);
    const next = data.map((w, i) => {
      for (let s = 0; s < row.length; s++) row[s] = kept[s]![i]!;
      const moved = rule.next(
        decayedWeight(chosen, w, rate),
        decayedGradient(chosen, w, g[i]!),
        row,
        clock,
        settings,
        shared,
      );
      for (let s = 0; s < row.length; s++) kept[s]![i] = row[s]!;
      return moved;
    });
    return { shape, data: next };
  });
  return { params: fresh, state: { steps: clock.step, memory } };
}
