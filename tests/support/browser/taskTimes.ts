import { cpus, loadavg } from 'node:os';
import type { Browser, Page } from '@playwright/test';

/** A task of the main thread, in ms: its own time, and by the clock, where other programs on the machine count too. */
export interface Task {
  readonly own: number;
  readonly wall: number;
}

/** The tasks of the main thread while something is done. */
export async function tasksOf(browser: Browser, page: Page, during: () => Promise<void>): Promise<Task[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  await during();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: { name: string; pid: number; tid: number; dur?: number; tdur?: number; args: { name?: string } }[];
  };
  const mains = trace.traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const main = (pid: number, tid: number): boolean => mains.some((one) => one.pid === pid && one.tid === tid);
  return trace.traceEvents.flatMap(({ name, pid, tid, dur = 0, tdur = 0 }) =>
    /RunTask/.test(name) && main(pid, tid) ? [{ own: tdur / 1000, wall: dur / 1000 }] : [],
  );
}

/** The main thread's own time in each of its tasks, in ms: what other programs on the machine take does not count. */
export const taskTimes = async (browser: Browser, page: Page, during: () => Promise<void>): Promise<number[]> =>
  (await tasksOf(browser, page, during)).map(({ own }) => own);

/** The longest task, both ways, with the machine that measured and how busy it was. */
export function taskReport(tasks: readonly Task[]): string {
  const longest = (kind: keyof Task): string => Math.max(...tasks.map((task) => task[kind])).toFixed(1);
  const beyond = tasks.filter(({ wall }) => wall > 50).length;
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}, load ${loadavg()[0]!.toFixed(1)}`;
  return `longest of ${tasks.length} tasks: ${longest('own')} ms of its own, ${longest('wall')} ms by the clock; ${beyond} beyond 50 ms by the clock; ${machine}`;
}
