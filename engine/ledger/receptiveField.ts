import { ensure } from '../core/engineError.ts';

/** One windowed layer on the way up from the picture. */
export interface FieldLayer {
  readonly kernel: number;
  readonly stride: number;
  readonly dilation?: number;
}

/** After a layer: how many pixels of the picture one output sees, and how far apart neighbouring outputs look. */
export interface Field {
  readonly receptiveField: number;
  readonly jump: number;
}

/**
 * The receptive field after each layer, from `r = j = 1`: `r ← r + (kernel − 1)·dilation·j`, then `j ← j·stride`.
 * Source: Araujo, Norris and Sim, “Computing Receptive Fields of Convolutional Neural Networks”, Distill 2019.
 * @throws EngineError for windows that are no whole numbers from 1.
 */
export function receptiveFields(layers: readonly FieldLayer[]): Field[] {
  let receptiveField = 1;
  let jump = 1;
  return layers.map(({ kernel, stride, dilation = 1 }, at) => {
    ensure(
      [kernel, stride, dilation].every((v) => Number.isSafeInteger(v) && v >= 1),
      () =>
        `Layer ${at + 1} of a receptive field needs whole numbers from 1, but got kernel ${kernel}, ` +
        `stride ${stride}, dilation ${dilation}.`,
    );
    receptiveField += (kernel - 1) * dilation * jump;
    jump *= stride;
    ensure(
      Number.isSafeInteger(receptiveField) && Number.isSafeInteger(jump),
      () => `The receptive field after layer ${at + 1} is too large to count. Use fewer or smaller strides.`,
    );
    return { receptiveField, jump };
  });
}
