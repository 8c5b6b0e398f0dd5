import type { Company } from '../../../domain/company/company.ts';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Day } from '../../../domain/day.ts';
import type { ForecastLife } from '../../../domain/figures/invoice-life.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import { type Busy, inTurn, type Unreachable } from '../../in-turn.ts';
import type { Generation } from '../../ports/figures/dataset-store.ts';
import { clearLeftovers } from './clear-leftovers.ts';
import type { DatasetPorts } from './dataset-ports.ts';
import { extendCalendar } from './extend-calendar.ts';
import { basisOf, findStale, type Looked, type StaleTiers } from './find-stale.ts';
import { makeForecast } from './make-forecast.ts';
import { type Reconciled, reconcileLines } from './reconcile-lines.ts';
import { saveDecisionsSince } from './save-decisions.ts';
import { saveTiers } from './save-tiers.ts';
import { writeStale } from './write-stale.ts';

/** What a pass found and did. `changed`: customers whose facts were written again. */
export type DatasetAnswer =
  | {
      readonly kind: 'refreshed';
      readonly asOf: Day;
      readonly changed: number;
      readonly corrections: number;
      readonly decisions: number;
      readonly forecastMade: boolean;
      /** Of those changed: customers that only the day's reconciliation told. */
      readonly found: number;
    }
  | Busy
  | Unreachable;

/**
 * Brings a company's facts up to what Sage and the store say now: customers that changed are read and written again, some at a
 * time, beside what is read; the others are left, and all is taken up at once at the end. The same again does nothing. Of a pass that
 * dies nothing is read, and the next one takes out what it wrote. The first pass of a day (just after midnight in Paris, while the
 * service runs) reconciles: everything written is counted, and the lines of customers that nothing tells a change of are compared
 * with what they were. It makes the forecast too, which is also made again when facts are decided by other rules.
 */
export async function refreshDataset(ports: DatasetPorts, company: Company, owner: string): Promise<DatasetAnswer> {
  return inTurn(
    ports,
    `dataset ${company.code}`,
    owner,
    (holdsTurn) => refresh(ports, company, holdsTurn),
    (code) => ports.dataset.failDataset(company.code, code),
  );
}

async function refresh(
  ports: DatasetPorts,
  company: Company,
  holdsTurn: () => Promise<boolean>,
): Promise<DatasetAnswer> {
  const { dataset, clock } = ports;
  const { code } = company;
  const { figures: policy } = company.policy;
  const asOf = clock.today();
  const startedAt = clock.now();
  const former = await dataset.readDataset(code);
  const reconciles = former?.reconciledOn !== asOf;
  const sage = ports.companies.sage(code);
  const [currency, sheets] = await Promise.all([sage.readBaseCurrency(), sage.readSheetMark()]);
  // Read before them: what changes in between is another mark at the next pass. The night names everybody anew.
  const isNamed = !reconciles && sheets !== null && sheets === former?.sheets;
  const looked = await look(ports, company, { asOf, basis: basisOf(company, currency), counts: reconciles, isNamed });
  const told = findStale(looked);
  const reconciled = reconciles ? await reconcileLines(ports, code, looked, told, holdsTurn) : NOT_RECONCILED;
  if (reconciled === null) return { kind: 'busy' };
  const stale = [...told, ...reconciled.stale];
  const { read, found } = reconciled;
  const head = { company: code, name: company.identity.name, currency, asOf, dmpBy: policy.dmpBy, total: stale.length };
  const generation = await dataset.beginDataset(head, startedAt);
  if (!(await clearLeftovers(ports, code, generation, holdsTurn))) return { kind: 'busy' };
  if (!isNamed) await saveTiers(ports, company);
  const forecastMade = former?.forecastOn !== asOf || stale.some(isDecidedOtherwise);
  const pass = { asOf, generation, currency, policy, hasReminders: (tiers: TiersCode) => looked.reminders.has(tiers) };
  const written = await writeStale(ports, code, { ...pass, keepsHabits: forecastMade }, stale, holdsTurn);
  if (written === null) return { kind: 'busy' };
  if (forecastMade && !(await writeForecast(ports, code, pass, written.habits, holdsTurn))) return { kind: 'busy' };
  const decisions = await saveDecisionsSince(ports, code, former?.refreshedAt ?? null);
  if (!(await holdsTurn())) return { kind: 'busy' };
  const end = {
    asOf,
    reconciled: reconciles ? { read, found } : null,
    dmpBy: policy.dmpBy,
    forecastOn: forecastMade ? asOf : null,
    sheets,
  };
  if (!(await dataset.endDataset(code, generation, end, startedAt))) return { kind: 'busy' };
  const { corrections } = written;
  return { kind: 'refreshed', asOf, changed: stale.length, corrections, decisions, forecastMade, found };
}

/** Making it takes a while: false where the turn was lost meanwhile, and nothing is written. */
async function writeForecast(
  ports: DatasetPorts,
  company: CompanyCode,
  pass: { readonly asOf: Day; readonly generation: Generation },
  habits: readonly ForecastLife[],
  holdsTurn: () => Promise<boolean>,
): Promise<boolean> {
  await ports.giveWay?.();
  const forecast = await makeForecast(ports, company, pass, habits);
  if (!(await holdsTurn())) return false;
  if (!(await ports.dataset.writeForecast(company, pass.generation, forecast, pass.asOf))) return false;
  await extendCalendar(ports, pass.asOf);
  return true;
}

const NOT_RECONCILED: Reconciled = { read: 0, found: 0, stale: [] };

/** Of a rebuild, or of other rules: what today's forecast was made from is not what it would be made from now. */
const isDecidedOtherwise = ({ byRules, before }: StaleTiers): boolean => byRules || before?.seen === '';

/**
 * Marks are read before lines: what changes in between shows as changed again at the next pass. `isNamed`: all sheets are those that
 * customers were named by, and whoever has one was seen then. Marks that somebody read a moment ago are as good where they tell no change.
 */
async function look(
  { companies, dataset, youngMarks }: DatasetPorts,
  company: Company,
  { asOf, basis, counts, isNamed }: Pick<Looked, 'asOf' | 'basis'> & Readonly<Record<'counts' | 'isNamed', boolean>>,
): Promise<Looked> {
  const { code } = company;
  const sage = companies.sage(code);
  const young = counts ? null : ((await youngMarks?.(company)) ?? null);
  const [listed, reminders, seen, counted] = await Promise.all([
    isNamed ? [] : sage.listTiers(),
    dataset.countReminders(code),
    dataset.readSeen(code),
    counts ? dataset.countInvoices(code) : null,
  ]);
  const looked = { asOf, basis, listed: listed.map((one) => one.code), reminders, seen, counted };
  const quiet = young && { ...looked, marks: new Map([...young].map(([tiers, mark]) => [tiers, { mark, lines: 0 }])) };
  if (quiet && findStale(quiet).length === 0) return quiet;
  return { ...looked, marks: await sage.readLedgerMarks(asOf) };
}
