import type { CliAnswer } from './cli-answer.ts';
import type { CliRequest } from './cli-request.ts';

/** One answer, said as JSON where it was asked for, else in words. */
export const say = (
  { json }: Pick<CliRequest, 'json'>,
  exitCode: CliAnswer['exitCode'],
  facts: unknown,
  words: string,
): CliAnswer => ({ exitCode, output: json ? JSON.stringify(facts) : words });
