import type { Family } from '#engine/exercise/sheet/family.ts';
import { give } from '#engine/exercise/sheet/give.ts';
import { named } from '#engine/exercise/sheet/names.ts';
import { product, sum, two } from '#engine/trace/build.ts';

/** The family of the recipe in content/handbook/recipes/add-an-exercise-family.md, word for word. */
export const doubling: Family = {
  id: 'doubling',
  version: 1,
  chapters: [3],
  params: {},

  generate(sheet) {
    const x = give(sheet, 'x', '', 'data', sheet.draw.signed(10, 9999, 3));
    const y = give(sheet, 'y', '', 'data', sheet.draw.signed(10, 9999, 3));
    sheet.ask({
      id: 'z',
      name: named('z', '', 'act'),
      rule: sum(product(two, x), y),
      prompt: ['twiceAndMore'],
      nudge: 'twiceAndMore',
      mistakes: { twoForgotten: sum(x, y), bothDoubled: product(two, sum(x, y)) },
    });
    return {};
  },
};
