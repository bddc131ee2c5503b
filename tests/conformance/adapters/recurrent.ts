import { type Tensor, tensor, zeros } from '#engine/core/tensor.ts';
import type { Pass, Tensors } from '#engine/nn/layer.ts';
import { concat, split } from '#engine/nn/layers/concat.ts';
import { layerOf } from '#engine/nn/layers/table.ts';
import type { LayerSpec } from '#engine/nn/spec.ts';
import { type Adapter, type Config, type Inputs, unsupported } from '../adapter.ts';
import { checkedLayer } from '../layerIn.ts';
import { maybeTensorIn, numberIn, onlyKnown, tensorIn, wordIn } from '../readInputs.ts';
import { recurrentNamed } from '../recurrentIn.ts';

const CONTEXT = { training: true } as const;
const WEIGHTS = ['W_ih', 'W_hh', 'b_ih', 'b_hh', 'b'] as const;
const GATES = ['i', 'f', 'g', 'o', 'r', 'z', 'n', 'c', 'h'] as const;

/** [T, B, …] ↔ [B, T, …]. */
function swapped({ shape, data }: Tensor): Tensor {
  const [a, b, ...rest] = shape as [number, number, ...number[]];
  const row = rest.reduce((size, n) => size * n, 1);
  const out = zeros([b, a, ...rest]);
  for (let i = 0; i < a; i++)
    for (let j = 0; j < b; j++)
      out.data.set(data.subarray((i * b + j) * row, (i * b + j + 1) * row), (j * a + i) * row);
  return out;
}

/** One direction of one layer of the stack: its spec, its weights, and where its states stand in h0 and hT. */
interface Cell {
  readonly spec: LayerSpec;
  readonly params: Tensors;
  readonly suffix: string;
  readonly slot: number;
}

function cellsIn(config: Config, inputs: Inputs): Cell[][] {
  const [layers, both] = [numberIn(config, 'layers', 1), config.bidirectional === true];
  const plain = recurrentNamed(wordIn(config, 'layer'), numberIn(config, 'hiddenSize'));
  if (layers > 1 && inputs.W_ih !== undefined)
    return unsupported(`${layers} layers need weights W_ih_l0, W_ih_l1, …, not one W_ih.`);
  const directions = both ? [false, true] : [false];
  return Array.from({ length: layers }, (_, l) =>
    directions.map((reverse, d): Cell => {
      const suffix = `${inputs.W_ih === undefined ? `_l${l}` : ''}${reverse ? '_reverse' : ''}`;
      const given = WEIGHTS.flatMap((name) => {
        const t = maybeTensorIn(inputs, name + suffix);
        return t ? [[name, t] as const] : [];
      });
      const params: Tensors = Object.fromEntries(given);
      const bias = params.b_ih ? 'two' : params.b ? 'one' : 'none';
      return { spec: { ...plain, bias, reverse }, params, suffix, slot: l * directions.length + d };
    }),
  );
}

/** One state of all [layers·directions, B, H]. */
function slice(all: Tensor | undefined, slot: number): Tensor | undefined {
  if (!all) return undefined;
  const [, batch, units] = all.shape as [number, number, number];
  return tensor([batch, units], all.data.slice(slot * batch * units, (slot + 1) * batch * units));
}

const named = (pairs: readonly (readonly [string, Tensor | undefined])[]): Tensors =>
  Object.fromEntries(pairs.flatMap(([name, t]) => (t ? [[name, t]] : [])));

/** States of all cells, one on the other. */
function stacked(states: readonly (Tensor | undefined)[]): Tensor | undefined {
  if (states.some((state) => !state)) return undefined;
  return concat(
    states.map((state) => tensor([1, ...state!.shape], state!.data)),
    0,
  );
}

export const adapter: Adapter = {
  run(config, inputs) {
    onlyKnown(config, { dropout: [0], projSize: [0], batchFirst: [false] });
    const stack = cellsIn(config, inputs);
    const [h0, c0] = [maybeTensorIn(inputs, 'h0'), maybeTensorIn(inputs, 'c0')];
    let x = swapped(tensorIn(inputs, 'x'));
    const passes: Pass[][] = [];
    for (const cells of stack) {
      const made = cells.map(({ spec, params, slot }): Pass => {
        const layer = checkedLayer(spec, x.shape.slice(1));
        const state = named([
          ['h0', slice(h0, slot)],
          ['c0', slice(c0, slot)],
        ]);
        return { x, ...layer.forward(spec, params, x, CONTEXT, state) };
      });
      passes.push(made);
      x = concat(
        made.map(({ y }) => y),
        2,
      );
    }
    const y = swapped(x);
    const gy = maybeTensorIn(inputs, 'gy');
    const [ghT, gcT] = [maybeTensorIn(inputs, 'ghT'), maybeTensorIn(inputs, 'gcT')];
    let dy = gy ? swapped(gy) : zeros(x.shape);
    const outputs: Record<string, unknown> = {};
    const starts: { h: Tensor | undefined; c: Tensor | undefined }[] = [];
    for (let l = stack.length - 1; l >= 0; l--) {
      const parts = split(
        dy,
        2,
        passes[l]!.map((pass) => pass.y.shape[2]!),
      );
      const backs = stack[l]!.map(({ spec, params, suffix, slot }, d) => {
        const end = named([
          ['hT', slice(ghT, slot)],
          ['cT', slice(gcT, slot)],
        ]);
        const back = layerOf(spec).backward(spec, params, passes[l]![d]!, parts[d]!, CONTEXT, end);
        for (const [name, g] of Object.entries(back.grads)) outputs[`d${name}${suffix}`] = g;
        starts[slot] = { h: back.blames!.h0, c: back.blames!.c0 };
        return back.dx;
      });
      dy = {
        shape: backs[0]!.shape,
        data: backs[0]!.data.map((v, i) => backs.reduce((s, b, k) => (k ? s + b.data[i]! : v), 0)),
      };
    }
    const ends = passes.flat().map(({ saves }) => saves);
    const gates = GATES.map((name) => [name, passes[0]![0]!.saves[name]] as const);
    return {
      ...outputs,
      y,
      dx: swapped(dy),
      hT: stacked(ends.map(({ hT }) => hT)),
      cT: stacked(ends.map(({ cT }) => cT)),
      dh0: stacked(starts.map(({ h }) => h)),
      dc0: stacked(starts.map(({ c }) => c)),
      gates: Object.fromEntries(gates.flatMap(([name, t]) => (t ? [[name, swapped(t)]] : []))),
    };
  },
};
