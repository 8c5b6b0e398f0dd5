import type { ShowEncoursPorts } from '../../../use-cases/credit/show-encours.ts';
import type { WatchPorts } from '../../../use-cases/credit/watch-orders.ts';
import type { CliCommand } from '../cli-command.ts';
import { type DecisionsPorts, decisionsCommand } from './decisions-command.ts';
import { encoursCommand } from './encours-command.ts';
import { type HoldsPorts, holdsCommand } from './holds-command.ts';
import { watchCommand } from './watch-command.ts';

export type CreditCommandPorts = ShowEncoursPorts & HoldsPorts & DecisionsPorts & WatchPorts;

/** The commands of credit control. */
export const creditCommands = (ports: CreditCommandPorts): readonly CliCommand[] => [
  encoursCommand(ports),
  holdsCommand(ports),
  decisionsCommand(ports),
  watchCommand(ports),
];
