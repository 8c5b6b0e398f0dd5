import { helpWords } from '../words/cli/help.ts';
import type { CliCommand, CliUsage } from './cli-command.ts';
import type { CliOption } from './cli-options.ts';
import { COMMON_OPTIONS } from './common-options.ts';

/** Where what a command or an option does begins; a longer synopsis has a line of its own. */
const DOES_AT = 32;

/** Every command, by room in the order in which rooms first come. */
export function listCommands(commands: readonly CliCommand[]): string {
  const rooms = [...Map.groupBy(commands, ({ room }) => room.name).values()];
  const sections = rooms.map((ofRoom) =>
    [ofRoom[0]?.room.title ?? '', ...ofRoom.map(({ usage }) => entry(usage))].join('\n'),
  );
  return [helpWords.usage(helpWords.anyCommand), ...sections, helpWords.more].join('\n\n');
}

/** How one command is typed, what it does and each of its options. */
export function explainCommand(command: CliCommand): string {
  const { usage, options } = command;
  const common = { ...COMMON_OPTIONS, company: { ...COMMON_OPTIONS.company, does: explainCompany(command) } };
  const lines = Object.entries<CliOption>({ ...options, ...common }).map(([name, option]) =>
    entry({ synopsis: synopsisOf(name, option), does: option.does }),
  );
  return [helpWords.usage(usage.synopsis), `  ${usage.does}`, [helpWords.optionsTitle, ...lines].join('\n')].join(
    '\n\n',
  );
}

/** What `--company` does for this command. Of no company, it is taken all the same, so that a program may say it always. */
function explainCompany(command: CliCommand): string {
  if (command.needsCompany === false) return helpWords.ofNoCompany;
  if (command.needsCompany === 'every') return helpWords.everyCompany;
  return command.changes ? helpWords.namedToChange : helpWords.company;
}

const synopsisOf = (name: string, option: CliOption): string =>
  option.type === 'string' ? `--${name} ${option.value}` : `--${name}`;

function entry({ synopsis, does }: CliUsage): string {
  const start = `  ${synopsis}`;
  const margin = ' '.repeat(DOES_AT);
  return start.length + 2 <= DOES_AT ? `${start.padEnd(DOES_AT)}${does}` : `${start}\n${margin}${does}`;
}
