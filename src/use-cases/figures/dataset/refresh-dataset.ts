import type { Company } from '../../../domain/company/company.ts';
import type { Day } from '../../../domain/day.ts';
import { batchesOf } from '../../batches-of.ts';
import { type Busy, inTurn, type Unreachable } from '../../in-turn.ts';
import type { DatasetPorts } from './dataset-ports.ts';
import { extendCalendar } from './extend-calendar.ts';
import { basisOf, findStale, type Looked, type StaleTiers } from './find-stale.ts';
import { makeForecast } from './make-forecast.ts';
import { type Reconciled, reconcileLines } from './reconcile-lines.ts';
import { saveDecisionsSince } from './save-decisions.ts';
import { saveTiers } from './save-tiers.ts';
import { writeBatch } from './write-batch.ts';

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
 * time, each batch in one transaction; the others are left. The same again does nothing. A pass that dies is continued by the
 * next: what it wrote is marked as seen. The first pass of a day (just after midnight in Paris, while the service
 * runs) reconciles: everything written is counted, and the lines of customers that nothing tells a change of are compared with
 * what they were. It makes the forecast too, which is also made again when facts are decided by other rules.
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
  const currency = await ports.companies.sage(code).readBaseCurrency();
  const looked = await look(ports, company, asOf, basisOf(company, currency), reconciles);
  const told = findStale(looked);
  const reconciled = reconciles ? await reconcileLines(ports, code, looked, told, holdsTurn) : NOT_RECONCILED;
  if (reconciled === null) return { kind: 'busy' };
  const stale = [...told, ...reconciled.stale];
  const { read, found } = reconciled;
  const head = { company: code, name: company.identity.name, currency, asOf, dmpBy: policy.dmpBy, total: stale.length };
  await dataset.beginDataset(head, startedAt);
  await saveTiers(ports, company);
  let [changed, corrections] = [0, 0];
  for (const batch of batchesOf(stale)) {
    await ports.giveWay?.();
    if (!(await holdsTurn())) return { kind: 'busy' };
    corrections += await writeBatch(ports, code, { asOf, currency, policy }, batch);
    changed += batch.length;
    await dataset.noteDatasetProgress(code, changed);
  }
  const forecastMade = former?.forecastOn !== asOf || stale.some(isDecidedOtherwise);
  if (forecastMade) {
    await ports.giveWay?.();
    if (!(await makeForecast(ports, code, asOf, holdsTurn))) return { kind: 'busy' };
    await extendCalendar(ports, asOf);
  }
  const decisions = await saveDecisionsSince(ports, code, former?.refreshedAt ?? null);
  if (!(await holdsTurn())) return { kind: 'busy' };
  await dataset.endDataset(
    code,
    { asOf, reconciled: reconciles ? { read, found } : null, dmpBy: policy.dmpBy },
    startedAt,
  );
  return { kind: 'refreshed', asOf, changed, corrections, decisions, forecastMade, found };
}

const NOT_RECONCILED: Reconciled = { read: 0, found: 0, stale: [] };

/** Of a rebuild, or of other rules: what today's forecast was made from is not what it would be made from now. */
const isDecidedOtherwise = ({ byRules, before }: StaleTiers): boolean => byRules || before?.seen === '';

/** Marks are read before lines: what changes in between shows as changed again at the next pass. */
async function look(
  { companies, dataset }: DatasetPorts,
  { code }: Company,
  asOf: Day,
  basis: string,
  counts: boolean,
): Promise<Looked> {
  const sage = companies.sage(code);
  const [marks, listed, reminders, seen, counted] = await Promise.all([
    sage.readLedgerMarks(asOf),
    sage.listTiers(),
    dataset.countReminders(code),
    dataset.readSeen(code),
    counts ? dataset.countInvoices(code) : null,
  ]);
  return { asOf, basis, listed: listed.map((one) => one.code), marks, reminders, seen, counted };
}
