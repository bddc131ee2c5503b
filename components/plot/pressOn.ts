import { placeIn } from './placeIn.ts';

/**
 * Makes a drawing answer a press, once, with its place in shares of the width and the height: `<svg {@attach pressOn(tell)}>`.
 */
export const pressOn =
  (tell: (across: number, down: number) => void) =>
  (element: Element): (() => void) => {
    const down = (event: Event): void => tell(...placeIn(element, event));
    element.addEventListener('pointerdown', down);
    return () => element.removeEventListener('pointerdown', down);
  };
