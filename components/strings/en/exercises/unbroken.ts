/** The same text with blanks at which no line ends. */
export const unbroken = (text: string | number | undefined): string => `${text}`.replaceAll(' ', '\u00a0');
