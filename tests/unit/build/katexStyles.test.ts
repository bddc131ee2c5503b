import { describe, expect, it } from 'vitest';
import { katexStyles } from '#src/build/katexStyles.ts';

describe('the reduced styles of KaTeX', () => {
  it('drop faces, foreign alphabets and changes of size that no formula makes', () => {
    const css =
      '@font-face{font-family:A;src:url(a.woff2)}.katex{font:normal 1.21em KaTeX_Main}.katex .mathfrak,.katex .mfrac{color:red}.katex .katex-sizing.reset-size6.size3{font-size:.7em}.katex .katex-sizing.reset-size6.size9{font-size:2em}.katex .katex-sizing.reset-size6.size6{font-size:1em}';
    expect(katexStyles(css)).toBe(
      '.katex{font:normal 1.15em KaTeX_Main}.katex .mfrac{color:red}.katex .katex-sizing.reset-size6.size3{font-size:.7em}\n',
    );
  });

  it('drop vendor prefixes and what is empty without them', () => {
    expect(katexStyles('.katex .base{-webkit-clip-path:x;width:-moz-min-content}.katex .a{-ms-x:1;width:2px}')).toBe(
      '.katex .a{width:2px}\n',
    );
  });
});
