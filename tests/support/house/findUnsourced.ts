import type { ProjectFile } from './projectFiles.ts';

/** Folders and files of the engine that hold rules of the field, and data made by rules. */
const RULES =
  /^engine\/(functions\/|nn\/layers\/|optim\/|train\/|ledger\/|landscape\/|data\/generators\/|trace\/draws\/|core\/math\/|core\/(mt19937|mersenneKey|rng)\.ts)/;

/** An export with its docstring, up to the next declaration; types have no code that could go wrong. */
const EXPORTED =
  /(\/\*\*(?:(?!\*\/)[\s\S])*?\*\/\n)?^export (?:async )?(function\*?|class|const) (\w+)([\s\S]*?)(?=\n(?:\/\*\*|export |const |function |type |interface |class )|(?![\s\S]))/gm;

/** A year of a paper, a framework or standard whose convention it is, or the plain word that the rule is this book's own. */
const SOURCE =
  /\b1[6-9]\d\d\b|\b20[0-4]\d\b|\b(PyTorch|Keras|NumPy|TensorFlow|torchvision|IEEE 754|scikit-learn)\b|\b[Oo]urs\b|\bNo rule of the field\b/;

/** Brackets of a shape, words for how numbers lie, and words for what a number counts or is measured in. */
const SHAPE =
  /\[[^\]]*\]|\b(shapes?|rows?|axis|axes|matrix|vector|number by number|numbers|entry|entries|picture|pictures|points?|samples?|examples?|layer by layer|names?|pixels?|strokes|text|symbols?)\b/i;
const UNIT =
  /\b(units?|bytes|ulp|radians|count(s|ed)?|pixels?|indices|index|probabilit(y|ies)|rates?|share|updates?|steps?|epochs?|numbers?|from \d|logarithms?|exponent|bits|words?|degrees|distance|length|factor|variance|deviation|slope|formula|value|error|true|name|named|sentence|positions?|place|bias(es)?|threshold|ln|sum)\b|[√Σπ²σ°=<>≤≥]/i;

/** Makers and contracts whose docstrings speak for every record that is made by them or typed as them. */
const CONTRACTS =
  /^\s*(:\s*(Activation|RowActivation|Loss|Layer|OptimizerRule|Architecture)\b|=\s*(elementwise|rowwise|negativeSlope|defineGenerator|vgg|resnet|\{))/;

const takesTensors = (code: string): boolean =>
  /\b(Tensors?|Shape|Float64Array|ArrayLike|Params)\b|number\[\]/.test(code.slice(0, code.indexOf('{') + 1 || 200));

/** A docstring without its line breaks. */
const plain = (doc: string): string => doc.replace(/\s*\n\s*\*\s?/g, ' ');

/** All docstrings of a file. */
const docsOf = (text: string): string => plain(text.match(/\/\*\*[\s\S]*?\*\//g)?.join('\n') ?? '');

/**
 * Rules of the field whose docstrings name no source, and functions that do not say shapes (where tensors go in or out)
 * or units, as sentences with a remedy. A file is one rule: its main export names the source.
 */
export function findUnsourced(files: readonly ProjectFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('engine/'))
    .flatMap(({ path, text }) => {
      const exports = [...text.matchAll(EXPORTED)].map(([, doc = '', kind = '', name = '', code = '']) => ({
        doc,
        kind,
        name,
        code,
      }));
      const file = path.split('/').at(-1)!.replace(/\.ts$/, '');
      const main = exports.find(({ name }) => name === file) ?? exports[0];
      const unsourced =
        main && RULES.test(path) && !SOURCE.test(docsOf(text))
          ? [
              `${path} names no source. Say in the docstring of ${main.name} which paper or framework has the rule, or that it is ours.`,
            ]
          : [];
      const silent = exports
        .filter(({ kind, code }) => kind.startsWith('function') || /^\s*=\s*(?:<[^>]*>)?\(/.test(code))
        .filter(({ code }) => !CONTRACTS.test(code))
        .filter(({ doc, code }) => !SHAPE.test(plain(doc)) && (takesTensors(code) || !UNIT.test(plain(doc))))
        .map(
          ({ name, code }) =>
            `${name} in ${path} says no ${takesTensors(code) ? 'shapes' : 'units'}. Add them to its docstring.`,
        );
      return [...unsourced, ...silent];
    });
}
