import { parameterCount } from '../../nn/parameters.ts';
import { type ModelSpec, shapesOf } from '../../nn/spec.ts';
import { constant, difference, one, product, quotient, sum, two } from '../../trace/build.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import type { Family } from '../sheet/family.ts';
import { giveWhole } from '../sheet/give.ts';
import { named } from '../sheet/names.ts';
import { EXACT } from '../sheet/sheet.ts';

/** Shapes and parameters of a small convolutional network, layer by layer: convolution, pooling, twice, then dense. */
export const networkLedger: Family = {
  id: 'networkLedger',
  version: 1,
  chapters: [19, 20],
  params: {},

  generate(sheet) {
    const { draw } = sheet;
    const channels = giveWhole(sheet, 'C', '', 'data', draw.pick([1, 3]));
    const n = giveWhole(sheet, 'n', '', 'data', 4 * draw.int(6, 20) + draw.int(0, 3));
    const kernels = [draw.pick([3, 5]), draw.pick([3, 5])].map((size, i) =>
      giveWhole(sheet, 'f', `${i + 1}`, 'param', size),
    );
    const filters = [draw.int(4, 24), draw.int(12, 48)].map((count, i) =>
      giveWhole(sheet, 'K', `${i + 1}`, 'param', count),
    );
    const classes = giveWhole(sheet, 'm', '', 'data', draw.int(5, 40));
    let side = n;
    let depth = channels;
    const counts: Expr[] = [];
    for (const i of [0, 1]) {
      const f = kernels[i]!;
      const k = filters[i]!;
      const conv = sheet.ask({
        id: `c${i + 1}`,
        name: named('n', `c${i + 1}`, 'data'),
        rule: sum(difference(side, f), one),
        check: EXACT,
        prompt: ['convSide', { layer: i + 1 }],
        nudge: 'convValid',
        mistakes: {
          plusOneForgotten: difference(side, f),
          sameSize: side,
          kernelSize: f,
          twoSidesCut: sum(difference(side, product(two, f)), two),
        },
      });
      const perFilter = product(f, f, depth);
      counts.push(
        sheet.ask({
          id: `p${i + 1}`,
          name: named('P', `c${i + 1}`, 'param'),
          rule: product(k, sum(perFilter, one)),
          check: EXACT,
          prompt: ['convParameters', { layer: i + 1 }],
          nudge: 'convParameters',
          mistakes: {
            biasesForgotten: product(k, perFilter),
            oneBias: sum(product(k, perFilter), one),
            channelsForgotten: evaluate(depth) === 1 ? product(k, f) : product(k, sum(product(f, f), one)),
            kernelOneSide: product(k, sum(product(f, depth), one)),
            positionsCounted: product(k, sum(perFilter, one), conv, conv),
          },
        }),
      );
      side = sheet.ask({
        id: `s${i + 1}`,
        name: named('n', `p${i + 1}`, 'data'),
        rule: { expr: quotient(conv, two), whole: 'floor' },
        check: EXACT,
        prompt: ['poolSide', { layer: i + 1 }],
        nudge: 'poolOutput',
        mistakes: {
          poolStrideOne: difference(conv, one),
          quarterTaken: { expr: quotient(conv, constant(4)), whole: 'floor' },
          sameSize: conv,
        },
      });
      depth = k;
    }
    const flat = sheet.ask({
      id: 'flat',
      name: named('N', 'flat', 'data'),
      rule: product(depth, side, side),
      check: EXACT,
      prompt: ['flattened'],
      nudge: 'flattened',
      mistakes: {
        oneSideOnly: product(depth, side),
        filtersForgotten: product(side, side),
        firstFilters: product(filters[0]!, side, side),
        inputFlattened: product(channels, n, n),
      },
    });
    const dense = sheet.ask({
      id: 'dense',
      name: named('P', 'dense', 'param'),
      rule: product(classes, sum(flat, one)),
      check: EXACT,
      prompt: ['denseParameters'],
      nudge: 'everyUnitEveryInput',
      mistakes: {
        biasesForgotten: product(classes, flat),
        inputsHaveBiases: product(flat, sum(classes, one)),
        widthsAdded: sum(classes, flat),
      },
    });
    const total = sheet.ask({
      id: 'total',
      name: named('P', '', 'param'),
      rule: sum(...counts, dense),
      check: EXACT,
      prompt: ['allParameters'],
      nudge: 'sumOfTerms',
      mistakes: {
        denseForgotten: sum(...counts),
        convolutionsForgotten: dense,
        poolsCounted: sum(...counts, dense, constant(8)),
        secondForgotten: sum(counts[0]!, dense),
      },
    });
    const whole = (of: Expr): number => evaluate(of);
    const block = (i: number) =>
      [
        { kind: 'conv2d', filters: whole(filters[i]!), kernel: whole(kernels[i]!) },
        { kind: 'maxPool2d', kernel: 2 },
      ] as const;
    const spec: ModelSpec = {
      input: [whole(channels), whole(n), whole(n)],
      layers: [...block(0), ...block(1), { kind: 'flatten' }, { kind: 'dense', units: whole(classes) }],
      loss: 'crossEntropyFromLogits',
    };
    sheet.agree(total, parameterCount(spec));
    sheet.agree(flat, shapesOf(spec)[5]![0]!);
    return {};
  },
};
