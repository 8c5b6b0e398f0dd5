import { dropUndrawn } from '../../domain/drawn-text.ts';
import type { Companies } from '../../use-cases/ports/companies.ts';
import { cliWords } from '../words/cli/cli.ts';
import type { CliAnswer, CommandAnswer } from './cli-answer.ts';
import type { CliCommand } from './cli-command.ts';
import { explainCommand, listCommands } from './help.ts';
import { explainRefusal } from './line-refusal.ts';
import { pickCompany } from './pick-company.ts';
import { type Line, readLine } from './read-line.ts';

/** What the terminal knows: its commands, which it is given, and whose they are. */
export interface Terminal {
  readonly commands: readonly CliCommand[];
  readonly companies: Pick<Companies, 'list'>;
}

/** Runs one command line, e.g. `client Dupont --json`. Never throws for what a person typed. */
export async function runCli({ commands, companies }: Terminal, argv: readonly string[]): Promise<CliAnswer> {
  const line = readLine(commands, argv);
  switch (line.kind) {
    case 'none':
      return { exitCode: line.help ? 0 : 2, output: listCommands(commands) };
    case 'unknown-command':
      return { exitCode: 2, output: `${cliWords.unknownCommand(line.name)}\n${listCommands(commands)}` };
    case 'refused':
      return { exitCode: 2, output: line.json ? JSON.stringify(line.refusal) : explainRefusal(line.refusal) };
    case 'help':
      return { exitCode: 0, output: explainCommand(line.command) };
    case 'command': {
      const { exitCode, output, asIs = false } = await runLine(line, companies);
      return { exitCode, output: asIs || line.request.json ? output : dropUndrawn(output) };
    }
  }
}

async function runLine(
  { command, request, company: asked }: Extract<Line, { kind: 'command' }>,
  companies: Terminal['companies'],
): Promise<CommandAnswer> {
  const all = companies.list();
  const codes = all.map(({ code }) => code);
  const refuse = (error: 'company-needed' | 'unknown-company', said: string): CommandAnswer => ({
    exitCode: 2,
    output: request.json ? JSON.stringify({ error, companies: codes }) : said,
  });
  const company = pickCompany(all, asked);
  if (asked !== undefined && !company) return refuse('unknown-company', cliWords.whichCompany(codes));
  if (command.needsCompany === false) return command.run(request);
  if (!company) return refuse('company-needed', cliWords.whichCompany(codes));
  if (command.needsCompany === 'every') {
    return command.run({ ...request, companies: asked === undefined ? all : [company] });
  }
  // With one company nobody should have to say it; of several, the first is no answer to what is to be changed.
  if (asked === undefined && all.length > 1 && command.changes?.(request)) {
    return refuse('company-needed', cliWords.companyNeeded(codes));
  }
  return command.run({ ...request, company });
}
