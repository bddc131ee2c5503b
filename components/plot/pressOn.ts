/**
 * Makes a drawing answer a press, once, with its place in shares of the width and the height: `<svg {@attach pressOn(tell)}>`.
 */
export const pressOn =
  (tell: (across: number, down: number) => void) =>
  (element: Element): (() => void) => {
    const down = (event: Event): void => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const { clientX, clientY } = event as PointerEvent;
      tell((clientX - left) / width, (clientY - top) / height);
    };
    element.addEventListener('pointerdown', down);
    return () => element.removeEventListener('pointerdown', down);
  };
