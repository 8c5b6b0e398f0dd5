import { access } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadWords } from '../../channels/words/load.ts';
import { type Day, parseDay } from '../../domain/day.ts';
import { storeWriter } from '../../store/store-writer.ts';
import type { Clock } from '../../use-cases/ports/clock.ts';
import type { Answer } from '../embedded/handover.ts';
import type { EmbeddedData } from '../embedded/open-embedded.ts';
import { openText } from './csv/open-text.ts';
import { type GatewayLoadReport, loadIntoGateway } from './load-into-gateway.ts';

const OPTIONS = {
  company: { type: 'string' },
  until: { type: 'string' },
  currency: { type: 'string' },
  rate: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const;

interface Asked {
  readonly file: string;
  readonly company: string;
  readonly until: Day | null;
  readonly currency: string | undefined;
  readonly rates: Readonly<Record<string, string>>;
  readonly json: boolean;
}

/**
 * `load <file.csv> --company <name> …` on an open base. Exit code 0 when everything was loaded (with or without warnings), 1
 * when lines were refused, 2 when nothing was understood: nothing changed then.
 */
export async function loadInto(
  data: Pick<EmbeddedData, 'gateway' | 'store'>,
  folder: string,
  clock: Clock,
  argv: readonly string[],
  cwd: string,
): Promise<Answer> {
  const asked = parse(argv);
  if (!asked) return { exitCode: 2, output: loadWords.usage };
  const file = path.resolve(cwd, asked.file);
  if (!(await isReadable(file))) return { exitCode: 2, output: loadWords.noFile(asked.file) };
  try {
    const report = await loadIntoGateway({
      gateway: data.gateway,
      disputes: storeWriter(data.store, () => clock.now()),
      folder,
      disputeReason: loadWords.disputeReason,
      text: await openText(file),
      company: asked.company,
      today: clock.today(),
      rates: asked.rates,
      ...(asked.until ? { until: asked.until } : {}),
      ...(asked.currency ? { currency: asked.currency } : {}),
    });
    return { exitCode: exitCodeOf(report), output: asked.json ? JSON.stringify(report) : loadWords.report(report) };
  } catch (error) {
    if (error instanceof RangeError) return { exitCode: 2, output: `${error.message}\n${loadWords.usage}` };
    throw error;
  }
}

const isReadable = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

function exitCodeOf(report: GatewayLoadReport): 0 | 1 | 2 {
  if (report.kind !== 'loaded' || !report.readable) return 2;
  return report.refused.length > 0 ? 1 : 0;
}

function parse(argv: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
    const [file, ...others] = positionals;
    const until = values.until === undefined ? null : parseDay(values.until);
    const rates = (values.rate ?? []).map((rate) => /^([A-Za-z]{3})=(\d+(?:\.\d+)?)$/.exec(rate));
    if (!file || others.length > 0 || !values.company || until === undefined || rates.includes(null)) return null;
    return {
      file,
      company: values.company,
      until,
      currency: values.currency,
      rates: Object.fromEntries(rates.map((parts) => [parts?.[1]?.toUpperCase() ?? '', parts?.[2] ?? ''])),
      json: values.json === true,
    };
  } catch {
    return null;
  }
}
