import { describe, expect, test } from 'vitest';
import { parseSort, scoreOf, unsorted } from '#components/widgets/sort-the-task/sorting.ts';
import { belongs, parseTimeline } from '#components/widgets/timeline/timelineScene.ts';
import { history } from '#content/examples/history.ts';
import { sortTheTask } from '#content/examples/taskCards.ts';

describe('the timeline', () => {
  test('puts every event of an inner circle into the outer ones', () => {
    for (const event of history) {
      expect(belongs(event, 'ai')).toBe(true);
      if (belongs(event, 'dl')) expect(belongs(event, 'ml')).toBe(true);
    }
    expect(history.filter((event) => belongs(event, 'dl')).length).toBeLessThan(
      history.filter((event) => belongs(event, 'ml')).length,
    );
  });

  test('refuses scenes that are none', () => {
    expect(parseTimeline({ ring: 'ml', at: 2 }, 5)).toEqual({ ring: 'ml', at: 2 });
    for (const wrong of [null, {}, { ring: 'xx', at: 0 }, { ring: 'ai', at: 5 }, { ring: 'ai', at: 0.5 }])
      expect(() => parseTimeline(wrong, 5)).toThrow();
  });
});

describe('sorting', () => {
  const { cards } = sortTheTask;
  test('counts what lies right and what lies nowhere', () => {
    expect(scoreOf(unsorted(12), cards)).toEqual({ right: 0, open: 12 });
    const solved = { answers: cards.map(({ kind }) => kind), checked: true };
    expect(scoreOf(solved, cards)).toEqual({ right: 12, open: 0 });
    const all = { answers: cards.map(() => 'supervised' as const), checked: true };
    expect(scoreOf(all, cards)).toEqual({ right: 5, open: 0 });
    expect(parseSort(JSON.parse(JSON.stringify(solved)), 12)).toEqual(solved);
  });

  test('refuses scenes that are none', () => {
    for (const wrong of [null, {}, { answers: [], checked: false }, { answers: Array(12).fill('x'), checked: false }])
      expect(() => parseSort(wrong, 12)).toThrow();
  });
});
