import type { Attachment } from 'svelte/attachments';
import { placeIn } from './placeIn.ts';

/**
 * Tells where a drawing is pressed and dragged, as parts of its width and of its height from 0 to 1. A pointer's short cut
 * only: what it does must also be done by a slider. Scrolling stays the browser's (`touch-action: pan-y`).
 */
export const dragAlong =
  (onplace: (across: number, down: number) => void): Attachment<Element> =>
  (drawing) => {
    let dragging = false;
    const tell = (event: Event): void => onplace(...placeIn(drawing, event));
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
