import { fromNested } from '#engine/core/tensor.ts';
import type { Scene } from '#engine/exercise/instance.ts';
import type { Address } from '#engine/trace/ref.ts';
import type { Variant } from './variant.ts';

/** A network that an exercise speaks of without a trace of its own: which line of the network answers which step. */
interface SmallNetwork {
  readonly network: Scene;
  readonly lines: Readonly<Record<string, Address>>;
}

type Activation = 'identity' | 'tanh' | 'sigmoid';

interface Layer {
  readonly activation: Activation;
  readonly W: number[][];
  readonly b: number[];
}

/** One example through dense layers; nothing is trained, so the rate plays no part. */
const networkOf = (x: readonly number[], layers: readonly Layer[], t: number): Scene => ({
  spec: {
    input: [x.length],
    layers: layers.map(({ activation, b }) => ({ kind: 'dense', units: b.length, activation })),
    loss: 'meanSquares',
  },
  params: layers.map(({ W, b }) => ({ W: fromNested(W), b: fromNested(b) })),
  x: fromNested([[...x]]),
  t: fromNested([[t]]),
  update: { rate: 0.1, order: 'original', biases: 'trained' },
});

/** Two layers without a bend, and the one layer that does the same. */
function collapsing({ one, all }: Variant): SmallNetwork[] {
  const x = [one('x1'), one('x2')];
  const W = [1, 2].map((j) => [one(`w${j}_1`), one(`w${j}_2`)]);
  const two: Layer[] = [
    { activation: 'identity', W, b: [one('b1'), one('b2')] },
    { activation: 'identity', W: [[one('v1'), one('v2')]], b: [one('c')] },
  ];
  const single: Layer[] = [{ activation: 'identity', W: [[...all('u')]], b: [one('s')] }];
  return [
    { network: networkOf(x, two, one('y')), lines: { h: 'L1.z[0,0]', y: 'L2.z[0,0]' } },
    { network: networkOf(x, single, one('y')), lines: { y1: 'L1.z[0,0]' } },
  ];
}

/** The vehicle's two scaled numbers through two tanh units and a sigmoid. */
function vehicle({ one }: Variant): SmallNetwork[] {
  const layers: Layer[] = [
    { activation: 'tanh', W: [1, 2].map((j) => [one(`u${j}_1`), one(`u${j}_2`)]), b: [one('b1'), one('b2')] },
    { activation: 'sigmoid', W: [[one('v1'), one('v2')]], b: [one('c')] },
  ];
  const lines = {
    zh1: 'L1.z[0,0]',
    h1: 'L1.a[0,0]',
    zh2: 'L1.z[0,1]',
    h2: 'L1.a[0,1]',
    zo: 'L2.z[0,0]',
    p: 'L2.a[0,0]',
  } as const;
  return [{ network: networkOf([one('x1'), one('x2')], layers, one('y')), lines }];
}

/** The networks of families that draw their numbers without tracing them; none for other families. */
export function smallNetworks(variant: Variant): SmallNetwork[] {
  const { family } = variant.instance;
  if (family === 'collapseLayers') return collapsing(variant);
  return family === 'vehicleRow' ? vehicle(variant) : [];
}
