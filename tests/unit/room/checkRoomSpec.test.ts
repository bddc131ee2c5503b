import { describe, expect, it } from 'vitest';
import { EngineError } from '#engine/core/engineError.ts';
import { checkRoomSpec } from '#engine/room/checkRoomSpec.ts';
import { hostileRooms } from '#tests/support/hostileRooms.ts';
import { brokenRoom, busyRoom, circlesRoom, ownRoom } from '#tests/support/roomSpecs.ts';

describe('a spec from outside', () => {
  it.each([circlesRoom, busyRoom, brokenRoom, ownRoom])('is taken as it is when it can be', (spec) => {
    expect(checkRoomSpec(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
  });

  it('loses what does not belong to it', () => {
    const padded = { ...circlesRoom, extra: { big: 'x'.repeat(1e6) }, data: { ...circlesRoom.data, evil: 1 } };
    expect(checkRoomSpec(padded)).toEqual(circlesRoom);
    const poisoned = JSON.parse(`{"__proto__": {"layers": 5}, ${JSON.stringify(circlesRoom).slice(1)}`);
    expect(checkRoomSpec(poisoned)).toEqual(circlesRoom);
  });

  it.each(hostileRooms)('is refused in a sentence: %s', (_name, spec, sentence) => {
    expect(() => checkRoomSpec(spec)).toThrow(EngineError);
    expect(() => checkRoomSpec(spec)).toThrow(sentence);
  });

  it('is refused in a short sentence and in no time, whatever a single field is', () => {
    const strange = [
      undefined,
      null,
      Number.NaN,
      -1,
      1e308,
      'x'.repeat(1e6),
      [],
      [[[]]],
      {},
      true,
      new Array(1e6),
      () => 1,
    ];
    const tryOut = (spec: unknown): void => {
      try {
        checkRoomSpec(spec);
      } catch (reason) {
        expect(reason).toBeInstanceOf(EngineError);
        const { message } = reason as Error;
        expect(message).toMatch(/^[^\n]+\.$/);
        expect(message.length).toBeLessThan(400);
      }
    };
    const replaceIn = (part: unknown, put: (part: unknown) => void): void => {
      if (typeof part !== 'object' || part === null) return;
      for (const key of Object.keys(part)) {
        for (const value of strange)
          put(Array.isArray(part) ? part.with(Number(key), value) : { ...part, [key]: value });
        replaceIn((part as Record<string, unknown>)[key], (inner) =>
          put(Array.isArray(part) ? part.with(Number(key), inner) : { ...part, [key]: inner }),
        );
      }
    };
    for (const spec of [busyRoom, ownRoom]) replaceIn(spec, tryOut);
  });
});
