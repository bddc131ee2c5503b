import { range } from '../../core/range.ts';
import { tensor } from '../../core/tensor.ts';
import { forward } from '../../nn/model.ts';
import { call, choose, constant, difference, negative, one, product, quotient, sum, zero } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { phrase } from '../phrase.ts';
import { decimalOf } from '../seed/draw.ts';
import type { Family } from '../sheet/family.ts';
import { give, giveWhole } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import type { Sheet } from '../sheet/sheet.ts';

const sigmoid = (of: Expr): Expr => quotient(one, sum(one, call('exp', negative(of))));

/** Asks for a column's number brought to scale: (x − mean) / deviation. */
function scaledNumber(sheet: Sheet, k: number, raw: Expr, mean: Expr, deviation: Expr): Expr {
  return sheet.ask({
    id: `x${k}`,
    name: named('x', `${k}`, 'data'),
    rule: quotient(difference(raw, mean), deviation),
    prompt: ['scaledInput', { n: k }],
    nudge: 'scaledInput',
    mistakes: {
      meanNotTaken: quotient(raw, deviation),
      onlyShifted: difference(raw, mean),
      meanMinusValue: quotient(difference(mean, raw), deviation),
      timesDeviation: product(difference(raw, mean), deviation),
      dividedByMean: quotient(raw, mean),
    },
  });
}

/** Asks for a net input of two incoming numbers. */
function netInputOf(sheet: Sheet, id: string, [w, v, b]: readonly Expr[], [x, y]: readonly [Expr, Expr]): Expr {
  return sheet.ask({
    id: `z${id}`,
    name: named('z', id, 'act'),
    rule: sum(product(w!, x), product(v!, y), b!),
    prompt: ['netInput', { unit: id }],
    nudge: 'weightedSum',
    mistakes: {
      biasLeftOut: sum(product(w!, x), product(v!, y)),
      biasSubtracted: difference(sum(product(w!, x), product(v!, y)), b!),
      oneInputOnly: sum(product(w!, x), b!),
      weightForgotten: sum(x, y, b!),
      inputsMixedUp: sum(product(w!, y), product(v!, x), b!),
    },
  });
}

/** One vehicle through a 2-2-1 network by hand: two columns scaled, two tanh units, one sigmoid, one decision. */
export const vehicleRow: Family = {
  id: 'vehicleRow',
  version: 1,
  chapters: [10],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const weight = giveWhole(sheet, 'w', 'raw', 'data', draw.int(10, 60));
    const goods = giveWhole(sheet, 'g', 'raw', 'data', draw.int(0, 80));
    const scale = [
      [
        give(sheet, 'm', '1', 'data', draw.decimal(250, 350, 1)),
        give(sheet, 's', '1', 'data', draw.decimal(90, 140, 1)),
      ],
      [
        give(sheet, 'm', '2', 'data', draw.decimal(330, 450, 1)),
        give(sheet, 's', '2', 'data', draw.decimal(220, 300, 1)),
      ],
    ] as const;
    const hidden = range(2).map((j) => [
      give(sheet, 'u', `${j + 1},1`, 'param', draw.signed(20, 130, 2)),
      give(sheet, 'u', `${j + 1},2`, 'param', draw.signed(20, 130, 2)),
      give(sheet, 'b', `${j + 1}`, 'param', draw.signed(10, 60, 2)),
    ]);
    const last = [
      give(sheet, 'v', '1', 'param', draw.signed(40, 200, 2)),
      give(sheet, 'v', '2', 'param', draw.signed(40, 200, 2)),
      give(sheet, 'c', '', 'param', draw.signed(10, 60, 2)),
    ];
    const x = [scaledNumber(sheet, 1, weight, ...scale[0]), scaledNumber(sheet, 2, goods, ...scale[1])] as const;
    sheet.need(x.every((of) => Math.abs(evaluate(of)) >= 0.1 && Math.abs(evaluate(of)) <= 2));
    const h = hidden.map((unit, j) => {
      const z = netInputOf(sheet, `h${j + 1}`, unit, x);
      sheet.need(Math.abs(evaluate(z)) >= 0.05 && Math.abs(evaluate(z)) <= 2.2);
      return sheet.ask({
        id: `h${j + 1}`,
        name: named('h', `${j + 1}`, 'act'),
        rule: call('tanh', z),
        prompt: ['activation', { unit: `h${j + 1}`, activation: 'tanh' }],
        nudge: 'activation',
        mistakes: {
          noActivation: z,
          otherActivation: sigmoid(z),
          signInExponent: call('tanh', negative(z)),
          slopeInsteadOfValue: difference(one, product(call('tanh', z), call('tanh', z))),
          exponentialAlone: call('exp', z),
        },
      });
    });
    const z = netInputOf(sheet, 'o', last, [h[0]!, h[1]!]);
    sheet.need(Math.abs(evaluate(z)) >= 0.1 && Math.abs(evaluate(z)) <= 2.5);
    const p = sheet.ask({
      id: 'p',
      name: named('p', '', 'act'),
      rule: sigmoid(z),
      prompt: ['probabilityOfTruck'],
      nudge: 'activation',
      mistakes: {
        noActivation: z,
        otherActivation: call('tanh', z),
        signInExponent: sigmoid(negative(z)),
        exponentialAlone: call('exp', negative(z)),
        slopeInsteadOfValue: product(sigmoid(z), difference(one, sigmoid(z))),
      },
    });
    const numbers = (exprs: readonly Expr[]): number[] => exprs.map(evaluate);
    const passes = forward(
      {
        input: [2],
        layers: [
          { kind: 'dense', units: 2, activation: 'tanh' },
          { kind: 'dense', units: 1, activation: 'sigmoid' },
        ],
        loss: 'binaryCrossEntropy',
      },
      [
        {
          W: tensor(
            [2, 2],
            hidden.flatMap(([a, b]) => numbers([a!, b!])),
          ),
          b: tensor([2], numbers(hidden.map(([, , b]) => b!))),
        },
        { W: tensor([1, 2], numbers(last.slice(0, 2))), b: tensor([1], numbers([last[2]!])) },
      ],
      tensor([1, 2], numbers(x)),
    );
    sheet.agree(p, passes[1]!.a.data[0]!);
    sheet.choose({
      id: 'class',
      name: named('\\hat y', '', 'act'),
      options: [
        ['car', phrase('labels.car')],
        ['truck', phrase('labels.truck')],
      ],
      place: choose({ left: p, is: '>', right: constant(0.5) }, one, zero),
      prompt: ['carOrTruck'],
      nudge: 'oneHalf',
      mistakes: { halfTurnedCar: 'car', halfTurnedTruck: 'truck' },
    });
    const isTruck = draw.int(0, 1);
    const y = give(sheet, 'y', '', 'data', decimalOf(isTruck, 0));
    const given = choose({ left: y, is: '>', right: zero }, p, difference(one, p));
    const other = choose({ left: y, is: '>', right: zero }, difference(one, p), p);
    sheet.ask({
      id: 'L',
      name: named('L', '', 'blame'),
      rule: negative(call('log', given)),
      prompt: ['lossOfTruth'],
      nudge: 'lossOfTruth',
      mistakes: {
        otherClass: negative(call('log', other)),
        minusForgotten: call('log', given),
        probabilityForLoss: given,
        squareForLog: product(difference(y, p), difference(y, p)),
        residualForLoss: difference(y, p),
      },
    });
    return {};
  },
};
