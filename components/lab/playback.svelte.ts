const DWELL = 900;
const CALM_DWELL = 2200;

/**
 * Plays a figure line by line. Nothing plays by itself; it stops at the end, on any input elsewhere in the page's
 * figure, and when the figure leaves the screen. With reduced motion it dwells longer instead of moving.
 */
export class Playback {
  #advance: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #playing = $state(false);

  constructor(advance: () => boolean) {
    this.#advance = advance;
  }

  get playing(): boolean {
    return this.#playing;
  }

  toggle(): void {
    if (this.#playing) this.stop();
    else {
      this.#playing = true;
      this.#wait();
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#playing = false;
  }

  /** Stops when the element leaves the screen; returns the cleanup. */
  watch(element: Element): () => void {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => !entry.isIntersecting)) this.stop();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      this.stop();
    };
  }

  #wait(): void {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#timer = setTimeout(
      () => {
        if (this.#advance()) this.#wait();
        else this.stop();
      },
      calm ? CALM_DWELL : DWELL,
    );
  }
}
