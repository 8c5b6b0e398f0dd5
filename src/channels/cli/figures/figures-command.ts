import type { Company } from '../../../domain/company/company.ts';
import { type Day, parseDay } from '../../../domain/day.ts';
import { type ForecastFigures, readForecastFigures } from '../../../use-cases/figures/read-figures.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { Companies } from '../../../use-cases/ports/companies.ts';
import { cliWords } from '../../words/cli/cli.ts';
import { figuresHelp } from '../../words/cli/figures/commands.ts';
import { figureWords } from '../../words/cli/figures/figures.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { findOne } from '../find-one.ts';
import { figureLines } from './figure-lines.ts';

const OPTIONS = {
  'as-of': { type: 'string', ...figuresHelp.figures.options.asOf },
} as const satisfies CliOptions;
type Options = typeof OPTIONS;

export interface FiguresPorts {
  readonly companies: Companies;
  readonly clock: Clock;
}

/** `figures [code or name] [--as-of DAY]`: every figure of a customer, or of the company where none is named. */
export const figuresCommand = (ports: FiguresPorts): CliCommand<Options> => ({
  name: 'figures',
  room: figuresHelp.room,
  usage: figuresHelp.figures,
  options: OPTIONS,
  run: (request) => tellFigures(ports, request),
});

async function tellFigures(ports: FiguresPorts, request: CliRequest<Options>): Promise<CliAnswer> {
  const { company, json, text, options } = request;
  const asked = options['as-of'];
  const asOf: Day | undefined = asked === undefined ? ports.clock.today() : parseDay(asked);
  if (asOf === undefined) {
    const error = JSON.stringify({ error: 'bad-date', given: asked });
    return { exitCode: 2, output: json ? error : cliWords.badDay(asked ?? '') };
  }
  const found = text === '' ? null : await findOne(ports, request);
  if (found?.kind === 'answer') return found.answer;
  const figures = await readForecastFigures(ports, company, found?.code ?? null, asOf);
  if (json) return { exitCode: 0, output: JSON.stringify(figuresJson(figures)) };
  const name = found ? await nameOf(ports, company, found.code) : figureWords.wholeCompany;
  return { exitCode: 0, output: figureLines(figures, name, company.identity.name).join('\n') };
}

/** Numbers unrounded, null where there is nothing to say; amounts in integer cents of `basis.currency`. */
function figuresJson({ code, ...figures }: ForecastFigures) {
  return code === null ? figures : { code, ...figures };
}

async function nameOf({ companies }: FiguresPorts, company: Company, code: string): Promise<string> {
  const tiers = await companies.sage(company.code).readTiers(code);
  return tiers ? `${tiers.name} (${code})` : code;
}
