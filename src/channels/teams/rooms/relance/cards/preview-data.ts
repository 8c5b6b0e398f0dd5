import type { Button } from '../../../cards/buttons.ts';

interface Line {
  readonly text: string;
}

export interface PreviewLetterData {
  readonly name: string;
  readonly level: string;
  readonly totalLabel: string;
  readonly total: string;
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly lines: readonly { readonly text: string; readonly amount: string }[];
  /** What the letter shows without claiming it; '' where it shows nothing. */
  readonly informedTitle: string;
  readonly informed: readonly { readonly text: string; readonly amount: string }[];
  readonly textLabel: string;
  readonly before: readonly Line[];
  readonly after: readonly Line[];
  /** To read exactly what leaves: the letter and the mail. */
  readonly links: readonly { readonly title: string; readonly url: string }[];
  readonly hasLinks: boolean;
}

/** What `preview.json` shows. */
export interface PreviewData {
  readonly title: string;
  readonly notice: string;
  /** How a letter of this kind is usually sent, and how to do so; '' where nothing is to be said. */
  readonly advice: string;
  readonly letters: readonly PreviewLetterData[];
  /** Credits that earlier letters took off: in none of these. */
  readonly hasElsewhere: boolean;
  readonly elsewhere: readonly Line[];
  readonly hasConfirmations: boolean;
  readonly confirmTitle: string;
  /** Signs that the letter cannot write, and in which text. */
  readonly signs: readonly Line[];
  readonly confirmations: readonly { readonly id: string; readonly text: string; readonly error: string }[];
  readonly buttons: readonly Button[];
}
