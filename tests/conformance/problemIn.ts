import { type Tensor, tensor } from '#engine/core/tensor.ts';
import { lossAndGradients, type Params } from '#engine/nn/model.ts';
import { type Config, type Inputs, unsupported } from './adapter.ts';
import { denseNetIn } from './denseNetIn.ts';
import { lossIn } from './lossIn.ts';
import { tensorIn, wordIn } from './readInputs.ts';

/** Something to minimise: where it starts, and its loss and gradients anywhere. */
export interface Problem {
  readonly start: Params;
  /** True where the parameters are one vector w. */
  readonly isVector: boolean;
  at(params: Params): { loss: number; grads: Params };
}

const vectorProblem = (w0: Tensor, at: (w: Float64Array) => { loss: number; gradient: number[] }): Problem => ({
  start: [{ w: w0 }],
  isVector: true,
  at(params) {
    const { loss, gradient } = at(params[0]!.w!.data);
    return { loss, grads: [{ w: tensor(w0.shape, gradient) }] };
  },
});

/** f(w) = ½ wᵀAw − bᵀw with a symmetric A. */
function quadratic(A: Tensor, b: Tensor, w0: Tensor): Problem {
  const n = b.data.length;
  return vectorProblem(w0, (w) => {
    const Aw = Array.from({ length: n }, (_, i) => w.reduce((sum, value, j) => sum + A.data[i * n + j]! * value, 0));
    const transposed = Array.from({ length: n }, (_, i) =>
      w.reduce((sum, value, j) => sum + A.data[j * n + i]! * value, 0),
    );
    const loss = Aw.reduce((sum, value, i) => sum + w[i]! * (0.5 * value - b.data[i]!), 0);
    return { loss, gradient: Aw.map((value, i) => (value + transposed[i]!) / 2 - b.data[i]!) };
  });
}

/** f(x, y) = (1 − x)² + 100(y − x²)². */
const rosenbrock = (w0: Tensor): Problem =>
  vectorProblem(w0, ([x, y]) => {
    const off = y! - x! * x!;
    return { loss: (1 - x!) ** 2 + 100 * off * off, gradient: [-2 * (1 - x!) - 400 * x! * off, 200 * off] };
  });

/** The problem that a config names; its numbers stand in the inputs or beside the cases of the file. */
export function problemIn(config: Config, inputs: Inputs, file: Readonly<Record<string, unknown>>): Problem {
  const name = wordIn(config, 'problem');
  const beside = (file.problems as Record<string, Inputs> | undefined)?.[name] ?? {};
  const numbers: Inputs = { ...beside, ...inputs };
  if (name === 'quadratic') return quadratic(tensorIn(numbers, 'A'), tensorIn(numbers, 'b'), tensorIn(numbers, 'w0'));
  if (name === 'rosenbrock') return rosenbrock(tensorIn(numbers, 'w0'));
  if (name !== 'mlp') return unsupported(`There is no problem "${name}".`);
  const { spec, params } = denseNetIn(numbers, (config.activations as string[] | undefined) ?? [], lossIn(config));
  const [X, Y] = [tensorIn(numbers, 'X'), tensorIn(numbers, 'Y')];
  return { start: params, isVector: false, at: (at) => lossAndGradients(spec, at, X, Y) };
}
