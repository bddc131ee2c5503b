/** `Rosenblatt 1958`, `Widrow & Hoff 1960`, `LeCun et al. 1998`. Authors are given as `Surname, Initials`. */
export function shortReference({
  authors,
  year,
}: {
  readonly authors: readonly string[];
  readonly year: number;
}): string {
  const surnames = authors.map((author) => author.split(',')[0] ?? author);
  const names = surnames.length > 2 ? `${surnames[0]} et al.` : surnames.join(' & ');
  return `${names} ${year}`;
}
