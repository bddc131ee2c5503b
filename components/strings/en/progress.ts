const plural = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Words of the page “My progress”. */
export const progress = {
  title: 'My progress',
  lead: 'What you have done, what is due, and what to save. It is kept on this device alone; nobody else sees it.',
  noScript:
    'This page reads what your browser remembers, and that needs scripts. Nothing is lost while they are switched off.',
  empty: 'Nothing has been finished on this device yet. Exercises stand at the end of each chapter.',
  due: {
    heading: 'Due today',
    none: 'Nothing is due today.',
    item: (family: string) => `${family}: again, with new numbers`,
    later: (date: string) => `next on ${date}`,
    now: 'due',
  },
  chapter: (number: number) => `Chapter ${number}`,
  table: {
    family: 'Kind of exercise',
    variants: 'Variants',
    last: 'Last four',
    best: 'Best',
    review: 'Review',
    state: 'State',
  },
  state: { mastered: 'mastered', underway: 'under way' },
  clean: (clean: number, of: number) => `${clean} of ${of} clean`,
  open: (n: number) => `${plural(n, 'attempt is', 'attempts are')} under way.`,
  rule: 'Mastered means: three of four different variants in a row without hints and for all marks; a slip that you mended does not count against you. It stays; reviews are there against forgetting.',
  file: {
    heading: 'Save and bring back',
    text: 'The file holds every attempt with its log. Bring it back here or on another device; what is there already stays.',
    save: 'Save to a file',
    bring: 'Bring back from a file',
    name: 'progress-one-weight-at-a-time.json',
    brought: (n: number) => `Brought back: ${plural(n, 'attempt', 'attempts')}. Nothing that was here is lost.`,
    refused: {
      tooLarge:
        'This file is too large to be one of ours, so nothing was changed. Choose the file that this page saved.',
      empty: 'This file is empty, so nothing was changed. Choose the file that this page saved.',
      notJson: 'This file is cut off or no progress file, so nothing was changed. Save it once more and try again.',
      otherKind: 'This file is something else, so nothing was changed. Choose the file that this page saved.',
      otherVersion: 'This file comes from another edition of the course, so nothing was changed. Open it there.',
      damaged: 'Something in this file was altered so that it can’t be read, so nothing was changed. Use another copy.',
      unreadable: 'The browser could not read this file, so nothing was changed. Try once more, or use another copy.',
    },
  },
  erase: {
    heading: 'Erase',
    text: 'Takes every attempt off this device. Save a file first if you may want them back.',
    button: 'Erase everything',
    sure: (n: number) => `Erase ${plural(n, 'attempt', 'attempts')} for good?`,
    yes: 'Yes, erase',
    no: 'No, keep',
    done: 'Everything is erased. Other open pages of the course forget it too.',
  },
  corrupt: {
    text: 'What this device remembered could not be read and was put aside. Save it, then let it go.',
    save: 'Save the unreadable text',
    name: 'unreadable-progress.txt',
    drop: 'Let it go',
  },
  bounds:
    'At most a thousand attempts are kept. If they outgrow the browser’s room, the logs of the oldest go first and their results stay.',
} as const;
