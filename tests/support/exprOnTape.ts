import { lift, type Value } from '#engine/autodiff/value.ts';
import { choose, one, zero } from '#engine/trace/build.ts';
import { type Expr, evaluate } from '#engine/trace/expr.ts';

/** A printed formula written on the tape; operands are looked up by their addresses, others are constants. */
export function exprOnTape(e: Expr, leaves: Readonly<Record<string, Value>>): Value {
  const on = (inner: Expr): Value => exprOnTape(inner, leaves);
  switch (e.op) {
    case 'operand':
      return leaves[e.ref] ?? lift(e.value);
    case 'constant':
      return lift(e.value);
    case 'sum':
      return e.terms.map(on).reduce((total, term) => total.plus(term));
    case 'difference':
      return on(e.left).minus(on(e.right));
    case 'product':
      return e.factors.map(on).reduce((total, factor) => total.times(factor));
    case 'quotient':
      return on(e.over).over(on(e.under));
    case 'negative':
      return lift(0).minus(on(e.of));
    case 'power':
      return on(e.base).raised(e.exponent);
    case 'largest':
      return e.of.map(on).reduce((most, value) => most.max(value));
    case 'smallest':
      return lift(0).minus(e.of.map((inner) => lift(0).minus(on(inner))).reduce((most, value) => most.max(value)));
    case 'bits':
      return lift(evaluate(e));
    case 'choose': {
      const isThen = evaluate(choose(e.when, one, zero)) === 1;
      return isThen ? on(e.then) : on(e.otherwise);
    }
    case 'call': {
      const of = on(e.of);
      if (e.name === 'expm1') return of.exp().minus(1);
      if (e.name === 'log1p') return of.plus(1).log();
      if (e.name === 'floor' || e.name === 'ceil') return lift(Math[e.name](of.data));
      if (e.name === 'sign') return lift(Math.sign(of.data));
      return of[e.name]();
    }
  }
}
