import type { Browser, Page } from '@playwright/test';

/** The main thread's own time in each of its tasks, in ms: what other programs on the machine take does not count. */
export async function taskTimes(browser: Browser, page: Page, during: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', '__metadata'] });
  await during();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: { name: string; pid: number; tid: number; tdur?: number; args: { name?: string } }[];
  };
  const mains = trace.traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const main = (pid: number, tid: number): boolean => mains.some((one) => one.pid === pid && one.tid === tid);
  return trace.traceEvents.flatMap(({ name, pid, tid, tdur = 0 }) =>
    /RunTask/.test(name) && main(pid, tid) ? [tdur / 1000] : [],
  );
}
