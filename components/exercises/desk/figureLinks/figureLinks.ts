import { writeLink } from '#components/lab/sceneLink.ts';
import { strings } from '#components/strings/index.ts';
import type { Instance, StepSpec } from '#engine/exercise/instance.ts';
import type { WorkedLink } from '../../exerciseData.ts';
import type { FigureLink } from './figureLink.ts';
import { FIGURES, figuresOf } from './table.ts';
import { variantOf } from './variant.ts';

/** The fragment of a scene; nothing when the figure itself would refuse it. */
function fragmentOf({ kind, version, parse }: FigureLink, scene: unknown): string | undefined {
  try {
    return writeLink(kind, version, parse(scene));
  } catch {
    return undefined;
  }
}

/** The links of a variant's worked solution: which figure opens which of its steps, with exactly its numbers. */
export async function figureLinks(instance: Instance): Promise<(step: StepSpec) => WorkedLink | undefined> {
  const variant = variantOf(instance);
  const ids = figuresOf(instance.family);
  const loaded = await Promise.all(ids.map((id) => FIGURES[id].load()));
  const figures = loaded.map((figure, i) => ({ id: ids[i]!, figure, sceneAt: figure.scenes(variant) }));
  return (step) => {
    for (const { id, figure, sceneAt } of figures) {
      const scene = sceneAt(step);
      const fragment = scene === undefined ? undefined : fragmentOf(figure, scene);
      if (fragment) return { figure: id, fragment, text: strings.openFigure(strings.figureNames[id]) };
    }
    return undefined;
  };
}
