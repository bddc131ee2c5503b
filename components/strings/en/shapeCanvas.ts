import { countText } from '#components/math/countText.ts';

/** Words of the shape canvas. */
export const shapeCanvas = {
  kicker: (number: string) => `Figure ${number} · Shape canvas`,
  title: 'Draw a square, a circle or a triangle',
  own: 'your own',
  drawing: (n: number, shape: string) => `drawing ${n}, a ${shape}`,
  which: 'Drawing',
  clear: 'Empty the sheet',
  pen: 'Eraser',
  draw: 'Draw your own',
  copy: 'Copy this one',
  arrows: ['←', '→', '↑', '↓'] as const,
  push: ['Push it to the left', 'Push it to the right', 'Push it up', 'Push it down'] as const,
  centre: { label: 'Before the network sees it', yes: 'move the ink into the middle', no: 'leave it where it is' },
  help: 'Draw large, with the pointer. With keys: arrows move the pen, Space puts it down or lifts it, Delete erases.',
  vector: {
    heading: (count: number) => `The picture as the network gets it: ${count} numbers in a row`,
    label: (row: number, first: number, last: number) =>
      `The whole picture as one strip of 784 numbers; its row ${row}, numbers ${first} to ${last}, enlarged below.`,
    place: (n: number) => `number ${n}`,
    row: 'row of the picture',
    range: (first: number, last: number) => `${first}–${last}`,
    table: 'All 784 numbers, row by row',
    numbers: 'numbers',
  },
  layers: {
    heading: 'What the layers make of it',
    hidden: (most: string) => `16 hidden outputs, 0 to ${most}`,
    names: ['square', 'circle', 'triangle'] as const,
    label: (values: string) => `Sixteen hidden outputs as bars, and three probabilities: ${values}.`,
    none: 'No answer yet.',
  },
  teach: 'One more pass',
  forget: 'Back to random weights',
  pass: 'Passes over all drawings',
  passOf: (pass: number, all: number) => `pass ${pass} of ${all}`,
  say: (shape: string, percent: string) => `The network says ${shape}, with ${percent} %.`,
  passed: (pass: number, updates: number, percent: string) =>
    pass === 0
      ? `Its weights are random: of 300 drawings it gets ${percent} % right, about one in three.`
      : `It has seen every drawing ${pass === 1 ? 'once' : `${pass} times`} (${updates} updates), and gets ${percent} % of 300 new drawings right.`,
  empty: 'Your sheet is empty. Draw one of the three shapes, large.',
  wait: 'The network is being taught in your browser; its answer comes in a moment.',
  lesson: {
    heading: 'Where was it taught?',
    stored:
      'What you see was computed when this page was built. The weights did not come with the page. Your browser can teach the same network again, from seed 7.',
    busy: (pass: number) => `Your browser is teaching the network: 1,200 drawings from seed 7, pass ${pass} of 8 done.`,
    agrees:
      'Your browser has taught the network itself, 8 passes over 1,200 drawings. All its losses are those of this page, to the last bit.',
    differs:
      'Your browser has taught the network itself, but its losses are not those of this page. Please tell us your browser.',
    here: 'Teach it here',
  },
  curves: {
    heading: 'Misread drawings',
    x: 'passes',
    y: 'misread, %',
    label: (first: string, last: string) =>
      `Misread drawings over eight passes: from ${first} % to ${last} % of the new ones.`,
    train: (n: number) => `${countText(n)} drawings it learns from`,
    test: (n: number) => `${n} drawings it never sees`,
  },
  table: { heading: 'Every pass as a table', head: ['pass', 'loss', 'right', 'loss, new', 'right, new'] as const },
  caption:
    'A picture enters as a plain list of numbers; the network is never told which of them are neighbours. With random weights it guesses. Each pass over the labelled drawings moves its parameters a little, sixty times.',
} as const;
