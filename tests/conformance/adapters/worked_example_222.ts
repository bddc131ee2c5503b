import { type Tensor, tensor } from '#engine/core/tensor.ts';
import type { Params } from '#engine/nn/model.ts';
import type { ModelSpec } from '#engine/nn/spec.ts';
import { denseTable } from '#engine/trace/explain/denseTable.ts';
import { explain } from '#engine/trace/explain/explain.ts';
import { traceOf, type UpdateSettings } from '#engine/trace/trace.ts';
import { descend } from '#engine/train/descend.ts';
import { activationNamed } from '../activationIn.ts';
import { type Adapter, type Config, type Inputs, unsupported } from '../adapter.ts';
import { lossIn } from '../lossIn.ts';
import { numberIn, tensorIn } from '../readInputs.ts';

/** The numbers of the format and their addresses in a trace of the network. */
const FORWARD = {
  net_h1: 'L1.z[0,0]',
  net_h2: 'L1.z[0,1]',
  out_h1: 'L1.a[0,0]',
  out_h2: 'L1.a[0,1]',
  net_o1: 'L2.z[0,0]',
  net_o2: 'L2.z[0,1]',
  out_o1: 'L2.a[0,0]',
  out_o2: 'L2.a[0,1]',
  E_o1: 'e[0,0]',
  E_o2: 'e[0,1]',
  E_total: 'E',
};
const BACKWARD = {
  dE_dout_o1: 'grad L2.a[0,0]',
  dE_dout_o2: 'grad L2.a[0,1]',
  dout_dnet_o1: 'slope L2.a[0,0]',
  dout_dnet_o2: 'slope L2.a[0,1]',
  delta_o1: 'grad L2.z[0,0]',
  delta_o2: 'grad L2.z[0,1]',
  dE_o1_dout_h1: 'path L2.W[0,0,0]',
  dE_o2_dout_h1: 'path L2.W[0,1,0]',
  dE_o1_dout_h2: 'path L2.W[0,0,1]',
  dE_o2_dout_h2: 'path L2.W[0,1,1]',
  dE_dout_h1: 'grad L1.a[0,0]',
  dE_dout_h2: 'grad L1.a[0,1]',
  dout_dnet_h1: 'slope L1.a[0,0]',
  dout_dnet_h2: 'slope L1.a[0,1]',
  delta_h1: 'grad L1.z[0,0]',
  delta_h2: 'grad L1.z[0,1]',
};
const WEIGHTS = {
  w1: 'L1.W[0,0]',
  w2: 'L1.W[0,1]',
  w3: 'L1.W[1,0]',
  w4: 'L1.W[1,1]',
  w5: 'L2.W[0,0]',
  w6: 'L2.W[0,1]',
  w7: 'L2.W[1,0]',
  w8: 'L2.W[1,1]',
  b_h1: 'L1.b[0]',
  b_h2: 'L1.b[1]',
  b_o1: 'L2.b[0]',
  b_o2: 'L2.b[1]',
  i1: 'x[0,0]',
  i2: 'x[0,1]',
};
const BIASES = { frozenBias: 'frozen', perNeuronBias: 'trained', sharedBias: 'shared' } as const;

interface Example {
  readonly spec: ModelSpec;
  readonly params: Params;
  readonly x: Tensor;
  readonly t: Tensor;
  readonly rate: number;
}

function exampleIn(config: Config, inputs: Inputs): Example {
  if (config.network !== '2-2-2') return unsupported(`There is no network "${String(config.network)}".`);
  const w = tensorIn(inputs, 'w').data;
  const row = (name: string) => tensor([1, 2], tensorIn(inputs, name).data);
  const bias = (name: string) => {
    const given = tensorIn(inputs, name).data;
    return tensor([2], given.length === 2 ? given : new Float64Array(2).fill(given[0]!));
  };
  const activation = activationNamed(String(config.activation), config);
  const layer = { kind: 'dense' as const, units: 2, activation };
  return {
    spec: { input: [2], layers: [layer, layer], loss: lossIn(config) },
    params: [
      { W: tensor([2, 2], w.slice(0, 4)), b: bias('b1') },
      { W: tensor([2, 2], w.slice(4, 8)), b: bias('b2') },
    ],
    x: row('i'),
    t: row('t'),
    rate: numberIn(config, 'eta'),
  };
}

/** The state after certain numbers of updates, with the weights as the format names them. */
function training(
  { spec, params, x, t, rate }: Example,
  settings: Omit<UpdateSettings, 'rate'>,
  after: readonly string[],
) {
  const wanted = new Set(after.map(Number));
  const points = descend(spec, params, x, t, { rate, ...settings }, Math.max(0, ...wanted), (k) => wanted.has(k));
  return Object.fromEntries(
    Array.from(points, ({ iteration, error, outputs, params: at }) => {
      const weights = at.flatMap(({ W }) => [...W!.data]).map((value, k) => [`w${k + 1}`, value]);
      const [bh, bo] = at.map(({ b }) => b!.data) as [Float64Array, Float64Array];
      return [
        String(iteration),
        {
          E_total: error,
          out_o1: outputs[0],
          out_o2: outputs[1],
          ...Object.fromEntries(weights),
          ...{ b_h1: bh[0], b_h2: bh[1], b_o1: bo[0], b_o2: bo[1], b1: bh[0], b2: bo[0] },
        },
      ];
    }),
  );
}

export const adapter: Adapter = {
  run(config, inputs, { asked }) {
    const example = exampleIn(config, inputs);
    const { spec, params, x, t, rate } = example;
    const trace = traceOf(spec, params, x, t, { rate, order: 'original', biases: 'trained' });
    const valueAt = (ref: string) => explain(trace, ref, denseTable)!.value;
    const table = (refs: Readonly<Record<string, string>>, facet = '') =>
      Object.fromEntries(Object.entries(refs).map(([name, ref]) => [name, valueAt(facet + ref)]));
    const gradients: Record<string, number> = table(WEIGHTS, 'grad ');
    const variants = (asked.training ?? {}) as Readonly<Record<string, object>>;
    return {
      forward: table(FORWARD),
      backward: table(BACKWARD),
      gradients: {
        ...gradients,
        b1_shared: gradients.b_h1! + gradients.b_h2!,
        b2_shared: gradients.b_o1! + gradients.b_o2!,
      },
      training: Object.fromEntries(
        Object.entries(variants).map(([name, points]) => {
          const biases = BIASES[name as keyof typeof BIASES] ?? unsupported(`There is no variant "${name}".`);
          return [name, training(example, { order: 'original', biases }, Object.keys(points))];
        }),
      ),
    };
  },
};
