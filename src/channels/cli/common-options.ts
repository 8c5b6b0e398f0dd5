import { helpWords } from '../words/cli/help.ts';
import type { CliOptions } from './cli-options.ts';

/** Read for every command. */
export const COMMON_OPTIONS = {
  company: { type: 'string', value: 'CODE', does: helpWords.company },
  json: { type: 'boolean', does: helpWords.json },
  help: { type: 'boolean', does: helpWords.help },
} as const satisfies CliOptions;
