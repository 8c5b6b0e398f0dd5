import path from 'node:path';
import type { Company } from '../../../domain/company/company.ts';
import { plainTemplate } from '../../../domain/templates/plain-template.ts';
import { fileNameOf, readFileName, type TemplateKey } from '../../../domain/templates/template-key.ts';
import {
  approveAtTerminal,
  type DecideTemplateResult,
  type DecidingPorts,
  refuseAtTerminal,
} from '../../../use-cases/templates/decide-template.ts';
import { companyTemplates } from '../../../use-cases/templates/list-templates.ts';
import { templatesHelp } from '../../words/cli/templates/commands.ts';
import { templatesCliWords as words } from '../../words/cli/templates/templates.ts';
import { explainIn } from '../../words/explain/explain.ts';
import { sayProblem } from '../../words/templates/say-problem.ts';
import { changesBy } from '../changes-by.ts';
import type { CommandAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { operator } from '../operator.ts';
import { say } from '../say.ts';
import { fieldsJson, tellFields, tellFiles } from './tell-templates.ts';

const OPTIONS = { reason: { type: 'string', ...templatesHelp.templates.options.reason } } as const satisfies CliOptions;

type Request = CliRequest<typeof OPTIONS>;

export interface TemplatesPorts extends DecidingPorts {
  /** The text of a file of this machine; null: it cannot be read. */
  readonly readText: (file: string) => Promise<string | null>;
  /** Reads what changed where companies keep their texts; how many were new. */
  readonly look: () => Promise<number>;
}

/** `templates`: the texts of a company; `check`, `show`, `fields`, `look`, `approve`, `refuse`. */
export const templatesCommand = (ports: TemplatesPorts): CliCommand<typeof OPTIONS> => ({
  name: 'templates',
  room: templatesHelp.room,
  usage: templatesHelp.templates,
  options: OPTIONS,
  changes: changesBy('approve', 'refuse'),
  run: (request) => runWord(ports, request),
});

async function runWord(ports: TemplatesPorts, request: Request): Promise<CommandAnswer> {
  const { company, json, options, text } = request;
  const [word = '', ...rest] = text.split(' ');
  const given = rest.join(' ');
  switch (word) {
    case '':
    case 'list':
      return tellFiles(await companyTemplates(ports, company), json);
    case 'check':
      return check(ports, given, json);
    case 'show':
      return show(ports, company, rest, json);
    case 'fields':
      return { exitCode: 0, output: json ? JSON.stringify(fieldsJson()) : tellFields() };
    case 'look': {
      const found = await ports.look();
      return say({ json }, 0, { found }, words.looked(found));
    }
    case 'approve':
      return decided(await approveAtTerminal(ports, operator(), { company: company.code, id: given }), json);
    case 'refuse': {
      const asked = { company: company.code, id: given, reason: options.reason ?? '' };
      return decided(await refuseAtTerminal(ports, operator(), asked), json);
    }
    default:
      return say({ json }, 2, { error: 'unknown-word', given: word }, words.usage);
  }
}

/** Exit 1 where there is something to mend, so that a job that keeps texts can ask before they are put there. */
async function check(ports: TemplatesPorts, file: string, json: boolean): Promise<CommandAnswer> {
  const name = path.basename(file);
  const key = readFileName(name);
  if (key === null) return say({ json }, 2, { error: 'bad-name', given: name }, words.badName(name));
  const text = await ports.readText(file);
  if (text === null) return say({ json }, 2, { error: 'cannot-read', given: file }, words.cannotRead(file));
  const problems = ports.checker.check(plainTemplate(text), key);
  const said = problems.map((problem) => `${name}, ${sayProblem(problem, 'fr')}`);
  return say(
    { json },
    problems.length > 0 ? 1 : 0,
    { file: fileNameOf(key), problems },
    said.length > 0 ? said.join('\n') : words.isGood(name),
  );
}

/** What letters say now: the text of the company that is in use, else the delivered one. */
async function show(
  { templates, checker }: TemplatesPorts,
  company: Company,
  asked: readonly string[],
  json: boolean,
): Promise<CommandAnswer> {
  const key = keyOf(asked);
  if (!key) return say({ json }, 2, { error: 'no-text' }, words.usage);
  const file = fileNameOf(key);
  const used = (await templates.listApprovedTemplates(company.code)).find(({ fileName }) => fileName === file);
  const text = used?.text ?? checker.delivered(key);
  if (text === null) return say({ json }, 2, { error: 'no-text' }, words.noDelivered);
  const facts = { file, from: used?.source ?? 'delivered', digest: used?.digest ?? null, text };
  return { exitCode: 0, output: json ? JSON.stringify(facts) : text, asIs: true };
}

/** `rappel 1 fr`, `releve en`: what names of files say, with blanks. */
function keyOf(asked: readonly string[]): TemplateKey | null {
  const language = asked.at(-1) ?? '';
  return readFileName(`${asked.slice(0, -1).join('-')}.${language}.md`);
}

function decided(result: DecideTemplateResult, json: boolean): CommandAnswer {
  switch (result.kind) {
    case 'decided': {
      const { state, fileName, digest } = result.version;
      const said = state === 'approved' ? words.decided.approved : words.decided.refused;
      return say({ json }, 0, { file: fileName, digest, state }, said);
    }
    case 'not-decided':
      return say({ json }, 1, { error: result.why }, words.notDecided[result.why]);
    case 'unknown-version':
      return say({ json }, 2, { error: 'unknown-version', given: result.id }, words.unknown(result.id));
    case 'refused':
      return say({ json }, 2, { error: result.refusal.code }, explainIn('fr').refusal(result.refusal));
  }
}
