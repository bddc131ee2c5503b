// One line an area; an area is one file in en/ that exports one nested readonly object named after the file.
export { exercises } from './en/exercises.ts';
export { frame } from './en/frame.ts';
export { gradientCheck } from './en/gradientCheck.ts';
export { microscope } from './en/microscope.ts';
export { names } from './en/names.ts';
export { predict } from './en/predict.ts';
export { prose } from './en/prose.ts';
export { runIt } from './en/runIt.ts';
export { shell } from './en/shell.ts';
export { sources } from './en/sources.ts';
export { updateOrder } from './en/updateOrder.ts';
