import katex from 'katex';
import { defineMdastPlugin } from 'satteri';
import { texMacros, texTrust } from '#components/math/macros.ts';
import { unstyled } from './katexStyles.ts';

/** KaTeX repeats the TeX inside the MathML; readers do not need it twice. */
const withoutAnnotation = (html: string): string =>
  html.replace(/<annotation[^>]*>[\s\S]*?<\/annotation>/g, '').replace(/<\/?semantics>/g, '');

/** The page ships only the KaTeX styles that the course uses; a formula that needs another must not lose it silently. */
function finish(tex: string, html: string): string {
  const missing = [...html.matchAll(/ class="([^"]*)"/g)]
    .flatMap(([, names = '']) => names.split(' '))
    .find((name) => unstyled.test(name));
  if (missing)
    throw new Error(
      `The formula ${tex} needs the KaTeX style "${missing}", which the site leaves out; see src/build/katexStyles.ts.`,
    );
  return withoutAnnotation(html);
}

const render = (tex: string, displayMode: boolean): string =>
  finish(
    tex,
    katex.renderToString(tex, {
      displayMode,
      output: 'htmlAndMathml',
      throwOnError: true,
      macros: { ...texMacros },
      trust: texTrust,
      strict: (code: string) => (code === 'htmlExtension' ? 'ignore' : 'error'),
    }),
  );

/** A JSX element that carries finished HTML: raw HTML would be parsed again by MDX, which damages it. */
const holder = (type: 'mdxJsxTextElement' | 'mdxJsxFlowElement', name: string, kind: string, html: string) =>
  ({
    type,
    name,
    attributes: [
      { type: 'mdxJsxAttribute', name: 'class', value: kind },
      { type: 'mdxJsxAttribute', name: 'set:html', value: html },
    ],
    children: [],
  }) as never;

/** Renders `$…$` and `$$…$$` of the chapters while the site is built; bad TeX fails the build with KaTeX's own message. */
export const math = defineMdastPlugin({
  name: 'book-math',
  inlineMath(node) {
    return holder('mdxJsxTextElement', 'span', 'tex', render(node.value, false));
  },
  math(node) {
    return holder('mdxJsxFlowElement', 'div', 'tex eq', render(node.value, true));
  },
});
