import { ensure } from '#engine/core/engineError.ts';
import { lossAt, lossOf } from '#engine/functions/loss/table.ts';
import { forward, lossAndGradients, type Params } from '#engine/nn/model.ts';
import { eachParameter, tensorOf, withParameter } from '#engine/nn/parameters.ts';
import type { CheckPoint, StepRequest } from './engineApi.ts';
import { asParams, asTensor } from './plain.ts';

export function* gradientChecks(
  { spec, params: plain, x, t }: StepRequest,
  epsilons: readonly number[],
  bug: string,
): Generator<CheckPoint, void> {
  ensure(bug === 'none', `There is no bug called "${bug}".`);
  const params = asParams(plain);
  const [inputs, targets] = [asTensor(x), asTensor(t)];
  const { grads } = lossAndGradients(spec, params, inputs, targets);
  const error = (p: Params) => lossAt(lossOf(spec.loss), forward(spec, p, inputs).at(-1)!.a, targets).total;
  for (const epsilon of epsilons) {
    const parameters = [...eachParameter(params)].map((at) => {
      const value = tensorOf(params, at).data[at.offset]!;
      const analytic = tensorOf(grads, at).data[at.offset]!;
      const numeric =
        (error(withParameter(params, at, value + epsilon)) - error(withParameter(params, at, value - epsilon))) /
        (2 * epsilon);
      return { address: `L${at.layer}.${at.name}[${at.offset}]`, value, analytic, numeric };
    });
    const worst = Math.max(
      ...parameters.map(({ analytic: a, numeric: b }) =>
        a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b)),
      ),
    );
    yield { epsilon, parameters, worst };
  }
}
