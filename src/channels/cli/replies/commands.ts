import type { CliCommand } from '../cli-command.ts';
import { type BouncesPorts, bouncesCommand } from './bounces-command.ts';

/** The commands of what came into the shared mailboxes. */
export const repliesCommands = (ports: BouncesPorts): readonly CliCommand[] => [bouncesCommand(ports)];
