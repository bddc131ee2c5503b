import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Hashes of the inline elements of one kind, in page order, each once. */
function inlineHashes(html: string, element: RegExp): string[] {
  return [...new Set([...html.matchAll(element)].map((match) => sha256(match[1] ?? '')))];
}

/**
 * The policy of one finished page: this origin only, inline scripts and styles by hash, WebAssembly allowed, no `eval`.
 * Style attributes are allowed only where KaTeX set a formula; anywhere else they fail the build.
 */
export function policyFor(html: string, page: string): string {
  const scripts = inlineHashes(
    html,
    /<script(?![^>]*\ssrc=)(?![^>]*\stype="(?!module")[^"]*")[^>]*>([\s\S]*?)<\/script>/g,
  );
  const styles = inlineHashes(html, /<style[^>]*>([\s\S]*?)<\/style>/g);
  const markup = html.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '');
  const handler = /<[a-z][^>]*\s(on[a-z]+)=/i.exec(markup);
  if (handler)
    throw new Error(`${page} has an inline event handler (${handler[1]}=); attach it from a script instead.`);
  const formulas = /class="[^"]*\bkatex\b/.test(markup);
  const styled = /<[a-z][^>]*\sstyle="[^"]*"/i.exec(markup);
  if (styled && !formulas)
    throw new Error(
      `${page} sets a style attribute without a formula: ${styled[0].slice(0, 120)}. Use a class or an SVG attribute.`,
    );
  return [
    "default-src 'none'",
    `script-src ${["'self'", "'wasm-unsafe-eval'", ...scripts].join(' ')}`,
    `style-src ${["'self'", ...styles].join(' ')}`,
    `style-src-attr ${formulas ? "'unsafe-inline'" : "'none'"}`,
    "worker-src 'self'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** Writes each built page's Content-Security-Policy as its first `<meta>`, after the character set. */
export function contentSecurityPolicy(): AstroIntegration {
  return {
    name: 'book-csp',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html'));
        for (const page of pages) {
          const file = path.join(root, page);
          const html = await readFile(file, 'utf8');
          const charset = '<meta charset="utf-8">';
          if (!html.includes(charset)) throw new Error(`${page} has no ${charset}; build it on the Base layout.`);
          const meta = `<meta http-equiv="content-security-policy" content="${policyFor(html, page)}">`;
          await writeFile(file, html.replace(charset, charset + meta));
        }
        logger.info(`policies written for ${pages.length} pages`);
      },
    },
  };
}
