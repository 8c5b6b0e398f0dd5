import type { Company } from '../../../domain/company/company.ts';
import { settingOf } from '../../../domain/company/room-setting.ts';
import { type Day, parseDay } from '../../../domain/day.ts';
import type { NoRate, Penalties } from '../../../domain/penalties/penalties.ts';
import { PENALTIES } from '../../../domain/penalties/penalties-setting.ts';
import { rateTable } from '../../../domain/penalties/rates/rate-table.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import { readPenalties } from '../../../use-cases/penalties/read-penalties.ts';
import { type ShowPenaltiesPorts, viewPenalties } from '../../../use-cases/penalties/show-penalties.ts';
import { cliWords } from '../../words/cli/cli.ts';
import { penaltiesHelp } from '../../words/cli/penalties/commands.ts';
import { explainIn } from '../../words/explain/explain.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { answerWithFiles, type FilePorts } from '../files/answer-with-files.ts';
import { FILE_OPTIONS } from '../files/file-options.ts';
import { findOne } from '../find-one.ts';
import { noRateJson, penaltiesJson, ratesJson } from './penalties-json.ts';
import { allPenaltiesText, penaltiesDocument, penaltiesText } from './penalty-lines.ts';
import { ratesText } from './rate-lines.ts';

const OPTIONS = {
  'as-of': { type: 'string', ...penaltiesHelp.penalties.options.asOf },
  ...FILE_OPTIONS,
} as const satisfies CliOptions;
type Request = CliRequest<typeof OPTIONS>;

export type PenaltiesCommandPorts = ShowPenaltiesPorts & FilePorts;

const RATES = /^rates$/iu;

/** `penalties [code or name] [--as-of DAY] [--csv|--xlsx|--pdf FILE]`: of a customer, or of all; `penalties rates`: which rates are in force. */
export const penaltiesCommand = (ports: PenaltiesCommandPorts): CliCommand<typeof OPTIONS> => ({
  name: 'penalties',
  room: penaltiesHelp.room,
  usage: penaltiesHelp.penalties,
  options: OPTIONS,
  run: (request) => tellPenalties(ports, request),
});

async function tellPenalties(ports: PenaltiesCommandPorts, request: Request): Promise<CliAnswer> {
  const { company, json, text, options } = request;
  const asked = options['as-of'];
  const asOf = asked === undefined ? ports.clock.today() : parseDay(asked);
  if (asOf === undefined) {
    const error = JSON.stringify({ error: 'bad-date', given: asked });
    return { exitCode: 2, output: json ? error : cliWords.badDay(asked ?? '') };
  }
  if (RATES.test(text.trim())) return tellRates(company, asOf, json);
  if (text === '') return tellAll(ports, request, asOf);
  const found = await findOne(ports, request);
  return found.kind === 'answer' ? found.answer : tellOne(ports, request, found.code, asOf);
}

function tellRates(company: Company, today: Day, json: boolean): CliAnswer {
  const setting = settingOf(company, PENALTIES);
  const lines = rateTable(setting, today);
  const output = json ? JSON.stringify(ratesJson(company, today, lines, setting)) : ratesText(company, lines, setting);
  return { exitCode: 0, output };
}

async function tellOne(ports: PenaltiesCommandPorts, request: Request, code: TiersCode, asOf: Day): Promise<CliAnswer> {
  const { company, json } = request;
  const view = await viewPenalties(ports, company, code, asOf);
  if (view.kind === 'refused') {
    const error = JSON.stringify({ error: view.refusal.code });
    return { exitCode: 2, output: json ? error : explainIn('fr').refusal(view.refusal) };
  }
  const { answer, tiers } = view;
  const said = (): string => {
    if (!json) return penaltiesText(view);
    return JSON.stringify(
      answer.kind === 'no-rate' ? noRateJson(answer) : penaltiesJson(asOf, company, tiers.code, answer),
    );
  };
  if (answer.kind === 'no-rate') return { exitCode: 2, output: said() };
  const document = penaltiesDocument(company.identity.name, asOf, new Map([[tiers.code, answer]]));
  return answerWithFiles(ports, document, request, { exitCode: 0, output: said() });
}

/** Everybody, a customer without a rate set aside: the others have their sums (case A12). */
async function tellAll(ports: PenaltiesCommandPorts, request: Request, asOf: Day): Promise<CliAnswer> {
  const { company, json } = request;
  const found = await readPenalties(ports, company, 'all', asOf);
  const answers = new Map([...found].map(([code, { answer }]) => [code, answer]));
  const output = json
    ? JSON.stringify({ asOf, company: company.code, customers: [...answers].map(customerJson(asOf, company)) })
    : allPenaltiesText(company.identity.name, asOf, answers);
  const document = penaltiesDocument(company.identity.name, asOf, answers);
  return answerWithFiles(ports, document, request, { exitCode: 0, output });
}

const customerJson =
  (asOf: Day, company: Company) =>
  ([code, answer]: readonly [TiersCode, Penalties | NoRate]) =>
    answer.kind === 'no-rate' ? { code, ...noRateJson(answer) } : penaltiesJson(asOf, company, code, answer);
