import type { Row } from '../../../cards/rows/rows.ts';

/** What a card lists, before it is cut into pages. */
export interface Listed {
  /** The currency, where several are listed. */
  readonly heading: string;
  readonly row: Row;
}
