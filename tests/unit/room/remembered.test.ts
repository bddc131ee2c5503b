import { describe, expect, it } from 'vitest';
import { bytesOf, CHECKPOINT_BYTES, Checkpoints, MOST_CHECKPOINTS } from '#engine/room/checkpoints.ts';
import { MAX_CURVE } from '#engine/room/curves.ts';
import { viewOf } from '#engine/room/viewOf.ts';
import { goTo, runOf } from '#tests/support/roomRuns.ts';
import { circlesRoom } from '#tests/support/roomSpecs.ts';

describe('what a run remembers', () => {
  it('takes no more memory than it may, however large a state is', () => {
    const state = { ...runOf(circlesRoom).state, order: Array.from({ length: 20_000 }, (_, i) => i) };
    const kept = new Checkpoints(state);
    for (let updates = 1; updates <= 5000; updates++) {
      if (kept.wants(updates)) kept.keep({ ...state, updates });
      expect(kept.count * bytesOf(state)).toBeLessThanOrEqual(CHECKPOINT_BYTES);
    }
    expect(kept.count).toBeGreaterThan(8);
    for (const step of [0, 1, 777, 5000]) {
      const near = kept.before(step).updates;
      expect(near).toBeLessThanOrEqual(step);
      expect(step - near).toBeLessThan(kept.spacing);
    }
  });

  it('is bounded, however long it runs', () => {
    const run = runOf(circlesRoom);
    let largest = 0;
    for (let i = 0; i < 1200; i++) {
      run.update();
      largest = Math.max(largest, run.past.count);
    }
    expect(largest).toBeLessThanOrEqual(MOST_CHECKPOINTS);
    expect(run.past.count).toBeGreaterThanOrEqual(MOST_CHECKPOINTS / 2);
    const { steps, data, validation, layerNorms } = run.curves.columns();
    expect(steps.length).toBeLessThanOrEqual(MAX_CURVE);
    expect(steps.length).toBeGreaterThan(MAX_CURVE / 2 - 1);
    for (const column of [data, validation, ...layerNorms.map(({ norms }) => norms)])
      expect(column.length).toBe(steps.length);
  });

  it('has curves that depend on the furthest step alone, with the numbers of the views', () => {
    const [one, other] = [runOf(circlesRoom), runOf(circlesRoom)];
    goTo(one, 600);
    goTo(other, 320);
    goTo(other, 10);
    goTo(other, 600);
    goTo(other, 100);
    expect(other.curves.columns()).toEqual(one.curves.columns());
    const curves = one.curves.columns();
    for (const i of [0, 17, curves.steps.length - 1]) {
      goTo(one, curves.steps[i]!);
      const view = viewOf(one);
      expect([curves.data[i], curves.total[i], curves.validation[i], curves.batch[i], curves.gradientNorm[i]]).toEqual([
        view.train.loss,
        view.total,
        view.validation.loss,
        view.batchLoss,
        view.gradientNorm,
      ]);
      expect(curves.layerNorms.map(({ layer, norms }) => ({ layer, norm: norms[i] }))).toEqual(view.layerNorms);
    }
  });
});
