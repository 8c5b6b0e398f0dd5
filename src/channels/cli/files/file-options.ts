import { cliFileWords } from '../../words/cli/files.ts';
import type { CliOptions } from '../cli-options.ts';

/** Where to write a list as files, of every command that says one. */
export const FILE_OPTIONS = {
  csv: { type: 'string', ...cliFileWords.options.csv },
  xlsx: { type: 'string', ...cliFileWords.options.xlsx },
  pdf: { type: 'string', ...cliFileWords.options.pdf },
} as const satisfies CliOptions;
