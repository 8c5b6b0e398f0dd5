/** One option of a command: a mark (`--csv`), or one that a value follows, which help shows as `value` (`--since AAAA-MM-JJ`). */
export type CliOption =
  | { readonly type: 'boolean'; readonly does: string }
  | { readonly type: 'string'; readonly value: string; readonly does: string };

/** By name, without dashes. */
export type CliOptions = Readonly<Record<string, CliOption>>;
export type NoOptions = Readonly<Record<never, CliOption>>;

type ValueOf<Option extends CliOption> = Option extends { readonly type: 'boolean' } ? boolean : string | undefined;

/** What a person gave: a mark is false and a value undefined where it was not typed. Values are as typed, unchecked. */
export type OptionValues<Options extends CliOptions> = { readonly [Name in keyof Options]: ValueOf<Options[Name]> };
