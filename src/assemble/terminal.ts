import { runCli } from '../channels/cli/cli.ts';
import type { CliAnswer } from '../channels/cli/cli-answer.ts';
import type { CliCommand } from '../channels/cli/cli-command.ts';
import { commandList } from '../channels/cli/command-list.ts';
import { type CreditCommandPorts, creditCommands } from '../channels/cli/credit/commands.ts';
import { type DispatchCommandPorts, dispatchCommands } from '../channels/cli/dispatch/commands.ts';
import { doctorCommand } from '../channels/cli/doctor/doctor-command.ts';
import { type FiguresCommandPorts, figuresCommands } from '../channels/cli/figures/commands.ts';
import { type RelanceCommandPorts, relanceCommands } from '../channels/cli/relance/commands.ts';
import { type SageWritesCommandPorts, sageWritesCommands } from '../channels/cli/sage-writes/commands.ts';
import { type TiersCommandPorts, tiersCommands } from '../channels/cli/tiers/commands.ts';
import type { Check } from '../use-cases/run-checks.ts';

/** What the rooms' commands reach: the same use cases, as the operator of the machine. */
export type TerminalPorts = TiersCommandPorts &
  RelanceCommandPorts &
  DispatchCommandPorts &
  CreditCommandPorts &
  FiguresCommandPorts &
  SageWritesCommandPorts;

/** The commands of every room, in the order of the help. Throws where two have one name. */
export const terminalCommands = (ports: TerminalPorts, checks: readonly Check[]): readonly CliCommand[] =>
  commandList([
    ...tiersCommands(ports),
    ...relanceCommands(ports),
    ...dispatchCommands(ports),
    ...creditCommands(ports),
    ...figuresCommands(ports),
    ...sageWritesCommands(ports),
    doctorCommand({ checks }),
  ]);

/** What runs a command line, from now on: commands that cannot be told apart stop the start, not the first line. */
export function openTerminal(
  ports: TerminalPorts,
  checks: readonly Check[],
): (argv: readonly string[]) => Promise<CliAnswer> {
  const commands = terminalCommands(ports, checks);
  return (argv) => runCli({ commands, companies: ports.companies }, argv);
}
