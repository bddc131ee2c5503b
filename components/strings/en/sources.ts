/** The five source documents by their tags: what kind of document each is, in words. */
export const sources = {
  'Deck 000': { title: 'module slides “Deep Learning, part 1”' },
  'Deck 001': { title: 'lecture slides “Deep Learning”' },
  'Deck 002': { title: 'slides of session 2' },
  'Notes 003': { title: 'course notes' },
  'Deck 004': { title: 'lesson slides with the worked 2-2-2 example' },
} as const;
