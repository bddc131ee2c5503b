import { expect, it } from 'vitest';
import { withoutIslandData } from '#src/build/islandData.ts';

const long = `{&quot;a&quot;:[0,&quot;&amp;&lt;&#39;${'x'.repeat(2000)}&quot;]}`;
const island = (data: string, client: string) =>
  `<astro-island uid="1" props="${data}" ssr client="${client}" opts="{}">`;

it('takes long data of a widget out of the page, as the text that they stand for', () => {
  const stored: string[] = [];
  const put = (text: string) => `/d${stored.push(text)}.json`;
  expect(withoutIslandData(island(long, 'seen'), put)).toBe(
    '<astro-island uid="1" data-props="/d1.json" ssr client="seen" opts="{}">',
  );
  expect(JSON.parse(stored[0] ?? '')).toEqual({ a: [0, `&<'${'x'.repeat(2000)}`] });
});

it('leaves short data in the page, and data of a widget that cannot fetch them', () => {
  const put = () => expect.fail('nothing is to be stored');
  for (const html of [island('{}', 'seen'), island(long, 'load')]) expect(withoutIslandData(html, put)).toBe(html);
});
