import { runChecks } from '../../../use-cases/run-checks.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliPorts } from '../cli-ports.ts';

/** `doctor`: checks every connection, right and setting, and says what to do about each that is wrong. */
export async function runDoctor(ports: CliPorts, json: boolean): Promise<CliAnswer> {
  const result = await runChecks(ports.checks);
  const exitCode = result.ok ? 0 : 1;
  if (json) return { exitCode, output: JSON.stringify(result) };
  const lines = result.checks.flatMap((check) => [
    `${check.ok ? '✓' : '✗'} ${check.name} — ${check.detail}`,
    ...(check.mend && !check.ok ? [`    → ${check.mend}`] : []),
  ]);
  return { exitCode, output: lines.join('\n') };
}
