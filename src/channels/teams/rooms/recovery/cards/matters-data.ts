import type { Button } from '../../../cards/buttons.ts';

/** What `matters.json` shows. */
export interface MattersData {
  readonly title: string;
  readonly name: string;
  readonly note: string;
  readonly matters: readonly {
    readonly heading: string;
    readonly lines: readonly { readonly text: string }[];
    readonly hasButtons: boolean;
    readonly buttons: readonly Button[];
  }[];
  readonly more: string;
  readonly buttons: readonly Button[];
}
