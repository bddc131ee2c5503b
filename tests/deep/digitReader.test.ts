import { expect, test } from 'vitest';
import reader from '#content/examples/digitReader/reader.json' with { type: 'json' };
import { trainReader } from '#content/examples/digitReader/training.ts';

test('the stored weights of chapter 1 are those that training gives, number by number', { timeout: 600_000 }, () => {
  expect(trainReader()).toEqual(reader);
});
