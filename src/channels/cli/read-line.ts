import { parseArgs } from 'node:util';
import type { CliCommand } from './cli-command.ts';
import type { CliOption, CliOptions, OptionValues } from './cli-options.ts';
import type { GeneralRequest } from './cli-request.ts';
import { allOptions } from './command-list.ts';
import { COMMON_OPTIONS } from './common-options.ts';
import type { LineRefusal } from './line-refusal.ts';
import { nearestOption } from './nearest-option.ts';

/** A line once it is read. */
export type Line =
  | { readonly kind: 'none'; readonly help: boolean }
  | { readonly kind: 'unknown-command'; readonly name: string }
  | { readonly kind: 'refused'; readonly refusal: LineRefusal; readonly json: boolean }
  | { readonly kind: 'help'; readonly command: CliCommand }
  | {
      readonly kind: 'command';
      readonly command: CliCommand;
      readonly request: GeneralRequest<CliOptions>;
      /** As typed, undefined where no company was named. */
      readonly company: string | undefined;
    };

type Token = ReturnType<typeof tokensOf>[number];
type OptionToken = Extract<Token, { kind: 'option' }>;

/** What a person typed, of the given commands. Options may stand before the name of the command. Throws nothing. */
export function readLine(commands: readonly CliCommand[], argv: readonly string[]): Line {
  const known = allOptions(commands);
  const tokens = tokensAsOwn(commands, argv, known);
  const typed = tokens.filter((token) => token.kind === 'option');
  const has = (name: string): boolean => typed.some((token) => token.name === name);
  const named = tokens.find(isPositional);
  const name = named?.value ?? '';
  const command = commands.find((one) => one.name === name);
  const refused = (refusal: LineRefusal): Line => ({ kind: 'refused', refusal, json: has('json') });
  if (!command) {
    // What follows a misspelt option may be its value, and no command.
    const misspelt = typed.find((one) => !Object.hasOwn(known, one.name) && one.index < (named?.index ?? argv.length));
    if (misspelt) return refused(unknownOption(misspelt, null, known));
    return name === '' ? { kind: 'none', help: has('help') } : { kind: 'unknown-command', name };
  }
  const own: CliOptions = { ...command.options, ...COMMON_OPTIONS };
  for (const token of typed) {
    const refusal = refusalOf(token, command, own, commands);
    if (refusal) return refused(refusal);
  }
  if (has('help')) return { kind: 'help', command };
  const { values, positionals } = parseArgs({ args: [...argv], options: own, allowPositionals: true, strict: true });
  const { company } = values;
  const words = positionals.slice(1);
  return {
    kind: 'command',
    command,
    request: {
      text: words.join(' '),
      words,
      json: values.json === true,
      options: valuesOf(command.options, values),
    },
    company: typeof company === 'string' ? company : undefined,
  };
}

/**
 * The tokens as the command that the line names reads them: an option that is a mark elsewhere may be followed by a value there,
 * and may stand before the name of its command; one that is of others alone is a mark where that makes sense of the line.
 */
function tokensAsOwn(commands: readonly CliCommand[], argv: readonly string[], known: CliOptions): readonly Token[] {
  const others = [known, allOptions(commands, 'string')];
  const readings = commands
    .filter(({ name }) => argv.includes(name))
    .flatMap(({ name, options }) => others.map((all) => ({ name, tokens: tokensOf(argv, { ...all, ...options }) })));
  const fitting = readings.find(({ name, tokens }) => tokens.find(isPositional)?.value === name);
  return fitting?.tokens ?? tokensOf(argv, known);
}

const isPositional = (token: Token): token is Extract<Token, { kind: 'positional' }> => token.kind === 'positional';

const tokensOf = (argv: readonly string[], options: CliOptions) =>
  parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true }).tokens;

function refusalOf(
  token: OptionToken,
  command: CliCommand,
  own: CliOptions,
  commands: readonly CliCommand[],
): LineRefusal | null {
  const option = Object.hasOwn(own, token.name) ? own[token.name] : undefined;
  const { name } = command;
  if (!option) {
    const owners = commands.filter(({ options }) => Object.hasOwn(options, token.name)).map((one) => one.name);
    return owners.length > 0
      ? { error: 'option-of-another-command', option: token.rawName, command: name, commands: owners }
      : unknownOption(token, name, own);
  }
  if (option.type === 'boolean') {
    return token.value === undefined ? null : { error: 'no-value-taken', option: token.rawName, command: name };
  }
  // `--since --csv`: the value was forgotten; one that begins with a dash is given as `--since=-1`.
  const isForgotten = token.value === undefined || (!token.inlineValue && /^-./u.test(token.value));
  return isForgotten ? { error: 'value-needed', option: token.rawName, command: name, value: option.value } : null;
}

const unknownOption = (token: OptionToken, command: string | null, among: CliOptions): LineRefusal => ({
  error: 'unknown-option',
  option: token.rawName,
  command,
  nearest: nearestOption(token.name, Object.keys(among)),
  options: Object.keys(among).map((name) => `--${name}`),
});

/** Of each option of a command, what was given. */
const valuesOf = (options: CliOptions, given: Readonly<Record<string, unknown>>): OptionValues<CliOptions> =>
  Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, readValue(type, given[name])]));

function readValue(type: CliOption['type'], given: unknown): OptionValues<CliOptions>[string] {
  if (type === 'boolean') return given === true;
  return typeof given === 'string' ? given : undefined;
}
