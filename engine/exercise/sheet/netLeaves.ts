import { difference, one, product, square } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import { address } from '../../trace/ref.ts';
import type { Scene } from '../instance.ts';
import type { Sheet } from './sheet.ts';
import { TracedNet } from './tracedNet.ts';

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A traced network of dense layers with one activation, whose numbers are at hand as leaves for rules and for mistakes. */
export class NetLeaves extends TracedNet {
  readonly activation: string;
  /** Number of the last layer. */
  readonly last: number;
  readonly #widths: readonly number[];
  readonly #isBook: boolean;

  constructor(sheet: Sheet, scene: Scene, names: 'documents' | 'book' = 'documents') {
    super(sheet, scene, names);
    const layers = scene.spec.layers as readonly { units: number; activation: string }[];
    this.activation = layers[0]!.activation;
    this.last = layers.length;
    this.#isBook = names === 'book';
    this.#widths = [scene.spec.input[0]!, ...layers.map(({ units }) => units)];
  }

  /** Name of a unit: h1, h2, o1, o2 where the documents' names are used, else a₁⁽¹⁾. */
  unitName(layer: number, j: number): string {
    if (this.#isBook) return `a${SUBSCRIPTS[j + 1]}⁽${SUPERSCRIPTS[layer]}⁾`;
    if (layer === this.last) return `o${j + 1}`;
    return `h${this.#widths.slice(1, layer).reduce((sum, n) => sum + n, 0) + j + 1}`;
  }

  /** Places of what enters a layer. */
  inputsOf(layer: number): number[] {
    return Array.from({ length: this.#widths[layer - 1]! }, (_, i) => i);
  }

  /** Places of the units of a layer. */
  unitsOf(layer: number): number[] {
    return this.inputsOf(layer + 1);
  }

  /** True where the weights of a layer could be read the wrong way round. */
  isSquare(layer: number): boolean {
    return this.#widths[layer] === this.#widths[layer - 1] && this.#widths[layer]! > 1;
  }

  /** Output of a unit; layer 0 are the inputs. */
  a(layer: number, j: number): Expr {
    return this.leaf(layer === 0 ? address('x', [0, j]) : address(`L${layer}.a`, [0, j]));
  }

  z(layer: number, j: number): Expr {
    return this.leaf(address(`L${layer}.z`, [0, j]));
  }

  w(layer: number, j: number, i: number, facet: 'value' | 'new' = 'value'): Expr {
    return this.leaf(address(`L${layer}.W`, [j, i], facet));
  }

  t(k: number): Expr {
    return this.leaf(address('t', [0, k]));
  }

  delta(layer: number, j: number): Expr {
    return this.leaf(address(`L${layer}.z`, [0, j], 'grad'));
  }

  /** The slope of the activation, written with the output. */
  slope(of: Expr): Expr {
    return this.activation === 'tanh' ? difference(one, square(of)) : product(of, difference(one, of));
  }

  /** ∂E/∂a of an output. */
  gap(k: number): Expr {
    return this.derived(address(`L${this.last}.a`, [0, k], 'grad'));
  }

  /** The slope of the activation at a unit. */
  slopeAt(layer: number, j: number): Expr {
    return this.derived(address(`L${layer}.a`, [0, j], 'slope'));
  }

  /** The slope of the other activation, a usual mix-up. */
  otherSlope(of: Expr): Expr {
    return this.activation === 'tanh' ? product(of, difference(one, of)) : difference(one, square(of));
  }
}
