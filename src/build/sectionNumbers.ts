import type { HastPluginDefinition } from 'satteri';

/** Gives each second-level heading of a chapter its number, `data-no="12.3"`, from the chapter's `number` in its head; the second half of a chapter goes on from its `firstSection`. */
export function sectionNumbers(): HastPluginDefinition {
  let section = 0;
  return {
    name: 'book-section-numbers',
    element: {
      filter: ['h2'],
      visit(node, context) {
        const { astro } = context.data as { astro?: { frontmatter: Record<string, unknown> } };
        const chapter = astro?.frontmatter.number;
        if (typeof chapter !== 'number') return;
        const first = astro?.frontmatter.firstSection;
        section = section === 0 && typeof first === 'number' ? first : section + 1;
        context.setProperty(node, 'data-no', `${chapter}.${section}`);
      },
    },
  };
}
