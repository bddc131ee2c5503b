import { EngineError } from '#engine/core/engineError.ts';
import type { Tensor } from '#engine/core/tensor.ts';
import type { Params } from '#engine/nn/model.ts';
import { numberAt } from '#engine/trace/lookup.ts';
import { parseAddress } from '#engine/trace/ref.ts';
import { traceOf, type UpdateSettings } from '#engine/trace/trace.ts';
import { GRADIENT_BUGS, type GradientBug } from '#engine/train/brokenGradients.ts';
import { checkGradient, type GradientCheck } from '#engine/train/checkGradient.ts';
import { relativeError } from '#engine/train/relativeError.ts';
import type { CheckPoint, StepRequest } from './engineApi.ts';
import { asParams, asTensor } from './plain.ts';

/** The mistakes of a backward pass that can be checked: the engine's, and weights that were updated on the way. */
export type CheckedBug = GradientBug | 'updatedOnTheWay';
export const CHECKED_BUGS: readonly CheckedBug[] = [...GRADIENT_BUGS, 'updatedOnTheWay'];

/** The check of hidden gradients that have seen output weights already updated. */
function withSlip(
  check: GradientCheck,
  spec: StepRequest['spec'],
  params: Params,
  x: Tensor,
  t: Tensor,
  update: UpdateSettings,
) {
  const slipped = traceOf(spec, params, x, t, { ...update, order: 'onTheWay' });
  const rows = check.rows.map((row) => {
    const { tensor, index } = parseAddress(row.ref);
    const analytic = numberAt(slipped, tensor, index, 'grad');
    return { ...row, analytic, relative: relativeError([analytic], [row.numeric]) };
  });
  return { ...check, rows };
}

/**
 * Checks every parameter at each ε, one ε a turn: its gradient by a backward pass with the given bug (`none`: the right
 * one) beside the central difference.
 * @throws EngineError for a bug that is not known, and for what the engine refuses.
 */
export function* gradientChecks(
  { spec, params: plain, x: inputs, t: targets, update }: StepRequest,
  epsilons: readonly number[],
  bug: string,
): Generator<CheckPoint, void> {
  const known = CHECKED_BUGS.find((one) => one === bug);
  if (!known) throw new EngineError(`There is no mistake called "${bug}". Choose one of ${CHECKED_BUGS.join(', ')}.`);
  const params = asParams(plain);
  const [x, t] = [asTensor(inputs), asTensor(targets)];
  for (const epsilon of epsilons) {
    const check =
      known === 'updatedOnTheWay'
        ? withSlip(checkGradient(spec, params, x, t, { epsilon }), spec, params, x, t, update)
        : checkGradient(spec, params, x, t, { epsilon, bug: known });
    yield {
      epsilon,
      parameters: check.rows.map(({ ref, analytic, numeric, relative }) => ({
        address: ref.replace(/^grad /, ''),
        analytic,
        numeric,
        relative,
      })),
      worst: Math.max(...check.rows.map(({ relative }) => relative)),
    };
  }
}
