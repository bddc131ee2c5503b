/**
 * One quantity, one name (`data-t`), many places: pointing at one of them, or focusing it, puts `.hl` on all its twins.
 * A focused control may carry the name itself or sit inside the element that does.
 */
export function highlightTwins(page: Document): void {
  let lit = '';
  const light = (target: EventTarget | null): void => {
    const name = target instanceof Element ? (target.closest<HTMLElement>('[data-t]')?.dataset.t ?? '') : '';
    if (name === lit) return;
    for (const twin of page.querySelectorAll('.hl[data-t]')) twin.classList.remove('hl');
    lit = name;
    if (name) for (const twin of page.querySelectorAll(`[data-t="${CSS.escape(name)}"]`)) twin.classList.add('hl');
  };
  page.addEventListener('pointerover', (event) => light(event.target));
  page.addEventListener('focusin', (event) => light(event.target));
  page.addEventListener('focusout', () => light(null));
}
