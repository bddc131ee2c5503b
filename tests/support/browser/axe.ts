import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Takes bars off the edge of the window, where they cover now one control and now another: the reader scrolls. */
const unstick = (): void => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('.transport, .topbar { position: static !important; }');
  document.adoptedStyleSheets = [sheet];
};

/**
 * Fails with rule, place and remedy of every accessibility rule (WCAG 2.2 AA, best practice) that the page breaks.
 *
 * @param options `formulas` also looks inside formulas, whose thousands of spans take axe half a minute on a long chapter;
 *   the deep tests do. `within` looks only at what a selector finds: a figure in a state of its own, on a page that is
 *   looked at whole elsewhere
 */
export async function axe(page: Page, options: { formulas?: boolean; within?: string } = {}): Promise<void> {
  await page.evaluate(unstick);
  // A second page to gather results of many frames costs more than the rules do; no page of ours has a frame.
  expect(page.frames(), `${page.url()} has a frame, whose inside would not be looked at`).toHaveLength(1);
  const whole = new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'] })
    .withTags(tags);
  const builder = options.within ? whole.include(options.within) : whole;
  const { violations } = await (options.formulas ? builder : builder.exclude('.katex')).analyze();
  const sentences = violations.map(({ id, impact, nodes, help, helpUrl }) => {
    const places = nodes
      .slice(0, 5)
      .map(({ target, failureSummary }) => `  ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`);
    return `${impact}: ${id}, ${nodes.length} times. ${help} (${helpUrl})\n${places.join('\n')}`;
  });
  expect(sentences.join('\n'), `axe on ${page.url()}`).toBe('');
}
