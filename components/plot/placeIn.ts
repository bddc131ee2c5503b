/** Where a pointer is within a drawing, as parts of its width and of its height, from 0 to 1. */
export function placeIn(drawing: Element, event: Event): [across: number, down: number] {
  const { left, top, width, height } = drawing.getBoundingClientRect();
  const { clientX, clientY } = event as PointerEvent;
  return [(clientX - left) / width, (clientY - top) / height];
}
