import type { CliCommand } from '../cli-command.ts';
import { type DatasetCommandPorts, datasetCommand } from './dataset/dataset-command.ts';
import { type FiguresPorts, figuresCommand } from './figures-command.ts';

export type FiguresCommandPorts = FiguresPorts & DatasetCommandPorts;

/** The commands of figures and of the facts that reports read. */
export const figuresCommands = (ports: FiguresCommandPorts): readonly CliCommand[] => [
  figuresCommand(ports),
  datasetCommand(ports),
];
