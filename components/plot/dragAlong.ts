import type { Attachment } from 'svelte/attachments';

/**
 * Tells where a drawing is pressed and dragged, as parts of its width and of its height from 0 to 1. A pointer's short cut
 * only: what it does must also be done by a slider. Scrolling stays the browser's (`touch-action: pan-y`).
 */
export const dragAlong =
  (onplace: (across: number, down: number) => void): Attachment<Element> =>
  (drawing) => {
    let dragging = false;
    const tell = (event: Event): void => {
      const { left, top, width, height } = drawing.getBoundingClientRect();
      const { clientX, clientY } = event as PointerEvent;
      onplace((clientX - left) / width, (clientY - top) / height);
    };
    const press = (event: Event): void => {
      dragging = true;
      drawing.setPointerCapture((event as PointerEvent).pointerId);
      tell(event);
    };
    const drag = (event: Event): void => {
      if (dragging) tell(event);
    };
    const rest = (): void => {
      dragging = false;
    };
    const listeners = { pointerdown: press, pointermove: drag, pointerup: rest, pointercancel: rest };
    for (const [name, listener] of Object.entries(listeners)) drawing.addEventListener(name, listener);
    return () => {
      for (const [name, listener] of Object.entries(listeners)) drawing.removeEventListener(name, listener);
    };
  };
