import type { CliCommand } from '../cli-command.ts';
import { type TemplatesCommandPorts, templatesCommand } from './templates-command.ts';

/** The commands of the texts of letters. */
export const templatesCommands = (ports: TemplatesCommandPorts): readonly CliCommand[] => [templatesCommand(ports)];
