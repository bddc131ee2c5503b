import type { Layer } from '../layer.ts';
import type { LayerSpec } from '../spec.ts';
import { dense } from './dense.ts';

/** One implementation for every kind of layer; a kind without one is a type error. */
export const LAYERS: { readonly [K in LayerSpec['kind']]: Layer<Extract<LayerSpec, { kind: K }>> } = { dense };

/** The layer that a spec names. */
export const layerOf = (spec: LayerSpec): Layer<LayerSpec> => LAYERS[spec.kind] as unknown as Layer<LayerSpec>;
