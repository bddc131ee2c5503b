import { EngineDoor } from './engineDoor.ts';

/** The engine of this page. Widgets share it; the worker starts with the first question. */
export const engine = new EngineDoor(
  () => new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module', name: 'engine' }),
);
