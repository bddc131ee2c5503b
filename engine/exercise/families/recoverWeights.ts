import { formatFixed } from '../../core/format.ts';
import { call, difference, half, negative, one, product, quotient, square, sum, two } from '../../trace/build.ts';
import type { Expr } from '../../trace/expr.ts';
import type { Quantity } from '../../trace/naming/quantity.ts';
import type { Address } from '../../trace/ref.ts';
import type { Family } from '../sheet/family.ts';
import { BOOK_222, drawn222, needTelling, net222 } from '../sheet/net222.ts';
import type { NetLeaves } from '../sheet/netLeaves.ts';
import { Sheet, toDecimals } from '../sheet/sheet.ts';

/** The same sheet's draws on another paper: the network behind the printed numbers, of which only some are shown. */
function hiddenNet(sheet: Sheet, network: unknown): NetLeaves {
  const paper = new Sheet(sheet.draw, true);
  const net = net222(paper, network === 'book' ? BOOK_222 : drawn222(sheet), 'sigmoid');
  if (network !== 'book') needTelling(sheet, net);
  return net;
}

/** A number as a document prints it, nine decimals; later lines are worked out from what is printed. */
function printed(sheet: Sheet, net: NetLeaves, ref: Address, decimals = 9): Expr {
  const text = formatFixed(net.value(ref), decimals);
  return sheet.given(ref, net.sheet.naming!(ref), { value: Number(text.replace('−', '-')), text });
}

const nameOf = (net: NetLeaves, ref: Address): Quantity => net.sheet.naming!(ref);

/**
 * Weights from the numbers that a document prints: forward to w7⁺ and w8⁺, or backward from these, with the target that
 * nobody printed, to w7 and w8.
 */
export const recoverWeights: Family = {
  id: 'recoverWeights',
  version: 1,
  chapters: [12],
  params: { find: 'new', network: 'fresh' },
  allowed: { find: ['new', 'old'], network: ['fresh', 'book'] },

  generate(sheet, { find, network }) {
    const net = hiddenNet(sheet, network);
    const isOld = find === 'old';
    const given = (ref: Address, decimals?: number): Expr => printed(sheet, net, ref, decimals);
    const h = [given('L1.a[0,0]'), given('L1.a[0,1]')];
    const out = given('L2.a[0,1]');
    const rate = sheet.given('eta', net.sheet.quantities.eta!, {
      value: net.trace.update.rate,
      text: `${net.trace.update.rate}`,
    });
    const w = [0, 1].map((i) => given(isOld ? `new L2.W[1,${i}]` : `L2.W[1,${i}]`, isOld ? 9 : 2));
    sheet.need(network === 'book' || net.value('t[0,1]') - net.value('L2.a[0,1]') >= 0.05);

    let target: Expr;
    if (isOld) {
      const term = given('e[0,1]');
      const root = call('sqrt', product(two, term));
      target = sheet.ask({
        id: 't[0,1]',
        name: nameOf(net, 't[0,1]'),
        rule: sum(out, root),
        prompt: ['targetFromError', { unit: 'o2' }],
        nudge: 'undoSquare',
        mistakes: {
          otherRoot: difference(out, root),
          twoForgotten: sum(out, call('sqrt', term)),
          rootForgotten: sum(out, product(two, term)),
          halfTaken: sum(out, call('sqrt', product(half, term))),
          gapOnly: root,
        },
      });
    } else target = given('t[0,1]', 2);

    const slope = product(out, difference(one, out));
    const delta = sheet.ask({
      id: 'grad L2.z[0,1]',
      name: nameOf(net, 'grad L2.z[0,1]'),
      rule: product(difference(out, target), slope),
      prompt: ['outputDelta', { unit: 'o2' }],
      nudge: 'outputDelta',
      mistakes: {
        forgotSlope: difference(out, target),
        signOfError: product(difference(target, out), slope),
        factorTwo: product(two, difference(out, target), slope),
        otherActivationSlope: product(difference(out, target), difference(one, square(out))),
        errorInsteadOfSlope: product(half, square(difference(target, out)), slope),
      },
    });
    [0, 1].forEach((i) => {
      const old = w[i]!;
      const step = product(rate, delta, h[i]!);
      const wrong = product(rate, difference(out, target), h[i]!);
      const isPlus = isOld;
      const with_ = (change: Expr): Expr => (isPlus ? sum(old, change) : difference(old, change));
      const ref = isOld ? `L2.W[1,${i}]` : `new L2.W[1,${i}]`;
      sheet.ask({
        id: ref,
        name: nameOf(net, ref),
        rule: with_(step),
        prompt: [isOld ? 'oldWeight' : 'newWeight', { weight: `w${7 + i}`, decimals: 6 }],
        nudge: isOld ? 'undoUpdate' : 'update',
        check: toDecimals(6),
        mistakes: {
          [isOld ? 'minusInsteadOfPlus' : 'plusInsteadOfMinus']: isPlus ? difference(old, step) : sum(old, step),
          rateLeftOut: with_(product(delta, h[i]!)),
          forgotSlope: with_(wrong),
          otherInput: with_(product(rate, delta, h[1 - i]!)),
          inputLeftOut: with_(product(rate, delta)),
          rateDivides: with_(quotient(product(delta, h[i]!), rate)),
          changeOnly: negative(step),
        },
      });
    });
    return { first: isOld ? 'w7' : 'w7⁺', second: isOld ? 'w8' : 'w8⁺' };
  },
};
