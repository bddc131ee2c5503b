import type { Demo } from '#components/widgets/demo.ts';

/** A widget of the workbench: its folder's name and its demonstrated states. */
export interface WidgetDemos {
  readonly widget: string;
  readonly title: string;
  readonly demos: readonly Demo[];
}

/** `backprop-microscope` → Backprop microscope. */
export const titleOf = (widget: string): string => {
  const words = widget.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const modules = import.meta.glob<{ demos: readonly Demo[] }>('../../components/widgets/*/demos.ts', { eager: true });

/** All widgets with a `demos.ts`, by name; a widget whose demos share an id stops the build. */
export const widgetDemos: readonly WidgetDemos[] = Object.entries(modules)
  .map(([file, { demos }]) => {
    const widget = file.split('/').at(-2) ?? '';
    if (new Set(demos.map(({ id }) => id)).size !== demos.length)
      throw new Error(`${file.replace('../../', '')} uses an id twice; each demo is a page of its own.`);
    return { widget, title: titleOf(widget), demos };
  })
  .sort((a, b) => a.widget.localeCompare(b.widget));
