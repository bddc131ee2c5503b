import { cos } from '../core/math/cos.ts';
import { erf } from '../core/math/erf.ts';
import { exp } from '../core/math/exp.ts';
import { log } from '../core/math/log.ts';
import { pow } from '../core/math/pow.ts';
import { sin } from '../core/math/sin.ts';
import { tanh } from '../core/math/tanh.ts';

/** One input of an operation and the derivative of the result with respect to it. */
interface Edge {
  readonly of: Value;
  readonly slope: number;
}

/**
 * A number that remembers how it was made: the tape. Each operation writes down its inputs and its local slopes, four
 * lines apart; `backward` walks the record in reverse and multiplies. It knows nothing of layers, so it is the oracle
 * against which they are tested. Not fast, on purpose. (Griewank and Walther 2008, reverse mode.)
 */
export class Value {
  readonly data: number;
  /** ∂(output)/∂(this), filled by `backward`. */
  grad = 0;
  readonly edges: readonly Edge[];

  constructor(data: number, edges: readonly Edge[] = []) {
    this.data = data;
    this.edges = edges;
  }

  plus(other: Value | number): Value {
    const b = lift(other);
    return new Value(this.data + b.data, [
      { of: this, slope: 1 },
      { of: b, slope: 1 },
    ]);
  }

  minus(other: Value | number): Value {
    const b = lift(other);
    return new Value(this.data - b.data, [
      { of: this, slope: 1 },
      { of: b, slope: -1 },
    ]);
  }

  times(other: Value | number): Value {
    const b = lift(other);
    return new Value(this.data * b.data, [
      { of: this, slope: b.data },
      { of: b, slope: this.data },
    ]);
  }

  over(other: Value | number): Value {
    const b = lift(other);
    return new Value(this.data / b.data, [
      { of: this, slope: 1 / b.data },
      { of: b, slope: -this.data / (b.data * b.data) },
    ]);
  }

  /** This number raised to a fixed exponent. */
  raised(n: number): Value {
    return new Value(pow(this.data, n), [{ of: this, slope: n * pow(this.data, n - 1) }]);
  }

  exp(): Value {
    const e = exp(this.data);
    return new Value(e, [{ of: this, slope: e }]);
  }

  log(): Value {
    return new Value(log(this.data), [{ of: this, slope: 1 / this.data }]);
  }

  tanh(): Value {
    const t = tanh(this.data);
    return new Value(t, [{ of: this, slope: 1 - t * t }]);
  }

  cos(): Value {
    return new Value(cos(this.data), [{ of: this, slope: -sin(this.data) }]);
  }

  sqrt(): Value {
    const root = Math.sqrt(this.data);
    return new Value(root, [{ of: this, slope: 0.5 / root }]);
  }

  abs(): Value {
    return new Value(Math.abs(this.data), [{ of: this, slope: Math.sign(this.data) }]);
  }

  erf(): Value {
    const slope = (2 / Math.sqrt(Math.PI)) * exp(-this.data * this.data);
    return new Value(erf(this.data), [{ of: this, slope }]);
  }

  /** The larger of two; where they are equal the first one gets the whole slope. */
  max(other: Value | number): Value {
    const b = lift(other);
    const first = this.data >= b.data;
    return new Value(first ? this.data : b.data, [{ of: first ? this : b, slope: 1 }]);
  }

  /** Fills `grad` of every number that led here: 1 for this one, then slope × grad along every edge, last made first. */
  backward(): void {
    const order: Value[] = [];
    const seen = new Set<Value>();
    const stack: { node: Value; next: number }[] = [{ node: this, next: 0 }];
    seen.add(this);
    while (stack.length) {
      const top = stack.at(-1)!;
      const edge = top.node.edges[top.next++];
      if (!edge) {
        order.push(top.node);
        stack.pop();
      } else if (!seen.has(edge.of)) {
        seen.add(edge.of);
        stack.push({ node: edge.of, next: 0 });
      }
    }
    for (const node of order) node.grad = 0;
    this.grad = 1;
    for (let i = order.length - 1; i >= 0; i--)
      for (const { of, slope } of order[i]!.edges) of.grad += slope * order[i]!.grad;
  }
}

/** A plain number as a leaf of the tape. */
export const lift = (x: Value | number): Value => (x instanceof Value ? x : new Value(x));
