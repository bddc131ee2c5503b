import { engine } from '#components/lab/engine.ts';

/** Reads tables and takes columns of them, in the worker. */
export const tableReader = {
  read: (source: Uint8Array | string) => engine.table('read', source),
  take: (choice: Parameters<typeof engine.table<'take'>>[1]) => engine.table('take', choice),
};
