import { describe, expect, it } from 'vitest';
import { eachParameter, tensorOf } from '#engine/nn/parameters.ts';
import { evaluate } from '#engine/trace/expr.ts';
import { operandsOf } from '#engine/trace/operandsOf.ts';
import { explainPenalty, explainUpdate } from '#engine/train/explainUpdate.ts';
import { thirdUpdate, updateSpecs } from '#tests/support/updateLines.ts';

const named = updateSpecs().map((spec) => ({
  spec,
  name: `${spec.optimizer.name} (${spec.optimizer.convention}), ${spec.clip?.kind ?? 'unclipped'}, ${spec.schedule?.kind ?? 'constant'}, decay ${spec.optimizer.weightDecay}, ${JSON.stringify(spec.penalties ?? {})}`,
}));

describe('an update of a training run, line by line', () => {
  it.each(named)('gives the bits of the step and replays: $name', ({ spec }) => {
    const { state, next, report, grads } = thirdUpdate(spec);
    for (const at of eachParameter(state.params)) {
      const lines = explainUpdate(spec, state, grads, at);
      for (const line of lines) expect(Object.is(evaluate(line.expr), line.value), line.ref).toBe(true);
      expect(lines.at(-1)!.value).toBe(tensorOf(next.params, at).data[at.offset]);
      const told = new Map(lines.map((line) => [line.ref, line.value]));
      if (spec.schedule) expect(told.get('rate')).toBe(report.rate);
      if (told.has('gradientNorm')) expect(told.get('gradientNorm')).toBe(report.gradientNorm);
      for (const [k, { expr }] of lines.entries())
        for (const { ref, value } of operandsOf(expr)) {
          const before = lines.slice(0, k).findLast((line) => line.ref === ref);
          if (before) expect(value, ref).toBe(before.value);
        }
    }
  });

  it.each(named.filter(({ spec }) => spec.penalties))('splits the loss: $name', ({ spec }) => {
    const { state, report } = thirdUpdate(spec);
    const lines = explainPenalty(spec, state.params, report.loss.data);
    expect(lines.map(({ ref, value }) => [ref, value])).toEqual([
      ['penalty', report.loss.penalty],
      ['E', report.loss.total],
    ]);
    for (const { expr, value } of lines) expect(evaluate(expr)).toBe(value);
  });

  it('has no line for a penalty that is none', () => {
    const { spec } = named[0]!;
    const { state } = thirdUpdate(spec);
    expect(explainPenalty(spec, state.params, 1)).toEqual([]);
    expect(explainPenalty({ ...spec, penalties: { l1: 0 } }, state.params, 1)).toEqual([]);
  });
});
