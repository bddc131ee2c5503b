/** The next moment at which the page is drawn. */
export const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
