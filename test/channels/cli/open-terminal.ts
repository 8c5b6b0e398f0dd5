import { settingsOf } from '../../../src/assemble/room.ts';
import { ROOMS } from '../../../src/assemble/rooms.ts';
import { readStatementFile } from '../../../src/channels/bank/read-statement-file.ts';
import { bankCommands } from '../../../src/channels/cli/bank/commands.ts';
import { runCli } from '../../../src/channels/cli/cli.ts';
import type { CliAnswer } from '../../../src/channels/cli/cli-answer.ts';
import type { CliCommand } from '../../../src/channels/cli/cli-command.ts';
import { commandList } from '../../../src/channels/cli/command-list.ts';
import { type CreditCommandPorts, creditCommands } from '../../../src/channels/cli/credit/commands.ts';
import { type DispatchCommandPorts, dispatchCommands } from '../../../src/channels/cli/dispatch/commands.ts';
import { doctorCommand } from '../../../src/channels/cli/doctor/doctor-command.ts';
import { settingsCommand } from '../../../src/channels/cli/doctor/settings-command.ts';
import { einvoicingCommands } from '../../../src/channels/cli/einvoicing/commands.ts';
import { type FiguresCommandPorts, figuresCommands } from '../../../src/channels/cli/figures/commands.ts';
import type { FilePorts } from '../../../src/channels/cli/files/answer-with-files.ts';
import { litigationCommands } from '../../../src/channels/cli/litigation/commands.ts';
import { type PenaltiesCommandPorts, penaltiesCommands } from '../../../src/channels/cli/penalties/commands.ts';
import { type PlansCommandPorts, plansCommands } from '../../../src/channels/cli/plans/commands.ts';
import { positionsCommands } from '../../../src/channels/cli/positions/commands.ts';
import { type PrivacyCommandPorts, privacyCommands } from '../../../src/channels/cli/privacy/commands.ts';
import { type RecoveryCommandPorts, recoveryCommands } from '../../../src/channels/cli/recovery/commands.ts';
import { type RelanceCommandPorts, relanceCommands } from '../../../src/channels/cli/relance/commands.ts';
import { type RepliesRoomPorts, repliesCommands } from '../../../src/channels/cli/replies/commands.ts';
import { restoredCommands } from '../../../src/channels/cli/restored/commands.ts';
import { type RunsCommandPorts, runsCommands } from '../../../src/channels/cli/runs/commands.ts';
import { type SageWritesCommandPorts, sageWritesCommands } from '../../../src/channels/cli/sage-writes/commands.ts';
import { statementsCommands } from '../../../src/channels/cli/statements/commands.ts';
import { statusCommands } from '../../../src/channels/cli/status/commands.ts';
import { type TemplatesCommandPorts, templatesCommands } from '../../../src/channels/cli/templates/commands.ts';
import { type TiersCommandPorts, tiersCommands } from '../../../src/channels/cli/tiers/commands.ts';
import { readStatusFile } from '../../../src/channels/einvoicing/read-status-file.ts';
import { openFileWriter } from '../../../src/channels/files/write-file.ts';
import { saveFile } from '../../../src/platform/save-file.ts';
import type { PositionPorts } from '../../../src/use-cases/positions/position-ports.ts';
import type { Check } from '../../../src/use-cases/run-checks.ts';
import { openFakeBank } from '../../fakes/bank/fake-bank.ts';
import { openFakeEInvoices } from '../../fakes/einvoicing/fake-einvoices.ts';
import { openFakeRestored } from '../../fakes/restored/fake-restored.ts';
import { openFakeStatus } from '../../fakes/status/fake-status.ts';
import { quietCourt } from './quiet-court.ts';

/** What the rooms' commands reach: the same use cases, as the operator of the machine. */
export type TerminalPorts = TiersCommandPorts &
  RelanceCommandPorts &
  DispatchCommandPorts &
  CreditCommandPorts &
  FiguresCommandPorts &
  Omit<PenaltiesCommandPorts, keyof FilePorts> &
  Omit<PlansCommandPorts, keyof FilePorts> &
  Omit<PositionPorts, 'mayBegin'> &
  RecoveryCommandPorts &
  PrivacyCommandPorts &
  Omit<RunsCommandPorts, keyof FilePorts> &
  RepliesRoomPorts &
  SageWritesCommandPorts &
  TemplatesCommandPorts;

const FILES: FilePorts = { writeFile: openFileWriter(), saveFile };

/** The commands of the product over these ports, in the order of its help. */
export const terminalCommands = (ports: TerminalPorts, checks: readonly Check[]): readonly CliCommand[] =>
  commandList([
    ...tiersCommands(ports),
    ...relanceCommands(ports),
    ...dispatchCommands(ports),
    ...runsCommands({ ...ports, ...FILES }),
    ...repliesCommands(ports),
    ...creditCommands(ports),
    ...figuresCommands(ports),
    ...penaltiesCommands({ ...ports, ...FILES }),
    ...statementsCommands({
      ...{ ...ports, ...FILES },
      sendReleve: () => Promise.reject(new Error('Nothing is sent from here')),
    }),
    ...plansCommands({ ...ports, ...FILES }),
    ...positionsCommands(ports),
    ...bankCommands({ ...ports, ...FILES, bank: openFakeBank(), readStatements: readStatementFile }),
    ...einvoicingCommands({ ...ports, ...FILES, einvoices: openFakeEInvoices(), readStatuses: readStatusFile }),
    ...sageWritesCommands(ports),
    ...recoveryCommands(ports),
    ...privacyCommands(ports),
    ...templatesCommands(ports),
    ...litigationCommands(quietCourt(ports)),
    ...statusCommands({ ...ports, status: openFakeStatus(), version: '1.2.3' }),
    ...restoredCommands({ ...ports, ...openFakeRestored() }),
    doctorCommand({ checks }),
    settingsCommand(settingsOf(ROOMS)),
  ]);

/** What runs a command line, from now on: commands that cannot be told apart stop the start, not the first line. */
export function openTerminal(
  ports: TerminalPorts,
  checks: readonly Check[],
): (argv: readonly string[]) => Promise<CliAnswer> {
  const commands = terminalCommands(ports, checks);
  return (argv) => runCli({ commands, companies: ports.companies }, argv);
}
