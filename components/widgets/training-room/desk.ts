import { engine } from '#components/lab/engine.ts';
import type { RoomDesk } from '#components/lab/room/roomApi.ts';

/** The worker's training room as verbs that answer later. */
export type Desk = {
  readonly [K in keyof RoomDesk]: (...asked: Parameters<RoomDesk[K]>) => Promise<ReturnType<RoomDesk[K]>>;
};

const verb =
  <K extends keyof RoomDesk>(task: K) =>
  (...asked: Parameters<RoomDesk[K]>): Promise<ReturnType<RoomDesk[K]>> =>
    engine.room(task, ...asked);

/** The training room of this page's engine. */
export const desk: Desk = {
  open: verb('open'),
  branch: verb('branch'),
  close: verb('close'),
  view: verb('view'),
  step: verb('step'),
  seek: verb('seek'),
  play: verb('play'),
  pause: verb('pause'),
  batch: verb('batch'),
  lines: verb('lines'),
  moment: verb('moment'),
  compare: verb('compare'),
  sweep: verb('sweep'),
  sweepNews: verb('sweepNews'),
};
