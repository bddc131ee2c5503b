/** Words of the nested sets with their timeline. */
export const timeline = {
  kicker: (number: string) => `Figure ${number} · Three circles and their history`,
  title: 'Choose a circle, then walk through the years',
  rings: { ai: 'Artificial intelligence', ml: 'Machine learning', dl: 'Deep learning' },
  short: { ai: 'AI', ml: 'ML', dl: 'DL' },
  about: {
    ai: 'Machines that do what would be called intelligent in a person, by whatever means: rules, search, logic, learning.',
    ml: 'The part of AI whose behaviour is not written down but adjusted to examples. Trees, nearest neighbours and straight lines belong here as well.',
    dl: 'The part of machine learning that stacks layers, so that features are learned too, features of features included.',
  },
  sets: 'Three nested circles: deep learning lies inside of machine learning, and machine learning inside of artificial intelligence.',
  axis: (count: number, ring: string) =>
    `A time axis from 1943 to 2017 with ${count} events of ${ring} marked as filled dots.`,
  slider: 'Event',
  back: 'Earlier',
  next: 'Later',
  value: (year: number, title: string) => `${year}, ${title}`,
  source: 'Source:',
  table: { heading: 'All events as a table', year: 'Year', event: 'Event', field: 'Field', source: 'Source' },
  caption:
    'Each circle is a part of the one around it. The years are not: neural networks are older than the name artificial intelligence, and deep learning got its name half a century after its first ideas. Filled dots belong to the chosen circle.',
} as const;
