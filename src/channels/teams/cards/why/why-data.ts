import type { Button } from '../buttons.ts';

/** A line of text on a card. */
export interface Line {
  readonly text: string;
}

/** What `why.json` shows: a summary, and the facts behind it by headings. */
export interface WhyData {
  readonly title: string;
  readonly summary: readonly Line[];
  readonly sections: readonly { readonly heading: string; readonly lines: readonly Line[] }[];
  readonly basis: string;
  readonly buttons: readonly Button[];
}
