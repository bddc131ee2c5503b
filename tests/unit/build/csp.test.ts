import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { policyFor } from '#src/build/csp.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const directive = (policy: string, name: string) => policy.split('; ').find((part) => part.startsWith(`${name} `));

describe('the policy of a page', () => {
  it('names each inline script once, by hash, and no script that has an address or is data', () => {
    const page = `<script>a()</script><script type="module">b()</script><script>a()</script>
      <script type="application/json">{}</script><script type="module" src="/x.js"></script>`;
    expect(directive(policyFor(page, 'p'), 'script-src')).toBe(
      `script-src 'self' 'wasm-unsafe-eval' ${hash('a()')} ${hash('b()')}`,
    );
  });

  it('names inline styles and allows style attributes only beside formulas', () => {
    const plain = policyFor('<style>p{}</style><p>x</p>', 'p');
    expect(directive(plain, 'style-src')).toBe(`style-src 'self' ${hash('p{}')}`);
    expect(directive(plain, 'style-src-attr')).toBe("style-src-attr 'none'");
    const formula = policyFor('<span class="tex katex"><i style="height:1em"></i></span>', 'p');
    expect(directive(formula, 'style-src-attr')).toBe("style-src-attr 'unsafe-inline'");
  });

  it('refuses a style attribute on a page without formulas, and an event handler anywhere', () => {
    expect(() => policyFor('<p style="color:red">x</p>', 'a.html')).toThrow(/a\.html sets a style attribute.*class/);
    expect(() => policyFor('<p class="katex" onclick="x()">x</p>', 'a.html')).toThrow(
      /inline event handler \(onclick=\)/,
    );
  });

  it('reads markup and not the text of scripts', () => {
    expect(() => policyFor('<script>const t = \'<p style="x">\';</script>', 'p')).not.toThrow();
  });

  it('never allows eval, inline scripts or another origin', () => {
    const policy = policyFor('<script>a()</script>', 'p');
    expect(policy).not.toMatch(/'unsafe-eval'|https?:|\*/);
    expect(directive(policy, 'script-src')).not.toContain('unsafe-inline');
    expect(policy).toContain("default-src 'none'");
  });
});
