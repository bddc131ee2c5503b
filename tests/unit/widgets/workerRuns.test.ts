import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RoomDeskOf } from '#components/lab/room/roomDesk.ts';
import { openFirst } from '#components/widgets/training-room/openFirst.ts';
import type { RoomScene } from '#components/widgets/training-room/props.ts';
import { roomProps } from '#components/widgets/training-room/roomProps.ts';
import { changedRun, startScene } from '#components/widgets/training-room/roomScene.ts';
import { WorkerRuns } from '#components/widgets/training-room/workerRuns.svelte.ts';

/** The desk of the worker in this thread; every verb answers later, as it does across threads. */
const inner = new RoomDeskOf();
vi.mock('#components/widgets/training-room/desk.ts', () => ({
  desk: new Proxy({}, { get: (_desk, verb: keyof RoomDeskOf) => later(verb) }),
}));
const later =
  (verb: keyof RoomDeskOf) =>
  async (...asked: unknown[]): Promise<unknown> => {
    await new Promise((resolve) => setTimeout(resolve));
    return (inner[verb] as (...asked: unknown[]) => unknown)(...asked);
  };

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => setTimeout(draw, 4));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('goes on when the scene turns to another run while the first is still on its way', async () => {
  const props = roomProps({ number: '1.1', id: 'room' });
  const start = startScene(props);
  // Far enough that getting there takes many slices.
  let scene: RoomScene = { ...start, step: 4000 };
  const { facts, view } = openFirst(props.first);
  const troubles: unknown[] = [];
  const runs = new WorkerRuns(
    {
      scene: () => scene,
      ask: () => ({}),
      onmoved: (step, within) => {
        scene = { ...scene, step, within };
      },
      ontrouble: (reason) => troubles.push(reason),
    },
    facts,
    view,
  );
  void runs.ready();
  await vi.waitFor(() => expect(runs.state).toBe('moving'), { timeout: 5_000 });
  const [run] = scene.runs;
  const spec = run!.at(-1)!.spec;
  const faster = { ...spec, optimizer: { ...spec.optimizer, rate: 1 } };
  scene = { ...scene, runs: [run!, changedRun(run!, faster, 4000)], at: 1 };
  runs.step('batch', 1);
  await vi.waitFor(() => expect(runs.view.step).toBe(4001), { timeout: 15_000, interval: 20 });
  expect(troubles).toEqual([]);
});
