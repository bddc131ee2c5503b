import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { microscope } from '#components/strings/en/microscope.ts';
import { rules } from '#components/strings/en/rules.ts';
import { standingNames as standingWords } from '#components/strings/en/standingNames.ts';
import { tensorNames } from '#components/strings/en/tensorNames.ts';
import { explain } from '#engine/trace/explain/explain.ts';
import { EXPLAINERS } from '#engine/trace/explain/table.ts';
import { addressesOf } from '#engine/trace/explain/walk.ts';
import type { Expr } from '#engine/trace/expr.ts';
import { genericNames } from '#engine/trace/naming/genericNames.ts';
import type { Naming } from '#engine/trace/naming/quantity.ts';
import { STANDING_LETTERS } from '#engine/trace/naming/standingLetters.ts';
import { standingNames } from '#engine/trace/naming/standingNames.ts';
import { marksOf } from '#engine/trace/narrate/marks.ts';
import { toSpeech } from '#engine/trace/narrate/toSpeech.ts';
import { glyphTex, toTex } from '#engine/trace/narrate/toTex.ts';
import { operandsOf } from '#engine/trace/operandsOf.ts';
import { orderOf } from '#engine/trace/order.ts';
import { type Trace, traceOf } from '#engine/trace/trace.ts';
import { judgedModel, traceOfModel } from '#tests/support/judgedModel.ts';
import { LAYER_CASES, type LayerCase } from '#tests/support/layerCases.ts';
import { ruleNames } from '#tests/support/ruleNames.ts';
import { standingLines } from '#tests/support/standingLines.ts';
import { updateLines } from '#tests/support/updateLines.ts';

interface Line {
  readonly ref: string;
  readonly rule: string;
  readonly expr: Expr;
  readonly value: number;
}

const parses = (tex: string): void => {
  katex.renderToString(tex, { throwOnError: true, strict: 'error' });
};

/** How many lines of each rule of a network are told in full; the others are alike but for their numbers. */
const TOLD = 4;

/** A line in every form in which a page can show it. */
function expectTold({ ref, rule, expr, value }: Line, naming: Naming): void {
  const subject = naming(ref);
  const marks = marksOf(expr);
  const symbols = toTex(marks, { symbols: naming });
  const numbers = toTex(marks, { numbers: String });
  for (const tex of [glyphTex(subject.glyph), symbols, numbers]) {
    expect(tex, `${ref} (${rule})`).not.toMatch(/^$|undefined|NaN/);
    expect(() => parses(tex), `${ref} (${rule}): ${tex}`).not.toThrow();
  }
  const leaf = { operand: (at: string) => naming(at).spoken, constant: String };
  const said = toSpeech(expr, leaf, microscope.spoken);
  const sentence = rules[rule];
  expect(sentence, `the rule ${rule} of ${ref} has no sentence`).toBeTypeOf('function');
  const text = sentence!(subject.spoken, said, String(value));
  expect(text, ref).toMatch(/^[A-Z].*\.$/s);
  expect(text, ref).not.toMatch(/undefined|\[object|NaN/);
  for (const { ref: operand } of operandsOf(expr)) expect(naming(operand).spoken, operand).not.toMatch(/undefined/);
}

/** Tells all lines of a network or of updates, and remembers their rules. */
function expectAllTold(lines: Iterable<Line>, naming: Naming): void {
  const told = new Map<string, number>();
  for (const line of lines) {
    const count = told.get(line.rule) ?? 0;
    told.set(line.rule, count + 1);
    if (count < TOLD) expectTold(line, naming);
    seen.add(line.rule);
  }
}

const rows = (activation: 'softmax' | 'logSoftmax'): LayerCase => ({
  name: activation,
  spec: { input: [2], layers: [{ kind: 'dense', units: 3, activation }], loss: 'halfSquares' },
});

const traced = [...LAYER_CASES, rows('softmax'), rows('logSoftmax')].map((one) => {
  const { spec, training = false, batch = 2, input } = one;
  return {
    name: one.name,
    trace: traceOfModel(judgedModel(spec, 5, { training, batch, ...(input ? { input } : {}) })),
  };
});
const linesOf = (trace: Trace): Line[] => orderOf(trace, EXPLAINERS).map((ref) => explain(trace, ref, EXPLAINERS)!);

/** Numbers that stand outside of the order of lines: what was given, drawn or left behind. */
const besides = (trace: Trace): Line[] =>
  (['values', 'grads'] as const)
    .flatMap((store) =>
      Object.keys(trace[store]).flatMap((tensor) => addressesOf(trace, tensor, store === 'values' ? 'value' : 'grad')),
    )
    .flatMap((ref) => explain(trace, ref, EXPLAINERS) ?? []);

const namingOf = (trace: Trace): Naming => genericNames(trace, tensorNames);
const seen = new Set<string>();

describe('every line of every layer, told', () => {
  it.each(traced)('$name: TeX in symbols and in numbers, and a sentence', ({ trace }) => {
    expectAllTold([...linesOf(trace), ...besides(trace)], namingOf(trace));
  });

  it.each(traced)('$name: every recorded number has a name of its own', ({ trace }) => {
    const naming = namingOf(trace);
    const glyphs = new Map<string, string>();
    const spoken = new Map<string, string>();
    const addresses = linesOf(trace).flatMap(({ ref, expr }) => [ref, ...operandsOf(expr).map((leaf) => leaf.ref)]);
    for (const ref of new Set(addresses)) {
      const { glyph, spoken: words, twin } = naming(ref);
      for (const [names, name] of [
        [glyphs, glyphTex(glyph)],
        [spoken, words],
        [glyphs, twin],
      ] as const) {
        expect(names.get(name) ?? ref, `${ref} and ${names.get(name)} are both called ${name}`).toBe(ref);
        names.set(name, ref);
      }
    }
  });
});

describe('every line of every update, told', () => {
  it.each(updateLines())('$name', ({ model, lines }) => {
    expectAllTold(lines, genericNames({ spec: model }, tensorNames));
  });
});

describe('every line of draws, starts, counts and checks, told', () => {
  const naming = standingNames(standingWords);

  it.each(standingLines())('$name', ({ lines }) => expectAllTold(lines, naming));

  it('has names that are told apart, and no name that no line has', () => {
    const used = new Set<string>();
    for (const { lines } of standingLines()) {
      const names = new Map<string, string>();
      for (const { ref, expr } of lines)
        for (const one of [ref, ...operandsOf(expr).map((leaf) => leaf.ref)]) {
          const { glyph, spoken } = naming(one);
          for (const name of [glyphTex(glyph), spoken]) expect(names.get(name) ?? one, name).toBe(one);
          names.set(glyphTex(glyph), one).set(spoken, one);
          used.add(one.replace(/^new |^L\d+\.|\[.*$/g, ''));
        }
    }
    expect(Object.keys(STANDING_LETTERS).filter((name) => !used.has(name))).toEqual([]);
    expect(() => naming('L1.W[0,1]')).toThrow(/There is no name/);
  });
});

describe('biases that stay or are shared', () => {
  it.each(['frozen', 'shared'] as const)('%s', (biases) => {
    const { spec, params, x, t } = judgedModel(traced.at(-1)!.trace.spec, 3);
    const trace = traceOf(spec, params, x, t, { rate: 0.3, order: 'original', biases });
    expectAllTold(linesOf(trace), namingOf(trace));
  });
});

describe('the catalogue of rules', () => {
  it('has a sentence for every rule that the source names, and none for others', () => {
    const named = ruleNames();
    expect(named.filter((rule) => !Object.hasOwn(rules, rule))).toEqual([]);
    expect(Object.keys(rules).filter((rule) => !named.includes(rule))).toEqual([]);
  });

  it('has been asked for every rule by the lines above', () => {
    const unheard = ruleNames().filter((rule) => !seen.has(rule));
    expect(unheard, unheard.join()).toEqual([]);
  });
});

describe('the letters of the book', () => {
  const letters = (name: string, refs: readonly string[]): string[] => {
    const { trace } = traced.find((one) => one.name === name)!;
    return refs.map((ref) => glyphTex(namingOf(trace)(ref).glyph));
  };
  const words = (name: string, ref: string): string =>
    namingOf(traced.find((one) => one.name === name)!.trace)(ref).spoken;

  it('name kernels, gates, norms and blocks', () => {
    expect(letters('conv2d', ['L1.W[1,0,2,2]', 'grad L1.W[1,0,2,2]', 'new L1.b[0]'])).toEqual([
      'w_{2,1,3,3}^{(1)}',
      '\\frac{\\partial L}{\\partial w_{2,1,3,3}^{(1)}}',
      'b_{1}^{(1)+}',
    ]);
    expect(letters('lstm', ['L1.W_ih[3,1]', 'L1.f[1,2,0]', 'L1.net_f[1,2,0]', 'L1.c0[0,1]'])).toEqual([
      'W_{xf,2,2}^{(1)}',
      'f_{2;3,1}^{(1)}',
      '\\mathrm{net}_{2;f,3,1}^{(1)}',
      'c_{1;0,2}^{(1)}',
    ]);
    expect(letters('batchNorm 1d', ['L1.gamma[1]', 'L1.xhat[0,1]', 'new L1.runningVar[2]'])).toEqual([
      '\\gamma_{2}^{(1)}',
      '\\hat x_{1;2}^{(1)}',
      '\\overline{\\mathrm{var}}_{3}^{(1)+}',
    ]);
    expect(letters('residual, plain', ['L2.body2_W[0,1,2,2]', 'L2.body_x[0,1,2,2]'])).toEqual([
      'w_{1,2,3,3}^{(2.2)}',
      'x_{1;2,3,3}^{(2.0)}',
    ]);
    expect(letters('inception', ['L1.branch2_1_b[0]'])).toEqual(['b_{1}^{(1.b2.1)}']);
  });

  it('say them in words', () => {
    expect(words('lstm', 'grad L1.W_hh[2,1]')).toBe(
      'the blame of the weight of the forget gate, unit 1, from unit 2, of layer 1',
    );
    expect(words('residual, plain', 'L2.body2_W[0,1,2,2]')).toBe(
      'the kernel weight, filter 1, channel 2, row 3, column 3, of layer 2, body layer 2',
    );
  });

  it('refuse what no layer has', () => {
    const naming = namingOf(traced[0]!.trace);
    expect(() => naming('L1.gamma[0]')).toThrow(/no name for "L1.gamma"/);
    expect(() => naming('L9.W[0]')).toThrow(/no name/);
  });
});
