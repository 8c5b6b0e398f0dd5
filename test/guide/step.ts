import type { DemoPersonKey } from '../../src/demo/company/people.ts';

/** What a person does in the Agents Playground, or what a picture is taken of. */
export type Step =
  | { readonly say: string }
  /** A button of the card that came last, by its whole title. */
  | { readonly press: string }
  /** A field of a form, by what it shows while it is empty. */
  | { readonly fill: string; readonly text: string }
  /** A field with choices, by its label. */
  | { readonly choose: string; readonly option: RegExp }
  /** Waited for before what follows. */
  | { readonly see: string | RegExp }
  /** A page of the stand-in for Microsoft 365, opened at the link with that title. */
  | { readonly shootMail: string; readonly titled: RegExp }
  /** The card that came last. */
  | { readonly shoot: string; readonly about: RegExp };

/** What one person does, in order. */
export interface Scene {
  readonly name: string;
  readonly who: DemoPersonKey;
  readonly steps: readonly Step[];
}
