import type { Source, Use } from './readSource.ts';
import { type Room, roomOf } from './rooms.ts';

/** A use that is allowed in one place, and why. `where` is a file, or a folder with a slash at its end. */
export interface Exception {
  readonly where: string;
  readonly what: string;
  readonly why: string;
}

interface Ban {
  readonly what: readonly string[];
  readonly rooms: readonly Room[];
  readonly mend: string;
}

const everywhere: readonly Room[] = ['engine', 'components', 'content', 'src', 'tests', 'root'];
const shown: readonly Room[] = ['engine', 'components', 'content'];

const bans: readonly Ban[] = [
  {
    what: ['Math.random', 'crypto.getRandomValues', 'crypto.randomUUID'],
    rooms: [...shown, 'src'],
    mend: 'Draw from a seeded generator of engine/core, so that the same link shows the same numbers.',
  },
  {
    what: ['Date.now', 'performance.now', 'new Date()'],
    rooms: shown,
    mend: 'What is shown must not depend on the clock. Pass the time in from the one place that may know it.',
  },
  {
    what: [
      'innerHTML',
      'outerHTML',
      'insertAdjacentHTML',
      'srcdoc',
      'setHTMLUnsafe',
      'document.write',
      '{@html}',
      'set:html',
    ],
    rooms: [...shown, 'src'],
    mend: 'Text that becomes markup is how a page is taken over. Build the elements, or render the formula while building.',
  },
  {
    what: ['eval', 'new Function'],
    rooms: everywhere,
    mend: 'The content security policy forbids it. Write the code out.',
  },
  {
    what: ['new Worker', 'new SharedWorker'],
    rooms: ['engine', 'content', 'src', 'components'],
    mend: 'Only components/lab/ starts workers. Ask the engine through components/lab/.',
  },
  {
    what: ['absolute path'],
    rooms: everywhere,
    mend: 'A path of one machine is on no other. Make it relative to the project: new URL(…, import.meta.url).',
  },
];

const covers = (exception: Exception, use: Use): boolean =>
  exception.what === use.what &&
  (exception.where.endsWith('/') ? use.from.startsWith(exception.where) : use.from === exception.where);

/** Every forbidden use that no exception covers, and every exception that covers nothing, as sentences with a remedy. */
export function findBannedUses(sources: readonly Source[], exceptions: readonly Exception[]): string[] {
  const uses = sources.flatMap((source) => source.uses);
  const forbidden = uses.flatMap((use) => {
    const ban = bans.find(({ what, rooms }) => what.includes(use.what) && rooms.includes(roomOf(use.from)));
    return !ban || exceptions.some((exception) => covers(exception, use))
      ? []
      : [`${use.from}:${use.line} uses ${use.what}. ${ban.mend}`];
  });
  const idle = exceptions
    .filter((exception) => !uses.some((use) => covers(exception, use)))
    .map(
      ({ where, what }) =>
        `The exception for ${what} in ${where} covers nothing. Delete it from tests/support/house/exceptions.ts.`,
    );
  return [...forbidden, ...idle];
}
