/**
 * Goes to the figure of a link such as `#microscope=…`: behind the id stands the figure's state, so the browser does not
 * find the place by itself. A page that was loaded again or gone back to stays where the reader was.
 */
export function goToFigure(): void {
  const id = /^#([\w-]+)=/.exec(location.hash)?.[1];
  const figure = id ? document.getElementById(id) : null;
  if (!figure) return;
  figure.scrollIntoView({ behavior: 'instant' });
  if (!figure.hasAttribute('tabindex')) figure.tabIndex = -1;
  figure.focus({ preventScroll: true });
}
