import type { Ref } from '#engine/trace/ref.ts';
import { MAX_UNITS, MAX_WEIGHT_LAYERS, type Scene, type SceneLayer } from './scene.ts';

const replaced = <T>(items: readonly T[], at: number, item: T): T[] => items.map((old, i) => (i === at ? item : old));
const without = <T>(items: readonly T[]): T[] => items.slice(0, -1);

/** New parameters continue the ladder of the documents: each is 0.05 more than the largest weight there is. */
function* ladder(layers: readonly SceneLayer[]): Generator<number, never> {
  let top = Math.max(...layers.flatMap(({ W }) => W.flat()), 0);
  for (;;) {
    top = top >= 1 ? 0.1 : Math.round((top + 0.05) * 100) / 100;
    yield top;
  }
}

/** Sets one given number: an input, a target, a weight or a bias. */
export function withGiven(scene: Scene, { tensor, layer, name, index }: Ref, value: number): Scene {
  const [p, q] = index as [number, number];
  if (tensor === 'x') return { ...scene, inputs: replaced(scene.inputs, q, value) };
  if (tensor === 't') return { ...scene, targets: replaced(scene.targets, q, value) };
  const old = scene.layers[layer - 1]!;
  const next =
    name === 'W'
      ? { ...old, W: replaced(old.W, p, replaced(old.W[p]!, q, value)) }
      : // A frozen or shared bias is one number for its whole layer.
        { ...old, b: scene.biases === 'trained' ? replaced(old.b, p, value) : old.b.map(() => value) };
  return { ...scene, layers: replaced(scene.layers, layer - 1, next) };
}

/** How many units stand in each column, the inputs first. */
export const widthsOf = ({ inputs, layers }: Scene): number[] => [inputs.length, ...layers.map(({ b }) => b.length)];

/** Adds a unit to a column (0: the inputs), or takes its last one away; the same scene when that cannot be. */
export function withUnits(scene: Scene, column: number, by: 1 | -1): Scene {
  const count = widthsOf(scene)[column]! + by;
  if (count < 1 || count > MAX_UNITS) return scene;
  const fresh = ladder(scene.layers);
  const grow = by === 1;
  const layers = scene.layers.map((layer, k): SceneLayer => {
    if (k === column - 1)
      return grow
        ? { ...layer, W: [...layer.W, layer.W[0]!.map(() => fresh.next().value)], b: [...layer.b, layer.b[0]!] }
        : { ...layer, W: without(layer.W), b: without(layer.b) };
    if (k === column) return { ...layer, W: layer.W.map((w) => (grow ? [...w, fresh.next().value] : without(w))) };
    return layer;
  });
  const inputs = column > 0 ? scene.inputs : grow ? [...scene.inputs, 0.1] : without(scene.inputs);
  const isLast = column === scene.layers.length;
  const targets = !isLast ? scene.targets : grow ? [...scene.targets, 0.5] : without(scene.targets);
  return { ...scene, inputs, targets, layers };
}

/** Puts a layer of two units before the outputs. */
export function withLayer(scene: Scene): Scene {
  if (scene.layers.length >= MAX_WEIGHT_LAYERS) return scene;
  const last = scene.layers.at(-1)!;
  const fresh = ladder(scene.layers);
  const inputs = last.W[0]!.length;
  const draw = (n: number): number[] => Array.from({ length: n }, () => fresh.next().value);
  const between: SceneLayer = {
    activation: scene.layers[0]!.activation,
    W: [draw(inputs), draw(inputs)],
    b: [last.b[0]!, last.b[0]!],
  };
  const output = { ...last, W: last.W.map(() => draw(2)) };
  return { ...scene, layers: [...scene.layers.slice(0, -1), between, output] };
}

/** Takes the layer before the outputs away. */
export function withoutLayer(scene: Scene): Scene {
  if (scene.layers.length === 1) return scene;
  const kept = scene.layers.slice(0, -2);
  const last = scene.layers.at(-1)!;
  const inputs = kept.at(-1)?.b.length ?? scene.inputs.length;
  const fresh = ladder(kept.length ? kept : scene.layers);
  const output = { ...last, W: last.W.map(() => Array.from({ length: inputs }, () => fresh.next().value)) };
  return { ...scene, layers: [...kept, output] };
}

/** Changes how biases are trained; where a layer has one bias, its units take the first one's. */
export const withBiasRule = (scene: Scene, biases: Scene['biases']): Scene => ({
  ...scene,
  biases,
  layers:
    biases === 'trained'
      ? scene.layers
      : scene.layers.map((layer) => ({ ...layer, b: layer.b.map(() => layer.b[0]!) })),
});
