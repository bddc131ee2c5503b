import { Mt19937 } from '#engine/core/mt19937.ts';
import { tensor } from '#engine/core/tensor.ts';
import { type Adapter, unsupported } from '../adapter.ts';
import { numberIn } from '../readInputs.ts';

/** What one entry of the format asks a fresh generator for; names such as `randint_0_10_n12` carry their numbers. */
function draw(entry: string, seed: number, n: () => number, length: number): unknown {
  const rng = Mt19937.fromSeed(seed);
  const numbers = (pattern: RegExp): number[] | undefined => pattern.exec(entry)?.slice(1).map(Number);
  if (entry === 'random') return rng.rand(n());
  if (entry === 'twiceMinusOne') return rng.rand(n()).map((u) => 2 * u - 1);
  if (entry === 'sum') return rng.rand(n()).reduce((sum, u) => sum + u);
  if (entry === 'uint32') return Array.from({ length }, () => rng.uint32());
  if (/^last\d+$/.test(entry)) return rng.rand(n()).slice(-length);
  if (entry === 'stateHead') return rng.state.key.slice(0, length);
  if (entry === 'stateTail') return rng.state.key.slice(-length);
  const [, method, axes] = /^(random|randn)_(\d+(?:x\d+)+)$/.exec(entry) ?? [];
  if (axes) {
    const shape = axes.split('x').map(Number);
    const size = shape.reduce((product, n) => product * n, 1);
    return tensor(shape, method === 'randn' ? rng.randn(size) : rng.rand(size));
  }
  const randn = numbers(/^randn(\d+)$/);
  if (randn) return rng.randn(randn[0]!);
  const randint = numbers(/^randint_(-?\d+)_(-?\d+)_n(\d+)$/);
  if (randint) return Array.from({ length: randint[2]! }, () => rng.randint(randint[0]!, randint[1]!));
  const normal = numbers(/^normal_(-?[\d.]+)_([\d.]+)_n(\d+)$/);
  if (normal) return rng.randn(normal[2]!).map((z) => normal[0]! + normal[1]! * z);
  const permutation = numbers(/^(?:permutation|shuffle)(\d+)$/);
  if (permutation) return rng.permutation(permutation[0]!);
  const uniform = numbers(/^uniform_(-?[\d.]+)_(-?[\d.]+)_n(\d+)$/);
  if (uniform) return Array.from({ length: uniform[2]! }, () => rng.uniform(uniform[0]!, uniform[1]!));
  const choice = numbers(/^choice(\d+)_n(\d+)$/);
  if (choice) return rng.choice(choice[0]!, choice[1]!);
  const mixed = /^mixed((?:_randn|_random)+)$/.exec(entry)?.[1];
  if (mixed)
    return mixed
      .slice(1)
      .split('_')
      .map((method) => (method === 'randn' ? rng.normal() : rng.random()));
  return unsupported(`There is no rule for the entry "${entry}".`);
}

export const adapter: Adapter = {
  run(config, _inputs, { asked }) {
    const seed = numberIn(config, 'seed');
    return Object.fromEntries(
      Object.entries(asked).map(([entry, listed]) => {
        const length = (listed as ArrayLike<number>).length ?? 1;
        return [entry, draw(entry, seed, () => numberIn(config, 'n'), length)];
      }),
    );
  },
  /** Sums may be added in another order, and normal draws pass through a logarithm. */
  exact: (path) => path !== 'sum' && !/randn|normal/.test(path),
};
