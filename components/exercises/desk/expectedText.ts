import { countText } from '#components/math/countText.ts';
import { exerciseSentence } from '#components/strings/exerciseSentence.ts';
import type { StepSpec } from '#engine/exercise/instance.ts';

/** The right answer as a reader reads it: an option and items in words, a grid in rows, everything else as it is. */
export function expectedText({ check }: StepSpec, expected: string): string {
  const words = (items: readonly { id: string; label: Parameters<typeof exerciseSentence>[0] }[]): string =>
    expected
      .split(',')
      .map((id) => items.find((item) => item.id === id))
      .map((item) => (item ? exerciseSentence(item.label) : ''))
      .join(' → ');
  if (check.mode === 'choice') return words(check.options);
  if (check.mode === 'order') return words(check.items);
  // A count is written as in the prose, 12,960, and without the decimals of a measured number.
  if (/^\d{4,}(\.0+)?$/.test(expected)) return countText(Number(expected));
  if (check.mode !== 'matrix') return expected;
  const numbers = expected.split(', ');
  const columns = check.shape[1]!;
  const rows = Array.from({ length: check.shape[0]! }, (_, i) => numbers.slice(i * columns, (i + 1) * columns));
  return rows.map((row) => row.join(', ')).join('; ');
}
