import { type Day, parseDay } from '../../../domain/day.ts';
import { type ForecastFigures, readForecastFigures } from '../../../use-cases/figures/read-figures.ts';
import { cliWords } from '../../words/cli/cli.ts';
import { figureWords } from '../../words/cli/figures/figures.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliPorts } from '../cli-ports.ts';
import type { CliRequest } from '../cli-request.ts';
import { findOne } from '../find-one.ts';
import { figureLines } from './figure-lines.ts';

/** `figures [code or name] [--as-of DAY]`: every figure of a customer, or of the company where none is named. */
export async function runFigures(ports: CliPorts, request: CliRequest): Promise<CliAnswer> {
  const { company, json, text, asOf: asked } = request;
  const asOf: Day | undefined = asked === undefined ? ports.clock.today() : parseDay(asked);
  if (asOf === undefined) {
    const error = JSON.stringify({ error: 'bad-date', given: asked });
    return { exitCode: 2, output: json ? error : cliWords.badDay(asked ?? '') };
  }
  const found = text === '' ? null : await findOne(ports, request);
  if (found?.kind === 'answer') return found.answer;
  const figures = await readForecastFigures(ports, company, found?.code ?? null, asOf);
  if (json) return { exitCode: 0, output: JSON.stringify(figuresJson(figures)) };
  const name = found ? await nameOf(ports, request, found.code) : figureWords.wholeCompany;
  return { exitCode: 0, output: figureLines(figures, name, company.identity.name).join('\n') };
}

/** Numbers unrounded, null where there is nothing to say; amounts in integer cents of `basis.currency`. */
function figuresJson({ code, ...figures }: ForecastFigures) {
  return code === null ? figures : { code, ...figures };
}

async function nameOf(ports: CliPorts, { company }: CliRequest, code: string): Promise<string> {
  const tiers = await ports.companies.sage(company.code).readTiers(code);
  return tiers ? `${tiers.name} (${code})` : code;
}
