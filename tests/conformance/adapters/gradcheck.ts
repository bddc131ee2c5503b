import { cos } from '#engine/core/math/cos.ts';
import { exp } from '#engine/core/math/exp.ts';
import { log } from '#engine/core/math/log.ts';
import { pow } from '#engine/core/math/pow.ts';
import { sin } from '#engine/core/math/sin.ts';
import { tensor } from '#engine/core/tensor.ts';
import { activationOf } from '#engine/functions/activation/table.ts';
import { checkGradient } from '#engine/train/checkGradient.ts';
import { differenceQuotient } from '#engine/train/differenceQuotient.ts';
import { relativeError } from '#engine/train/relativeError.ts';
import { activationNamed } from '../activationIn.ts';
import { type Adapter, type Config, type Inputs, type Question, unsupported } from '../adapter.ts';
import { denseNetIn } from '../denseNetIn.ts';
import { lossIn } from '../lossIn.ts';
import { numberIn, tensorIn } from '../readInputs.ts';

type Curve = readonly [f: (x: number) => number, df: (x: number) => number];

const CURVES: Readonly<Record<string, Curve>> = {
  exp: [exp, exp],
  sin: [sin, cos],
  cos: [cos, (x) => -sin(x)],
  log: [log, (x) => 1 / x],
};

/** A curve by its name: a power `x^3`, one of those above, or any activation. */
function curveNamed(name: string): Curve {
  if (Object.hasOwn(CURVES, name)) return CURVES[name]!;
  const power = /^x(?:\^|\*\*)(-?[\d.]+)$/.exec(name)?.[1];
  if (power !== undefined) return [(x) => pow(x, Number(power)), (x) => Number(power) * pow(x, Number(power) - 1)];
  const { rule, settings } = activationOf(activationNamed(name));
  return [(x) => rule.f(x, settings), (x) => rule.df(x, rule.f(x, settings), settings)];
}

function ofCurve(config: Config, inputs: Inputs) {
  const [f, df] = curveNamed(String(config.function));
  const x = tensorIn(inputs, 'x').data[0]!;
  const widths = [config.h].flat() as number[];
  const listed = (slopes: number[]) => tensor(Array.isArray(config.h) ? [slopes.length] : [], slopes);
  return {
    analytic: df(x),
    forward: listed(widths.map((h) => differenceQuotient(f, x, h, 'forward'))),
    central: listed(widths.map((h) => differenceQuotient(f, x, h, 'central'))),
  };
}

/** Losses as a sentence names them, e.g. "sparse CE mean". */
function lossDescribed(config: Config): Config {
  const text = String(config.loss);
  const reduction = /\b(mean|sum|batchmean)\b/.exec(text)?.[1] ?? config.reduction;
  if (/^sparse CE\b/i.test(text)) return { ...config, loss: 'sparse_ce_with_logits', reduction };
  if (/^(soft |one-hot )?CE\b/i.test(text)) return { ...config, loss: 'ce_with_logits', reduction };
  if (/^half[- ]SSE\b/i.test(text)) return { ...config, loss: 'half_sse', reduction: reduction ?? 'sum' };
  const [base] = text.split(' ');
  return { ...config, loss: base!.toLowerCase(), reduction };
}

/** The activations of the network: given, or tanh in every hidden layer and logits at the end. */
function activationsIn(config: Config, inputs: Inputs): string[] {
  if (Array.isArray(config.activations)) return config.activations as string[];
  const layers = Object.keys(inputs).filter((name) => /^W\d+$/.test(name)).length;
  const hidden = String(config.hidden ?? config.activation ?? 'tanh');
  return Array.from({ length: layers }, (_, k) => (k < layers - 1 ? hidden : 'linear'));
}

function ofNetwork(config: Config, inputs: Inputs, { asked }: Question) {
  const { spec, params } = denseNetIn(inputs, activationsIn(config, inputs), lossIn(lossDescribed(config)));
  const [X, Y] = [tensorIn(inputs, 'X'), tensorIn(inputs, 'Y')];
  const { rows, relativeError: error } = checkGradient(spec, params, X, Y, { epsilon: numberIn(config, 'h') });
  const analytic = rows.map((row) => row.analytic);
  const numeric = rows.map((row) => row.numeric);
  const bugs = Object.keys(asked).flatMap((entry) => {
    const at = /^signBugAtIndex(\d+)$/.exec(entry)?.[1];
    if (at !== undefined)
      return [
        [
          entry,
          {
            relativeError: relativeError(
              analytic.map((g, i) => (i === Number(at) ? -g : g)),
              numeric,
            ),
          },
        ],
      ];
    if (entry !== 'forgotMeanOverN') return [];
    return [
      [
        entry,
        {
          relativeError: relativeError(
            analytic.map((g) => g * X.shape[0]!),
            numeric,
          ),
        },
      ],
    ];
  });
  const list = (numbers: number[]) => tensor([numbers.length], numbers);
  return {
    analytic: list(analytic),
    numeric: list(numeric),
    relativeError: error,
    relativeErrorUpperBound: error,
    ...Object.fromEntries(bugs),
  };
}

export const adapter: Adapter = {
  run(config, inputs, question) {
    if (config.function !== undefined) return ofCurve(config, inputs);
    return config.loss === undefined
      ? unsupported('The config names neither a function nor a loss.')
      : ofNetwork(config, inputs, question);
  },
  atMost: (path) => path === 'relativeErrorUpperBound',
};
