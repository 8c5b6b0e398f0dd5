import type { CliCommand } from '../cli-command.ts';
import { type BouncesPorts, bouncesCommand } from './bounces-command.ts';
import { type RepliesCommandPorts, repliesCommand } from './replies-command.ts';

export type RepliesRoomPorts = BouncesPorts & RepliesCommandPorts;

/** The commands of what came into the shared mailboxes. */
export const repliesCommands = (ports: RepliesRoomPorts): readonly CliCommand[] => [
  bouncesCommand(ports),
  repliesCommand(ports),
];
