import { cliWords } from '../words/cli.ts';
import { explainIn } from '../words/explain.ts';
import { formatInstant } from '../words/format.ts';
import type { CliAnswer } from './cli-answer.ts';
import type { CliPorts } from './cli-ports.ts';
import type { CliRequest } from './cli-request.ts';
import { table } from './table.ts';

const MAX_ROWS = 500;

/** `dispatches`: the letters of a company and where each stands, newest first. */
export async function runDispatches(ports: CliPorts, request: CliRequest): Promise<CliAnswer> {
  const found = await ports.dispatches.listDispatches({ company: request.company.code }, MAX_ROWS);
  const rows = found.map((dispatch) => ({
    id: dispatch.id,
    code: dispatch.tiers,
    level: dispatch.level,
    state: dispatch.state,
    since: dispatch.since,
    ...(dispatch.lastError ? { lastError: dispatch.lastError.code } : {}),
  }));
  if (request.json) return { exitCode: 0, output: JSON.stringify({ rows }) };
  const cells = rows.map((row) => [
    row.code,
    String(row.level),
    explainIn('fr').state(row.state),
    formatInstant(row.since),
    row.lastError ?? '',
    row.id,
  ]);
  return { exitCode: 0, output: table([...cliWords.dispatchHeaders], cells) };
}
