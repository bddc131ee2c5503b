import { operand } from '../../trace/build.ts';
import { denseTable } from '../../trace/explain/denseTable.ts';
import { type Expr, evaluate } from '../../trace/expr.ts';
import { numberAt } from '../../trace/lookup.ts';
import { bookNames } from '../../trace/naming/bookNames.ts';
import { documentNames } from '../../trace/naming/documentNames.ts';
import type { Naming, Quantity } from '../../trace/naming/quantity.ts';
import { type Address, parseAddress } from '../../trace/ref.ts';
import { type Trace, traceOf } from '../../trace/trace.ts';
import type { NumCheck } from '../check/check.ts';
import type { Scene } from '../instance.ts';
import type { Rule, Sheet } from './sheet.ts';
import { symbolNames } from './symbolNames.ts';
import { type LineOf, linesOf, tracedFormula } from './traced.ts';

/** A step of the trace as it is asked for; the formula is the engine's own line. */
export interface TracedStep {
  readonly ref: Address;
  readonly prompt: readonly [key: string, values?: Readonly<Record<string, string | number>>];
  readonly nudge: string;
  readonly check?: NumCheck;
  readonly mistakes: Readonly<Record<string, Rule>>;
}

/** The same names, each made once. */
function once(naming: Naming): Naming {
  const made = new Map<Address, Quantity>();
  return (ref) => {
    const known = made.get(ref) ?? naming(ref);
    made.set(ref, known);
    return known;
  };
}

/** One training step of a small dense network on paper: what is given stands on the sheet, the rest can be asked for. */
export class TracedNet {
  readonly sheet: Sheet;
  readonly trace: Trace;
  readonly known = new Set<Address>();
  readonly lineOf: LineOf;
  readonly #values = new Map<Address, number>();

  constructor(sheet: Sheet, scene: Scene, names: 'documents' | 'book' = 'documents') {
    this.sheet = sheet;
    this.trace = traceOf(scene.spec, scene.params, scene.x, scene.t, scene.update);
    this.lineOf = linesOf(this.trace, denseTable);
    sheet.scene = scene;
    sheet.naming = once((names === 'documents' ? documentNames : bookNames)(this.trace, symbolNames));
  }

  /** Puts a number that is drawn or printed on the sheet under its address. */
  give(ref: Address, text: string): void {
    const value = this.value(ref);
    this.sheet.given(ref, this.sheet.naming!(ref), { value, text });
    this.known.add(ref);
  }

  /** The number at any address. */
  value(ref: Address): number {
    const kept = this.#values.get(ref);
    if (kept !== undefined) return kept;
    const { tensor, index, facet } = parseAddress(ref);
    const value =
      facet === 'value' || facet === 'grad' || facet === 'new'
        ? numberAt(this.trace, tensor, index, facet)
        : evaluate(this.lineOf(ref));
    this.#values.set(ref, value);
    return value;
  }

  /** The number at any address as a leaf. */
  leaf(ref: Address): Expr {
    return operand(ref, this.value(ref));
  }

  /** The number at any address, worked out from what is known so far. */
  derived(ref: Address): Expr {
    return this.known.has(ref) ? this.leaf(ref) : tracedFormula(this.trace, ref, this.known, this.lineOf);
  }

  /** Asks for the number at an address. */
  ask({ ref, prompt, nudge, check, mistakes }: TracedStep): Expr {
    const rule = tracedFormula(this.trace, ref, this.known, this.lineOf);
    const leaf = this.sheet.ask({
      id: ref,
      name: this.sheet.naming!(ref),
      rule,
      prompt,
      nudge,
      mistakes,
      line: ref,
      ...(check ? { check } : {}),
    });
    this.known.add(ref);
    return leaf;
  }
}
