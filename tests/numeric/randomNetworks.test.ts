import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectReplay } from '#tests/support/expectReplay.ts';
import { judgedModel, judgements, traceOfModel } from '#tests/support/judgedModel.ts';
import { randomSpec } from '#tests/support/randomSpec.ts';

const random = fc.record({ seed: fc.nat(), training: fc.boolean(), batch: fc.integer({ min: 2, max: 3 }) });

describe('random networks of all kinds of layers', () => {
  it('replay every line to the same bits', () => {
    fc.assert(
      fc.property(random, ({ seed, training, batch }) => {
        expectReplay(traceOfModel(judgedModel(randomSpec(seed), seed, { training, batch })));
      }),
      { numRuns: 60 },
    );
  });

  it('have the gradients of the tape, and of central differences where no kink is near', () => {
    let [judged, kinks] = [0, 0];
    fc.assert(
      fc.property(random, ({ seed, training, batch }) => {
        const model = judgedModel(randomSpec(seed), seed, { training, batch });
        const coarse = [...judgements(model, 1e-4)];
        for (const [k, { ref, analytic, tape, central }] of [...judgements(model, 1e-5)].entries()) {
          const scale = 1 + Math.abs(analytic);
          expect(Math.abs(analytic - tape) / scale, `${ref}: ${analytic}, on the tape ${tape}`).toBeLessThan(1e-10);
          // Max pooling has kinks; beside one, two step widths disagree.
          const smooth = Math.abs(coarse[k]!.central - central) / scale < 1e-4;
          if (smooth) expect(Math.abs(analytic - central) / scale, `${ref}: centrally ${central}`).toBeLessThan(1e-5);
          judged++;
          if (!smooth) kinks++;
        }
      }),
      { numRuns: 25 },
    );
    expect(judged).toBeGreaterThan(200);
    expect(kinks / judged).toBeLessThan(0.01);
  });
});
