/** A chapter as the page "My progress" names it. */
export interface ProgressChapter {
  readonly number: number;
  readonly title: string;
  /** Address of its exercises; empty where there are none. */
  readonly address: string;
}

export interface ProgressProps {
  readonly chapters: readonly ProgressChapter[];
}
