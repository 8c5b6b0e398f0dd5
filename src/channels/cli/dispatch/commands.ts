import type { CliCommand } from '../cli-command.ts';
import { type DispatchesPorts, dispatchesCommand } from './dispatches-command.ts';
import { type LettersPorts, lettersCommand } from './letters-command.ts';
import { type SetupPorts, setupCommand } from './setup-command.ts';

export type DispatchCommandPorts = DispatchesPorts & LettersPorts & SetupPorts;

/** The commands of sending and of the dossiers. */
export const dispatchCommands = (ports: DispatchCommandPorts): readonly CliCommand[] => [
  dispatchesCommand(ports),
  lettersCommand(ports),
  setupCommand(ports),
];
