import { refusedLineWords as words } from '../words/cli/help.ts';

/** Why a line of the terminal is not run, as programs read it. Options have their dashes. */
export type LineRefusal =
  | {
      readonly error: 'unknown-option';
      readonly option: string;
      /** Null where no command is named. */
      readonly command: string | null;
      /** The option that it resembles, null where it resembles none. */
      readonly nearest: string | null;
      /** Those that the command takes. */
      readonly options: readonly string[];
    }
  | {
      readonly error: 'option-of-another-command';
      readonly option: string;
      readonly command: string;
      /** Those that have it. */
      readonly commands: readonly string[];
    }
  /** `value`: what should follow. */
  | { readonly error: 'value-needed'; readonly option: string; readonly command: string; readonly value: string }
  | { readonly error: 'no-value-taken'; readonly option: string; readonly command: string };

/** In French: what to type instead and why, then where to read more. */
export const explainRefusal = (refusal: LineRefusal): string =>
  `${whatToType(refusal)}\n${words.seeHelp(refusal.command)}`;

function whatToType(refusal: LineRefusal): string {
  const { option, command } = refusal;
  switch (refusal.error) {
    case 'unknown-option':
      return refusal.nearest === null
        ? words.unknown(option, command, refusal.options)
        : words.misspelt(option, command, refusal.nearest);
    case 'option-of-another-command':
      return words.ofAnother(option, refusal.command, refusal.commands);
    case 'value-needed':
      return words.valueNeeded(option, refusal.value);
    case 'no-value-taken':
      return words.noValueTaken(option);
  }
}
