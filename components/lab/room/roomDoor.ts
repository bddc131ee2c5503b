import { transfer } from 'comlink';
import { ensure } from '#engine/core/engineError.ts';
import type { EngineApi } from '../engineApi.ts';
import type { RoomDesk } from './roomApi.ts';
import { RoomDeskOf } from './roomDesk.ts';

/** The answers whose arrays are their own and may leave the worker; the others hold arrays that the room goes on using. */
const OWN: ReadonlySet<keyof RoomDesk> = new Set(['view', 'step', 'seek', 'play', 'pause', 'compare', 'sweepNews']);

const TASKS: ReadonlySet<keyof RoomDesk> = new Set([
  ...OWN,
  ...(['open', 'branch', 'close', 'batch', 'lines', 'moment', 'sweep'] as const),
]);

/** The memory of all typed arrays in an answer. */
export function buffersOf(answer: unknown, found = new Set<ArrayBuffer>()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(answer)) found.add(answer.buffer as ArrayBuffer);
  else if (typeof answer === 'object' && answer !== null)
    for (const part of Object.values(answer)) buffersOf(part, found);
  return found;
}

/** A training room of its own, behind one question: its tasks by name, answers handed over without a copy where they can be. */
export function roomDoor(): EngineApi['room'] {
  const desk = new RoomDeskOf();
  return async (task, asked) => {
    ensure(TASKS.has(task), () => `The training room knows no task “${String(task).slice(0, 20)}”. Ask for another.`);
    const answer = (desk[task] as (...asked: unknown[]) => never)(...asked);
    return OWN.has(task) ? transfer(answer, [...buffersOf(answer)]) : answer;
  };
}
