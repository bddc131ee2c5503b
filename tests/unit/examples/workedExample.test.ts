import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { backprop222, claims } from '#content/examples/backprop222.ts';
import { valueAt } from '#engine/examples/valueAt.ts';
import { printedValue } from '#engine/examples/verify.ts';
import { traceOfExample } from '#engine/examples/workedExample.ts';
import { explain, isGiven } from '#engine/trace/explain/explain.ts';
import { EXPLAINERS } from '#engine/trace/explain/table.ts';
import { orderOf } from '#engine/trace/order.ts';
import { replay } from '#engine/trace/step.ts';

const { fixtures, meta } = JSON.parse(
  readFileSync(new URL('../../reference/worked-examples.json', import.meta.url), 'utf8'),
) as {
  meta: { fixtures?: Fixtures };
  fixtures?: Fixtures;
};
interface Fixtures {
  net222: Record<string, number>;
  net222Status: Record<'fromText' | 'recoveredFromPrintedNumbers' | 'reconstructed', string[]>;
}
const { net222, net222Status } = (fixtures ?? meta.fixtures)!;
const nameOf = (name: string): string => ({ 'target o1': 't1', 'target o2': 't2' })[name] ?? name;
const trace = traceOfExample(backprop222);

test('every given number of the network is that of the documents, and says where it is from', () => {
  for (const { address, name } of backprop222.given) {
    expect(isGiven(trace, address), address).toBe(true);
    expect(valueAt(trace, address), name).toBe(net222[nameOf(name)]);
  }
  expect(backprop222.given.length).toBe(2 + 2 + 8 + 4);
  const named = (origin: string) =>
    [...new Set(backprop222.given.filter((each) => each.origin === origin).map(({ name }) => nameOf(name)))].sort();
  expect(named('printed')).toEqual(net222Status.fromText.filter((name) => name !== 'eta').sort());
  expect(named('recovered')).toEqual([...net222Status.recoveredFromPrintedNumbers].sort());
  expect(named('reconstructed')).toEqual([...net222Status.reconstructed].sort());
  expect(backprop222.update.rate).toBe(net222.eta);
});

test('every step of the example replays to its value', () => {
  for (const order of ['original', 'onTheWay'] as const)
    for (const biases of ['frozen', 'trained', 'shared'] as const) {
      const each = traceOfExample(backprop222, { order, biases });
      for (const address of orderOf(each, EXPLAINERS)) {
        const step = explain(each, address, EXPLAINERS)!;
        expect(replay(step), `${address}, ${order}, ${biases}`).toBe(step.value);
      }
    }
});

test('a printed number is read as it stands, and one that is not printed is refused', () => {
  expect(printedValue(claims.de2DoutH1)).toBe(-0.019049119);
  expect(printedValue(claims.lastIndex)).toBe(13001);
  expect(() => printedValue(claims.w1New)).toThrow('Choose a claim with one');
  expect(() => valueAt(trace, 'L3.W[0,0]')).toThrow();
});
