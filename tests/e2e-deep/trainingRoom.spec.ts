import { cpus } from 'node:os';
import type { Page } from '@playwright/test';
import { writeLink } from '#components/lab/sceneLink.ts';
import { strings } from '#components/strings/index.ts';
import { demos } from '#components/widgets/training-room/demos.ts';
import { ROOM_VERSION, startScene } from '#components/widgets/training-room/roomScene.ts';
import { expect, test } from '../support/browser.ts';

const LONG = 50;
const words = strings.trainingRoom.transport;
const { props } = demos.find(({ id }) => id === 'start')!;
const room = props as unknown as Parameters<typeof startScene>[0] & { readonly id: string };
const layer = { units: 8, activation: 'tanh', norm: 'none', dropout: 0 } as const;
/** 2-8-8-1 on 500 points. */
const scene = startScene({
  ...room,
  step: 0,
  spec: {
    ...room.spec,
    data: { kind: 'circles', count: 500, noise: 0.1, seed: 1 },
    layers: [layer, layer],
    split: { validation: 0, seed: 1 },
    batchSize: 10,
  },
});

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Tasks of the page's main thread in milliseconds: on the clock, and of the processor, which other programs do not lengthen. */
function mainTasks(trace: Buffer): { readonly wall: number; readonly own: number }[] {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const mains = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents
    .filter(({ name, pid, tid }) => name.endsWith('RunTask') && mains.has(`${pid} ${tid}`))
    .map(({ dur = 0, tdur = dur }) => ({ wall: dur / 1000, own: tdur / 1000 }));
}

const stepOf = (page: Page) =>
  page.getByRole('slider', { name: words.slider, exact: true }).evaluate((bar: HTMLInputElement) => bar.valueAsNumber);

async function play(page: Page): Promise<void> {
  await page.goto(`/workbench/training-room/start/${writeLink(room.id, ROOM_VERSION, scene)}`);
  const button = page.getByRole('button', { name: words.play, exact: true });
  await button.scrollIntoViewIfNeeded();
  await button.click();
  await expect.poll(() => stepOf(page), { timeout: 30_000 }).toBeGreaterThan(300);
}

test('no task of the main thread is long while 2-8-8-1 trains on 500 points at full speed', async ({
  page,
  browser,
}) => {
  await play(page);
  const from = await stepOf(page);
  await browser.startTracing(page, {
    categories: ['toplevel', 'devtools.timeline', 'disabled-by-default-devtools.timeline'],
  });
  await page.waitForTimeout(5000);
  const tasks = mainTasks(await browser.stopTracing());
  const to = await stepOf(page);
  const longest = (of: 'wall' | 'own'): number => Math.max(...tasks.map((task) => task[of]));
  const said = `${tasks.length} tasks, longest ${longest('own').toFixed(1)} ms of the processor, ${longest('wall').toFixed(1)} ms on the clock; ${to - from} updates in 5 s on ${cpus().length} × ${cpus()[0]?.model}`;
  test.info().annotations.push({ type: 'measured', description: said });
  console.log(said);
  expect(to - from, said).toBeGreaterThan(500);
  expect(tasks.length, said).toBeGreaterThan(50);
  expect(longest('own'), said).toBeLessThanOrEqual(LONG);
});

test('a long training keeps the memory of the page flat', async ({ page }) => {
  await play(page);
  const devtools = await page.context().newCDPSession(page);
  const inUse = async (): Promise<number> => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await devtools.send('Runtime.getHeapUsage')).usedSize;
  };
  const seen: { readonly step: number; readonly bytes: number }[] = [];
  for (let look = 0; look < 4; look++) {
    await page.waitForTimeout(15_000);
    seen.push({ step: await stepOf(page), bytes: await inUse() });
  }
  const said = seen.map(({ step, bytes }) => `${bytes} bytes at step ${step}`).join(', ');
  console.log(said);
  const least = (from: number, to: number): number => Math.min(...seen.slice(from, to).map(({ bytes }) => bytes));
  expect(seen.at(-1)!.step, said).toBeGreaterThan(seen[1]!.step + 1000);
  // A single look may catch caches and compiled code that the browser lets go of later: the lesser of two counts.
  expect(least(2, 4) - least(0, 2), said).toBeLessThan(2 ** 19);
});
