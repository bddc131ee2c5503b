import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type FontFace, fontFaces } from './fontFaces.ts';
import { katexStyles } from './katexStyles.ts';
import { unicodeRange } from './unicodeRange.ts';

const require = createRequire(import.meta.url);
const here = fileURLToPath(new URL('.', import.meta.url));

function rule(
  { style, weight, display, file }: Pick<FontFace, 'style' | 'weight' | 'display' | 'file'>,
  family: string,
  range: string | undefined,
): string {
  return `@font-face{${[
    `font-family:${family.includes(' ') ? `"${family}"` : family}`,
    `src:url(./fonts/${file}.woff2) format("woff2")`,
    ...(style ? [`font-style:${style}`] : []),
    ...(weight ? [`font-weight:${weight}`] : []),
    `font-display:${display}`,
    ...(range ? [`unicode-range:${range}`] : []),
  ].join(';')}}`;
}

/** The `@font-face` rules of a face: its own family, the signs that it lends to prose, and those that it spares another. */
function rules(face: FontFace): string[] {
  const { file, display, lends, standsIn } = face;
  return [
    rule(face, face.family, face.range),
    ...(lends ? [rule({ file, display, weight: '400 650' }, 'Signs', unicodeRange(lends))] : []),
    ...(standsIn ? [rule({ file, display }, standsIn.for, unicodeRange(standsIn.text))] : []),
  ];
}

async function subset(face: FontFace): Promise<Buffer> {
  const { default: subsetFont } = await import('subset-font');
  const [min, max] = (face.weight ?? '').split(' ').map(Number);
  const axis = face.pin ?? (min && max ? { min, max } : undefined);
  return subsetFont(readFileSync(require.resolve(face.source)), face.text, {
    targetFormat: 'woff2',
    noLayoutClosure: true,
    dropTables: ['gasp', 'MVAR', 'STAT', 'vhea', 'vmtx'],
    ...(face.noHinting ? { noHinting: true } : {}),
    ...(axis ? { variationAxes: { wght: axis } } : {}),
  });
}

/** Writes the subset fonts, `fonts.css` and `katex.css` into `folder`; does nothing when they were written from the same inputs. */
export async function writeFonts(folder: string): Promise<boolean> {
  const inputs = createHash('sha256').update(JSON.stringify(fontFaces));
  for (const file of ['fonts.ts', 'katexStyles.ts', 'unicodeRange.ts'])
    inputs.update(readFileSync(path.join(here, file)));
  for (const name of ['katex', 'subset-font', '@fontsource-variable/literata', '@fontsource-variable/inter'])
    inputs.update(readFileSync(path.join(here, '../../node_modules', name, 'package.json')));
  const stamp = inputs.digest('hex');
  const stampFile = path.join(folder, 'fonts.stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  rmSync(path.join(folder, 'fonts'), { recursive: true, force: true });
  mkdirSync(path.join(folder, 'fonts'), { recursive: true });
  for (const face of fontFaces) writeFileSync(path.join(folder, 'fonts', `${face.file}.woff2`), await subset(face));
  writeFileSync(path.join(folder, 'fonts.css'), `${fontFaces.flatMap(rules).join('\n')}\n`);
  writeFileSync(
    path.join(folder, 'katex.css'),
    katexStyles(readFileSync(require.resolve('katex/dist/katex.min.css'), 'utf8')),
  );
  writeFileSync(stampFile, stamp);
  return true;
}

/** Subsets the fonts before the build starts. */
export function fonts(): AstroIntegration {
  return {
    name: 'book-fonts',
    hooks: {
      'astro:config:setup': async ({ config, logger }) => {
        const folder = path.join(fileURLToPath(config.root), 'src/generated');
        if (await writeFonts(folder)) logger.info(`wrote ${fontFaces.length} subset fonts`);
      },
    },
  };
}
