/** One demonstrated state of a widget, shown at `/workbench/<widget>/<id>/`, tested and photographed. */
export interface Demo {
  /** Part of the address: lower-case words joined by hyphens, unique within the widget. */
  readonly id: string;
  readonly title: string;
  /** What to look at, in one sentence. */
  readonly note?: string;
  /** Properties of the component; plain data, because they travel to the browser in the page. */
  readonly props: Record<string, unknown>;
}
