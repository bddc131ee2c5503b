/** Words that every figure shares: its tools, its fields, its links. */
export const frame = {
  tools: { undo: 'Undo', redo: 'Redo', reset: 'Reset', link: 'Link', copied: 'Link copied' },
  caption: 'What to notice.',
  link: {
    notOurs: 'This link does not carry a state of this figure, so the start values are shown.',
    tooLong: 'This link is too long to be one of ours, so the start values are shown.',
    cut: 'Part of this link is missing or changed, so the start values are shown. Copy the whole link and try again.',
    version: 'This link was made by another version of the course, so the start values are shown.',
  },
  field: {
    empty: 'Type a number, for example 0.35. The last one is kept.',
    unreadable: (text: string) => `“${text}” is not a number. Type one like 0.35 or −2. The last one is kept.`,
    tooLarge: 'That is too large. Stay between −1,000,000 and 1,000,000. The last one is kept.',
  },
} as const;
