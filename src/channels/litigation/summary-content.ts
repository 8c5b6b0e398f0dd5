import type { Language } from '../../domain/language.ts';

export interface SummaryColumn {
  readonly title: string;
  readonly right?: true;
  /** Takes the room that is left. */
  readonly grows?: true;
}

/** A table, or lines, under a heading. */
export interface SummarySection {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly columns: readonly SummaryColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly (readonly string[])[];
}

/** Every text of the summary, handed to Typst as JSON. */
export interface SummaryContent {
  readonly reference: string;
  /** That the facts are of: it dates the document, whenever it is made. */
  readonly day: string;
  readonly language: Language;
  readonly title: string;
  readonly when: string;
  readonly whose: string;
  readonly notes: readonly string[];
  readonly sections: readonly SummarySection[];
}
