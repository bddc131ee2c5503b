import { describe, expect, it } from 'vitest';
import { judgeGuess, NUDGES, parseChainScene, topOf, WEIGHTS } from '#components/widgets/neuron-chain/chain.ts';
import { slipped } from '#content/examples/ch12/slipped.ts';
import { chainFigure, chainLab, chainScene066 } from '#content/examples/chainLab.ts';
import { value066 } from '#content/examples/value222.ts';

const { answer } = chainLab;

describe('the chain', () => {
  it('shows the numbers of the book', () => {
    expect([answer.z, answer.a, answer.cost]).toEqual(['L1.z[0,0]', 'L1.a[0,0]', 'E'].map(value066));
    expect(answer.factors).toEqual(['x[0,0]', 'slope L1.a[0,0]', 'grad L1.a[0,0]'].map(value066));
    expect([answer.blame, answer.biasBlame]).toEqual(['grad L1.W[0,0]', 'grad L1.b[0]'].map(value066));
  });

  it('nudges the weight as exercise 12.10 does', () => {
    expect(chainScene066.nudge).toBe(slipped.nudge);
    expect(answer.cost - answer.nudged.cost).toBeCloseTo(slipped.chainFallExact, 12);
  });

  it.each(['sigmoid', 'tanh', 'identity'] as const)(
    'keeps its promise the better, the smaller the nudge (%s)',
    (activation) => {
      const { answer: known } = chainFigure({ ...chainScene066, activation, weight: 0.4, bias: -0.3 });
      const misses = NUDGES.map((nudge, k) => Math.abs((known.costs[k]! - known.cost) / (known.blame * nudge) - 1));
      for (let k = 1; k < misses.length; k++) expect(misses[k]).toBeLessThan(misses[k - 1]!);
      expect(misses.at(-1)).toBeLessThan(0.002);
    },
  );

  it('draws its curve through the cost at hand', () => {
    const at = WEIGHTS[40]!;
    const { answer: known } = chainFigure({ ...chainScene066, weight: at });
    expect(known.curve[40]).toBeCloseTo(known.cost, 4);
  });

  it('loses the blame when nothing comes in', () => {
    expect(chainFigure({ ...chainScene066, input: 0 }).answer.blame + 0).toBe(0);
  });
});

describe('a guess', () => {
  it('is judged by sign first, then by size', () => {
    expect(judgeGuess(0.1, -0.0763)).toEqual({ kind: 'sign' });
    expect(judgeGuess(-0.075, -0.0763)).toEqual({ kind: 'close' });
    expect(judgeGuess(-0.1526, -0.0763)).toEqual({ kind: 'large', times: 2 });
    expect(judgeGuess(-0.2, -0.4)).toEqual({ kind: 'small', times: 2 });
    expect(judgeGuess(1, 0)).toEqual({ kind: 'zero' });
    expect(judgeGuess(0, 0)).toEqual({ kind: 'close' });
  });
});

it('the cost axis holds four times the cost', () => {
  expect(topOf(answer)).toBe(0.5);
  expect(topOf({ cost: 400, nudged: { z: 0, a: 0, cost: 1 } })).toBe(2000);
});

it('takes back its own scene and no other', () => {
  expect(parseChainScene({ ...chainScene066 })).toEqual(chainScene066);
  for (const wrong of [{ weight: 7 }, { activation: 'step' }, { open: 1 }, { guess: 'x' }, { nudge: null }])
    expect(() => parseChainScene({ ...chainScene066, ...wrong })).toThrow();
});
