import { type Check, runChecks } from '../../../use-cases/run-checks.ts';
import { doctorHelp } from '../../words/cli/doctor/commands.ts';
import type { CommandAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { NoOptions } from '../cli-options.ts';

/** `doctor`: checks every connection, right and setting, and says what to do about each that is wrong. */
export const doctorCommand = ({ checks }: { readonly checks: readonly Check[] }): CliCommand<NoOptions> => ({
  name: 'doctor',
  room: doctorHelp.room,
  usage: doctorHelp.doctor,
  options: {},
  needsCompany: false,
  run: ({ json }) => examine(checks, json),
});

async function examine(checks: readonly Check[], json: boolean): Promise<CommandAnswer> {
  const result = await runChecks(checks);
  const exitCode = result.ok ? 0 : 1;
  if (json) return { exitCode, output: JSON.stringify(result) };
  const lines = result.checks.flatMap((check) => [
    `${check.ok ? '✓' : '✗'} ${check.name} — ${check.detail}`,
    ...(check.mend && !check.ok ? [`    → ${check.mend}`] : []),
  ]);
  return { exitCode, output: lines.join('\n'), asIs: true };
}
