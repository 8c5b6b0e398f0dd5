import type { SituationPorts } from '../../../use-cases/tiers/read-situation.ts';
import type { CliCommand } from '../cli-command.ts';
import { proposalsCommand } from './proposals-command.ts';

export type RelanceCommandPorts = SituationPorts;

/** The commands of reminders. */
export const relanceCommands = (ports: RelanceCommandPorts): readonly CliCommand[] => [proposalsCommand(ports)];
