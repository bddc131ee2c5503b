/** Waits until something is so, for half a minute at most; the machine may be busy, so nothing is timed. */
export async function until(isSo: () => boolean, what = 'what was awaited'): Promise<void> {
  for (let tries = 0; !isSo(); tries++) {
    if (tries > 6000) throw new Error(`In half a minute, ${what} did not come.`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
