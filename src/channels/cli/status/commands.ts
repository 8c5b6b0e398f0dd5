import { readStatusAtTerminal, type Status, type StatusPorts } from '../../../use-cases/status/read-status.ts';
import { statusHelp } from '../../words/cli/status/commands.ts';
import { sayCompany, sayPass } from '../../words/status/say-status.ts';
import { statusWords } from '../../words/status/status-words.ts';
import type { CliCommand } from '../cli-command.ts';
import type { NoOptions } from '../cli-options.ts';

export type StatusCommandPorts = StatusPorts;

/** `status`: how the product stands, of every company or of the one named. */
export const statusCommands = (ports: StatusCommandPorts): readonly CliCommand[] => [statusCommand(ports)];

const statusCommand = (ports: StatusCommandPorts): CliCommand<NoOptions> => ({
  name: 'status',
  room: statusHelp.room,
  usage: statusHelp.status,
  options: {},
  needsCompany: 'every',
  async run({ json, companies }) {
    const { kind: _, ...status } = await readStatusAtTerminal(ports, companies);
    return { exitCode: 0, output: json ? JSON.stringify(status) : linesOf(status).join('\n') };
  },
});

function linesOf({ version, companies, passes }: Omit<Status, 'kind'>): readonly string[] {
  const words = statusWords('fr');
  const said = passes.map((pass) => `  ${sayPass(pass, 'fr')}`);
  return [
    words.title(version),
    ...companies.flatMap((one) => sayCompany(one, 'fr')),
    ...(said.length === 0 ? [words.noPass] : [words.passes, ...said]),
  ];
}
