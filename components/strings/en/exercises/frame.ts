import type { Sentences } from './values.ts';

const grouped = (n: string | number | undefined): string => `${n}`.replace(/\B(?=(\d{3})+$)/g, ',');

/** What was typed, as it may stand in a sentence: signs that turn or hide the text around them are shown as a box. */
const quoted = (text: string | number | undefined): string => `${text}`.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');

/** How an answer was read, and what the marking says about it whatever the exercise. */
export const frame = {
  readAs: ({ value }) => `Read as ${value}.`,
  fewVariants: {
    stated: ({ variants }) => `one of about ${grouped(variants)}`,
    warning: ({ variants }) =>
      `Drawn for this device alone; but there are only about ${grouped(variants)} variants of this exercise, so two readers may well get the same numbers.`,
  },
  feedback: {
    right: 'Right.',
    follows: 'Right, given your earlier value. The slip is paid for once, where it was made.',
    partly: 'The value is right; the precision is not the one asked for.',
    stale:
      'This was right for the value you had before. You have mended that value since; your marks stay, and you can work this step out again.',
    tooEasy:
      'This follows from your earlier value, but that value made the step easier than it was meant to be, so half the marks are given. Mend the earlier one to get the rest.',
    wrong:
      'Not yet. None of the usual slips gives this number. Check the arithmetic first (was something rounded too early?), then the formula.',
  },
  unreadable: {
    empty: 'Nothing has been typed yet. Type a number such as 0.35.',
    notANumber: ({ text }) =>
      `“${quoted(text)}” can’t be read as a number. Type one such as 0.35, −0.35, 7/20 or 3.5e−1. Nothing was lost.`,
    severalNumbers: 'This looks like several numbers. Type one; a decimal point goes without blanks around it.',
    dividesByZero: 'A fraction can’t have 0 below the line. Type another one; nothing was lost.',
    tooLarge: ({ power }) => `The power of ten is beyond ${power}. Type a number that is not so extreme.`,
    tooLong: ({ most }) => `That is longer than ${most} characters. Shorten it; a few digits are enough.`,
    brackets: 'The brackets do not match. Type rows such as 1, 2; 3, 4 or [[1, 2], [3, 4]].',
    emptyRow: 'One row is empty. Take the extra semicolon or line away, or fill the row.',
    tooMany: ({ most }) => `There are more than ${most} numbers. Type only those that are asked for.`,
    ragged: 'The rows have different lengths. Give each row the same number of entries.',
    otherShape: ({ expected, given }) =>
      `This is ${given}; ${expected} (rows × columns) is asked for. Nothing was lost.`,
    otherCount: ({ expected, given }) =>
      `${expected} numbers are asked for; here ${given === 1 ? 'is' : 'are'} ${given}. Nothing was lost.`,
    notPoints: 'Each point needs an x and a y. Type points as rows: x, y; x, y.',
    noSuchOption: 'Choose one of the options first.',
    notAllItems: ({ count }) => `Put all ${count} items in order, each one once.`,
  },
  rejected: {
    closed: 'This step is closed: its value has been shown, filled in or found.',
    answerFirst: 'This step uses an earlier one. Answer that one first.',
    noTriesLeft: ({ attempts }) => `All ${attempts} tries at this step are used up.`,
    noHelp: 'Hints and values are switched off here.',
    noMoreHints: 'There is no further hint for this step.',
    afterDone: 'This attempt is finished. Start a new one to go on.',
    outOfOrder: ({ n, expected }) =>
      `The log has event ${n} where ${expected} belongs: something is missing or was added.`,
    timeWentBack: ({ n }) => `Event ${n} of the log lies before the one that precedes it.`,
    tooLong: ({ most }) => `An answer can have ${most} characters at most. Shorten it.`,
    noUndo: 'In this exercise answers can’t be taken back.',
    nothingToClear: 'There is nothing to clear here.',
    noSuchStep: ({ step }) => `This exercise has no step “${step}”.`,
    noSuchAction: ({ action }) => `“${action}” is nothing that can be done in an exercise.`,
    chainBroken: 'The log is not the one that was saved: its check sum differs.',
    otherMarks: ({ claimed, found }) => `The file claims ${claimed} thousandths of a mark; the log leads to ${found}.`,
  },
  labels: {
    sign: { negative: 'negative', zero: 'zero', positive: 'positive' },
    output: ({ value }) => `${value}`,
    netInputItself: 'the net input itself',
    fires: 'it fires',
    silent: 'it stays silent',
    gate: { or: 'OR', first: 'it repeats A', and: 'AND' },
    shapes: ({ left, right }) => `${left} and ${right}`,
    run: {
      overfits: 'it overfits',
      underfits: 'it underfits',
      fits: 'nothing, it fits',
      rateTooHigh: 'the learning rate is too high',
    },
    unit: ({ name }) => `Unit ${name}`,
    car: 'a car',
    truck: 'a truck',
    loop: {
      start: 'draw the parameters at random',
      feed: 'feed a labelled batch forward',
      compare: 'compare with the labels: the loss',
      propagate: 'propagate the blame backward',
      update: 'change the parameters a little',
      repeat: 'take the next batch and repeat',
    },
    printedLine: ({ name, value }) => `${name} = ${value}`,
    slip: {
      inserted: 'a digit too many slipped in',
      lost: 'a digit got lost',
      swapped: 'two digits changed places',
      changed: 'one digit was replaced by another',
    },
  },
} as const satisfies Sentences;
