/** Words of the sheet that one draws on. */
export const drawing = {
  grid: 'Drawing grid, 28 by 28. Draw with the pointer. Or: arrow keys move the pen, Space puts it down and lifts it, Delete erases.',
  place: (row: number, column: number, down: boolean) => `row ${row}, column ${column}, pen ${down ? 'down' : 'up'}`,
  picture: (name: string) => `${name}, 28 by 28 pixels`,
} as const;
