const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Header, footer, search, landing page, course map and the frame of a chapter. */
export const shell = {
  site: {
    name: 'One Weight at a Time',
    description:
      'A course of deep learning you can take apart: every number is computed in front of you, every weight can be moved.',
    skip: 'Skip to the text',
  },
  nav: {
    label: 'Site',
    menu: 'Menu',
    course: 'Course',
    notation: 'Notation',
    handbook: 'Handbook',
    workbench: 'Workbench',
    errata: 'Errata',
    glossary: 'Glossary',
    notices: 'Third-party notices',
    progress: 'My progress',
    bibliography: 'References',
  },
  theme: {
    light: 'Colours: light. Change to dark.',
    dark: 'Colours: dark. Change to those of your system.',
    system: 'Colours: as your system. Change to light.',
  },
  search: {
    open: 'Search',
    keys: 'Ctrl K',
    title: 'Search the course',
    placeholder: 'weight, chain rule, 0.298371109 …',
    close: 'Close',
    idle: 'Type a word or a number.',
    none: 'Nothing found. Try one word, or a number without its last digits.',
    one: 'One page',
    many: '{n} pages',
    missing: 'The search index could not be loaded. Check your connection, then close this box and open it again.',
  },
  footer: {
    licence: 'The text is licensed under Creative Commons Attribution 4.0, the code under the MIT licence.',
    honesty:
      'Every number on these pages was computed by the course’s own engine, and the printed source stands beside it.',
    links: 'More',
  },
  chapter: {
    exercises: 'Exercises',
    exercisesOf: (title: string) => `${title}: exercises`,
    exercisesLead: ({ exercises: n, sheets }: { exercises: number; sheets: number }) =>
      `${n === 1 ? 'One exercise belongs' : `${n} exercises belong`} to this chapter, with ${sheets === 1 ? 'one worksheet' : `${sheets} worksheets`} that ${sheets === 1 ? 'has' : 'have'} new numbers as often as you like. A worksheet knows how an answer was reached, so it can say where a slip happened.`,
    toExercises: 'Go to the exercises',
    goOn: 'The chapter goes on',
    continued: (number: number, part: string) => `Chapter ${number}, continued · ${part}`,
    backToChapter: (number: number, title: string) => `Back to chapter ${number}, ${title}`,
    kicker: (number: number, part: string) => `Chapter ${number} · ${part}`,
    rail: 'In this chapter',
    railTitle: (number: number) => `Chapter ${number}`,
    goals: 'After this chapter you can',
    prerequisites: 'Builds on',
    none: 'nothing: start here',
    time: 'Time',
    minutes: (count: number) => plural(count, 'minute', 'minutes'),
    minutesWith: (minutes: number, figures: number) =>
      `${plural(minutes, 'minute', 'minutes')}, ${plural(figures, 'figure', 'figures')} to work with`,
    pager: 'Chapters',
    previous: (number: number, title: string) => `← ${number} · ${title}`,
    next: (number: number, title: string) => `${number} · ${title} →`,
    unwritten: 'not written yet',
    sources: 'Sources of this chapter',
  },
  map: {
    heading: 'The course',
    lead: 'Twenty-four chapters in six parts. Read them in order, or follow the list of what each one builds on.',
    part: (roman: string) => `Part ${roman}`,
    open: 'Read',
    unwritten: 'not written yet',
    meta: (minutes: number, prerequisites: readonly number[]) =>
      prerequisites.length
        ? `about ${minutes} minutes · builds on ${prerequisites.join(', ')}`
        : `about ${minutes} minutes · needs nothing before it`,
    written: (count: number, all: number) => `${count} of ${all} chapters are written so far.`,
  },
  landing: {
    kicker: 'An explorable course of deep learning',
    title: 'Take the network apart. Move one weight. See what follows.',
    lead: 'Two inputs, two hidden units, two outputs, eight weights: small enough to hold every number in view, large enough to show how all of deep learning learns.',
    tryHeading: 'Try it at once',
    promiseHeading: 'What this course promises',
    promises: [
      {
        title: 'Every number is computed',
        text: 'What moves on the page is what was calculated. Five teaching documents stand beside it; where they are wrong by a digit, the course says so and shows why.',
      },
      {
        title: 'Play first, then read',
        text: 'Each chapter opens with something to move. You commit to a guess, look, and only then meet the formula that explains it, term by term.',
      },
      {
        title: 'For everyone',
        text: 'Keyboard, screen reader, phone, paper, without a network, without scripts: the argument is complete in each. Nothing is collected, nobody is tracked.',
      },
    ],
    howHeading: 'How to read it',
    how: [
      'Colour is data. Blue is positive and orange negative; a purple letter is a parameter, a green one an activation, a pink one a share of the blame. Everything else is ink.',
      'Point at a symbol, or move the focus to it, and its twins light up in the text, the formula and the figure.',
      'Ask any number in a dashed frame where it comes from: it takes you to the line that made it. Knobs move the rest, and Reset brings the original back.',
    ],
    start: (number: number, title: string) => `Start with chapter ${number}: ${title}`,
  },
  notation: {
    title: 'Notation',
    lead: 'One name, one letter and one colour for each quantity, in every chapter.',
    symbol: 'Symbol',
    name: 'Name',
    role: 'Role',
    spoken: 'Read aloud',
    note: 'In the source documents',
    roles: { data: 'data', param: 'parameter', act: 'activation', blame: 'blame', plain: '–' },
    shapesHeading: 'Colour and shape',
    shapes: [
      { role: 'data', text: 'Data: ink, square corners.' },
      { role: 'param', text: 'Parameter, what training changes: purple, round ends.' },
      { role: 'act', text: 'Activation, what the network computes: green, rounded corners.' },
      { role: 'blame', text: 'Blame, a derivative of the loss: pink, dashed outline.' },
    ],
    signHeading: 'Sign and size',
    sign: 'Blue is positive and orange is negative; the stronger the colour, the larger the number. A sign is always said twice: by colour, and by the glyph − or by the side of the zero line. On paper, negative is hatched.',
    rampLabel: 'The scale of signed numbers from minus five to plus five steps',
    conventionsHeading: 'Conventions',
    conventions: [
      'A layer computes z = W·a + b from the activations before it, then a = f(z). Row i of W holds the weights into unit i.',
      'A step unit fires for z > 0, not at 0.',
      'log is the natural logarithm.',
      'Each loss says how it is normalised: by a half, by the number of outputs, by the number of examples.',
      'With dropout, p is the probability that a unit is kept; the libraries ask for the rate 1 − p.',
      'Numbers are double precision. A minus is −, and thousands are set apart by commas.',
    ],
  },
  bibliography: {
    title: 'References',
    lead: 'The papers and books behind the course: where each idea came from, and where to read on.',
  },
  glossary: {
    title: 'Glossary',
    lead: 'The terms of the field, each in a sentence or two.',
    chapter: (number: number) => `chapter ${number}`,
  },
  errata: {
    title: 'Errata of the source documents',
    lead: 'Where one of the five documents prints something that does not hold, this list says what it prints, what is right, and why. It is meant as help for their readers, not as blame.',
  },
  handbook: {
    title: 'Handbook',
    lead: 'How the course is built, why it is built that way, and how to add to it.',
    back: 'All pages of the handbook',
    groups: { overview: 'Overview', recipes: 'Recipes', decisions: 'Decisions' },
  },
  workbench: {
    title: 'Workbench',
    lead: 'Every widget of the course on its own, in each of its demonstrated states.',
    empty: 'No widget has demonstrations yet.',
    demos: (count: number) => plural(count, 'demonstration', 'demonstrations'),
    back: 'All widgets',
    figure: 'The widget',
    props: 'The settings of this demonstration',
  },
  lost: {
    title: 'This page does not exist',
    lead: 'The address may be mistyped, or the page may have moved. You may also be offline and have not opened this page before.',
    home: 'Go to the course',
  },
} as const;
