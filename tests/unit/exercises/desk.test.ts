import { expect, it } from 'vitest';
import { exerciseDesk } from '#components/exercises/desk/exerciseDesk.ts';
import type { ExerciseAsk, Marking } from '#components/exercises/exerciseData.ts';
import { linesOf } from '#components/lab/linesOf.ts';
import { parseScene, SCENE_VERSION } from '#components/lab/microscopeScene.ts';
import { readLink } from '#components/lab/sceneLink.ts';
import { workerApi } from '#components/lab/workerApi.ts';
import { requestOf } from '#components/widgets/backprop-microscope/request.ts';
import { FAMILIES } from '#engine/exercise/families/table.ts';
import type { LogEvent } from '#engine/exercise/grade/logEvent.ts';

const askOf = (family: string, more: Partial<ExerciseAsk> = {}): ExerciseAsk => ({
  exercise: 'test',
  family,
  params: {},
  learner: 'ann',
  variant: 0,
  feedback: 'each',
  ...more,
});

/** Plays actions one after the other; every one must be taken. */
async function played(
  ask: ExerciseAsk,
  actions: readonly (readonly ['in' | 'hint' | 'reveal' | 'done', string, string?])[],
) {
  let events: readonly LogEvent[] = [];
  let marking: Marking | undefined;
  for (const [i, [a, st, x]] of actions.entries()) {
    const next = await exerciseDesk.play(ask, events, { a, st, ...(x === undefined ? {} : { x }) }, i * 1000, false);
    if ('refused' in next) throw new Error(next.refused);
    ({ events, marking } = next);
  }
  return { events, marking: marking! };
}

it.each(Object.keys(FAMILIES))('opens a sheet of %s with words, and its solution', async (family) => {
  const sheet = await exerciseDesk.open(askOf(family));
  expect(sheet.title).not.toBe('');
  expect(sheet.steps.length).toBeGreaterThan(0);
  expect(sheet.variant).toMatch(/^[A-Z]{5}$/);
  expect(structuredClone(sheet)).toEqual(sheet);
  const lines = await exerciseDesk.solve(askOf(family));
  expect(lines).toHaveLength(sheet.steps.length);
  expect(lines.every(({ shown }) => shown !== '')).toBe(true);
});

it('gives the same numbers for the same request and others for another learner or variant', async () => {
  const one = await exerciseDesk.open(askOf('backpropStep'));
  expect(await exerciseDesk.open(askOf('backpropStep'))).toEqual(one);
  const bobs = await exerciseDesk.open(askOf('backpropStep', { learner: 'bob' }));
  const second = await exerciseDesk.open(askOf('backpropStep', { variant: 1 }));
  expect(new Set([one, bobs, second].map(({ variant }) => variant)).size).toBe(3);
});

it('names the mistake, and only its step is lost', async () => {
  const ask = askOf('chainRule');
  const lines = await exerciseDesk.solve(ask);
  const { steps } = await exerciseDesk.open(ask);
  const gap = lines[0]!.shown;
  const { marking } = await played(ask, [
    ['in', steps[0]!.id, gap],
    ['in', steps[1]!.id, lines[1]!.shown],
    ['in', steps[2]!.id, gap],
  ]);
  expect(marking.steps[2]!.status).toBe('wrong');
  expect(marking.steps[2]!.notes.join()).toContain('slope of the activation was forgotten');
  expect(marking.mistakes).toEqual(['forgotSlope']);
  expect(marking.marks).toBe(2000);
});

it('reads what it can, refuses what it cannot with a sentence, and logs only what it read', async () => {
  const ask = askOf('gradientDescent');
  const [step] = (await exerciseDesk.open(ask)).steps;
  const refused = await exerciseDesk.play(ask, [], { a: 'in', st: step!.id, x: 'about two' }, 0, false);
  expect(refused).toMatchObject({ isUnreadable: true, refused: expect.stringContaining('be read as a number') });
  const read = await exerciseDesk.play(ask, [], { a: 'in', st: step!.id, x: '0,35' }, 0, true);
  expect(read).toMatchObject({ readAs: 'Read as 0.35.', events: [{ comma: true, x: '0,35' }] });
});

it('hints cost what they say, and a shown value earns nothing', async () => {
  const ask = askOf('chainRule');
  const lines = await exerciseDesk.solve(ask);
  const [first] = (await exerciseDesk.open(ask)).steps;
  const hinted = await played(ask, [
    ['hint', first!.id],
    ['in', first!.id, lines[0]!.shown],
  ]);
  expect(hinted.marking.steps[0]).toMatchObject({ status: 'right', marks: 900 });
  expect(hinted.marking.helps).toBe(1);
  const twice = await played(ask, [
    ['hint', first!.id],
    ['hint', first!.id],
  ]);
  expect(twice.marking.steps[0]!.hints[1]!.formulas).toHaveLength(1);
  const shown = await played(ask, [['reveal', first!.id]]);
  expect(shown.marking.steps[0]).toMatchObject({ status: 'shown', marks: 0, expected: lines[0]!.shown });
});

it('takes a stored log up where it ended, and refuses one that cannot be', async () => {
  const ask = askOf('chainRule');
  const { events, marking } = await played(ask, [['hint', (await exerciseDesk.open(ask)).steps[0]!.id]]);
  expect(await exerciseDesk.resume(ask, events)).toEqual({ sheet: await exerciseDesk.open(ask), marking });
  expect(await exerciseDesk.resume(ask, [{ ...events[0]!, st: 'nowhere' }])).toHaveProperty('refused');
});

it('opens each line of a traced network in the microscope on that very line', async () => {
  const ask = askOf('backpropStep');
  const lines = await exerciseDesk.solve(ask);
  expect(lines.every(({ link }) => link?.figure === 'microscope')).toBe(true);
  for (const { link, shown } of lines) {
    const sentences = { notOurs: 'a', tooLong: 'b', cut: 'c', version: 'd' };
    const read = readLink(link!.fragment, 'microscope', SCENE_VERSION, sentences, parseScene);
    if (!read || 'refused' in read) throw new Error(read?.refused);
    const step = linesOf(requestOf(read.scene))[read.scene.step]!;
    expect(Number(shown.replace('−', '-').replace(/×10.*/, ''))).toBeTypeOf('number');
    expect(step.value).toBeCloseTo(Number(shown.replace('−', '-')), 9);
  }
});

it('judges guesses by the same checks', async () => {
  const check = { mode: 'relabs', atol: '0.005', closeCredit: { factor: '5', credit: '0.5' } } as const;
  const number = { kind: 'number', value: 0.291, check } as const;
  expect(await exerciseDesk.judge(number, '0,29', true)).toMatchObject({ verdict: 'right' });
  expect(await exerciseDesk.judge(number, '0.31', false)).toMatchObject({ verdict: 'close' });
  expect(await exerciseDesk.judge(number, '2', false)).toMatchObject({ verdict: 'wrong' });
  expect(await exerciseDesk.judge(number, 'less', false)).toHaveProperty('refused');
  const sign = { kind: 'sign', value: -0.2 } as const;
  expect(await exerciseDesk.judge(sign, 'negative', false)).toMatchObject({ verdict: 'right' });
  expect(await exerciseDesk.judge(sign, 'zero', false)).toMatchObject({ verdict: 'wrong' });
  const x = { op: 'operand', ref: 'x', value: 0 } as const;
  const curve = { kind: 'curve', curve: x, at: 'x', from: '-1', to: '1', band: '0.2', bins: 4 } as const;
  expect(await exerciseDesk.judge(curve, '-0.9, -0.8; -0.3, -0.3; 0.2, 0.1; 0.9, 1', false)).toMatchObject({
    verdict: 'right',
  });
  expect(await exerciseDesk.judge(curve, '-0.9, 0.9; -0.3, 0.3; 0.2, -0.1; 0.9, -1', false)).toMatchObject({
    verdict: 'wrong',
  });
});

it('stands behind the door of the worker', async () => {
  const ask = askOf('netInput');
  expect(await workerApi().exercise('open', [ask])).toEqual(await exerciseDesk.open(ask));
});

it('refuses a log of another version with a sentence, and shows what it quotes', async () => {
  const ask = askOf('chainRule');
  expect(await exerciseDesk.resume({ ...ask, version: 99 }, [])).toEqual({
    refused: expect.stringContaining('has no version 99'),
  });
  const { steps } = await exerciseDesk.open(ask);
  const typed = { a: 'in', st: steps[0]!.id, x: '\u202e12 apples' } as const;
  const played = await exerciseDesk.play(ask, [], typed, 0, false);
  expect(played).toHaveProperty('refused', expect.stringContaining('“\uFFFD12 apples”'));
});
