import { numberText } from '#components/math/numberText.ts';
import { strings } from '#components/strings/index.ts';
import type { Expr } from '#engine/trace/expr.ts';
import { bookNames } from '#engine/trace/naming/bookNames.ts';
import { documentNames } from '#engine/trace/naming/documentNames.ts';
import type { Naming, Quantity } from '#engine/trace/naming/quantity.ts';
import { toSpeech } from '#engine/trace/narrate/toSpeech.ts';
import { type Address, parseAddress } from '#engine/trace/ref.ts';
import type { Phase, Step } from '#engine/trace/step.ts';
import type { Trace } from '#engine/trace/trace.ts';
import type { Scene } from './scene.ts';

const words = strings.microscope;

/** The names of a network's quantities, each made once: they depend on its shape alone, so moving a number names nothing anew. */
export function namingOf(names: Scene['names'], network: Pick<Trace, 'spec' | 'update'>): Naming {
  const name = (names === 'book' ? bookNames : documentNames)(network, strings.names);
  const made = new Map<Address, Quantity>();
  return (ref) => {
    const known = made.get(ref) ?? name(ref);
    made.set(ref, known);
    return known;
  };
}

/** One sentence that says what a line does, with its numbers in it. */
export function sentenceOf(step: Step, naming: Naming, digits: number): string {
  const leaf = {
    operand: (_ref: Address, value: number) => numberText(value, digits),
    constant: (value: number) => numberText(value, digits),
  };
  const numbers = toSpeech(step.expr, leaf, words.spoken);
  const rule = words.rules[step.rule]!;
  return rule(naming(step.ref).spoken, numbers, numberText(step.value, digits));
}

/** The line with its first factor written out: the product of all factors of the chain rule. */
export function unfolded({ expr }: Step, lineOf: (ref: Address) => Step | undefined): Expr | undefined {
  if (expr.op !== 'product' || expr.factors[0]?.op !== 'operand') return undefined;
  const [head, ...rest] = expr.factors;
  if (head?.op !== 'operand' || !head.ref.startsWith('grad ')) return undefined;
  const inner = lineOf(head.ref)?.expr;
  return inner?.op === 'product' ? { op: 'product', factors: [...inner.factors, ...rest] } : undefined;
}

/** Lines that belong together: one unit forward or backward, the error, the updates, the second pass. */
export interface Group {
  readonly key: string;
  readonly title: string;
  readonly phase: Phase;
  readonly from: number;
  readonly steps: readonly Step[];
}

function unitOf(ref: Address, naming: Naming): string {
  const { facet, layer, name, index } = parseAddress(ref);
  /** The documents call a unit h1; the book says where it stands. */
  const at = (k: number, j: number): string => {
    const { glyph, spoken } = naming(`L${k}.a[0,${j}]`);
    return glyph.kind === 'letter' && glyph.upright ? (glyph.sub ?? spoken) : spoken;
  };
  if (facet === 'path') return at(layer - 1, index[2]!);
  if (facet === 'part' || facet === 'newPart') return at(layer, index[1]!);
  return name === 'W' || name === 'b' ? at(layer, index[0]!) : at(layer, index[1]!);
}

/** Splits the lines of a training step into groups, in order. */
export function groupsOf(steps: readonly Step[], naming: Naming): Group[] {
  const groups: (Group & { steps: Step[] })[] = [];
  steps.forEach((step, from) => {
    const { phase, ref } = step;
    const unit = phase === 'forward' || phase === 'backward' ? unitOf(ref, naming) : '';
    const key = `${phase} ${unit}`;
    const last = groups.at(-1);
    if (last?.key === key) last.steps.push(step);
    else {
      const said = words.groups[phase];
      groups.push({ key, phase, from, steps: [step], title: typeof said === 'string' ? said : said(unit) });
    }
  });
  return groups;
}
