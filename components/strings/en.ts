// One line an area; an area is one file in en/ that exports one nested readonly object named after the file.
export { microscope } from './en/microscope.ts';
export { prose } from './en/prose.ts';
export { shell } from './en/shell.ts';
export { sources } from './en/sources.ts';
