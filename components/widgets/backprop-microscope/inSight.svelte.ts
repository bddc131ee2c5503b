import { flushSync } from 'svelte';

const PAPER = ['beforeprint', 'afterprint'] as const;

/** Which of several layouts the reader sees: only that one is kept up to date. Paper may ask for another, so it gets all. */
export class InSight {
  /** Widths in pixels; unknown until the page lives. */
  #widths = $state<(number | undefined)[]>([]);
  #isPrinting = $state(false);

  constructor(layouts: number) {
    this.#widths = Array.from({ length: layouts }, () => undefined);
  }

  /** Whether a layout is to be drawn. */
  has(at: number): boolean {
    return this.#isPrinting || this.#widths[at] !== 0;
  }

  /** Watches the frame of a layout for as long as it stands. */
  watch(at: number): (frame: Element) => () => void {
    return (frame) => {
      const observer = new ResizeObserver(() => {
        this.#widths[at] = frame.clientWidth;
      });
      const paper = ({ type }: Event): void => {
        this.#isPrinting = type === 'beforeprint';
        flushSync();
      };
      observer.observe(frame);
      for (const moment of PAPER) addEventListener(moment, paper);
      return () => {
        observer.disconnect();
        for (const moment of PAPER) removeEventListener(moment, paper);
      };
    };
  }
}
