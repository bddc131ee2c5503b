import { expect, openFigure, test } from '../support/browser.ts';

const FIGURES: readonly (readonly [page: string, figures: readonly string[]])[] = [
  ['/chapters/activations-classic/', ['curve-lab', 'spot-misprint', 'identity-checker']],
  ['/chapters/activations-modern/', ['negative-slope', 'kill-a-neuron']],
  ['/chapters/loss-functions/', ['loss-bench', 'cross-entropy-dial', 'hinge-margin']],
];

for (const [address, figures] of FIGURES)
  test(`every line of a key looks like a line of its figure: ${address}`, async ({ page }) => {
    for (const id of figures) {
      const figure = await openFigure(page, id, address);
      const looks = await figure.evaluate((element) => {
        const look = (path: Element): string => {
          const { stroke, strokeWidth, strokeDasharray, strokeLinecap } = getComputedStyle(path);
          return [stroke, strokeWidth, strokeDasharray, strokeLinecap].join(' | ');
        };
        const all = [...element.querySelectorAll('svg path')];
        return {
          keyed: all.filter((path) => path.closest('.key')).map(look),
          drawn: all.filter((path) => !path.closest('.key')).map(look),
        };
      });
      expect(looks.keyed.length, id).toBeGreaterThan(0);
      for (const look of looks.keyed) expect(looks.drawn, id).toContain(look);
    }
  });
