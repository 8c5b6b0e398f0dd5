import type { CliCommand } from '../cli-command.ts';
import { type TemplatesPorts, templatesCommand } from './templates-command.ts';

export type TemplatesCommandPorts = TemplatesPorts;

/** The commands of the texts of letters. */
export const templatesCommands = (ports: TemplatesCommandPorts): readonly CliCommand[] => [templatesCommand(ports)];
