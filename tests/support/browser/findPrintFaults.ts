import type { Page } from '@playwright/test';

/** Figures that would be blank or cut on paper, as sentences; the page must be in print media and as wide as the paper. */
export function findPrintFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const sizes = (element: Element) => element.getBoundingClientRect();
    const drawn = 'svg,canvas,img,table,.katex,p,li,output,text,pre,code';
    return [...document.querySelectorAll('main figure')].flatMap((figure, index) => {
      const name = figure.id || figure.getAttribute('aria-label') || `figure ${index + 1}`;
      const box = sizes(figure);
      const isBlank = ![...figure.querySelectorAll(drawn)].some(
        (element) => sizes(element).width > 0 && sizes(element).height > 0,
      );
      // A drawing inside a drawing is measured with what its frame clips away; what is a pixel wide holds patterns, no ink.
      const cut = [...figure.querySelectorAll('svg:not(svg svg),canvas,img,table')].filter(
        (element) =>
          element.checkVisibility() &&
          sizes(element).width > 1 &&
          (sizes(element).right > width + 1 || sizes(element).left < -1),
      );
      const waits = getComputedStyle(figure).contentVisibility !== 'visible';
      return [
        ...(box.height < 1 ? [`${name} has no height on paper`] : []),
        ...(isBlank ? [`${name} is blank on paper`] : []),
        ...(cut.length > 0 ? [`${name} is cut at the edge of the paper (${cut[0]?.localName})`] : []),
        ...(waits ? [`${name} keeps content-visibility in print; set it to visible there`] : []),
      ];
    });
  });
}
