import type { ProposalPorts } from '../../../use-cases/relance/list-proposals.ts';
import type { CliCommand } from '../cli-command.ts';
import { type LevelCommandPorts, levelCommand } from './level-command.ts';
import { proposalsCommand } from './proposals-command.ts';

export type RelanceCommandPorts = ProposalPorts & LevelCommandPorts;

/** The commands of reminders. */
export const relanceCommands = (ports: RelanceCommandPorts): readonly CliCommand[] => [
  proposalsCommand(ports),
  levelCommand(ports),
];
