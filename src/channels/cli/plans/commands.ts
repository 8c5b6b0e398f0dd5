import type { CliCommand } from '../cli-command.ts';
import { type PlansCommandPorts, plansCommand } from './plans-command.ts';

export type { PlansCommandPorts };

/** What the terminal is told about reminder plans. */
export const plansCommands = (ports: PlansCommandPorts): readonly CliCommand[] => [plansCommand(ports)];
