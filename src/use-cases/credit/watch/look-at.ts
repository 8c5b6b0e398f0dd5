import type { Company } from '../../../domain/company/company.ts';
import type { CreditSettings, CreditSheet } from '../../../domain/credit/credit-sheet.ts';
import { followPayers } from '../../../domain/credit/follow-payers.ts';
import type { Day } from '../../../domain/day.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import { digestOf } from '../../digest-of.ts';
import type { Hold } from '../../ports/credit/hold-store.ts';
import type { GiveWay } from '../../ports/give-way.ts';
import type { CreditPorts } from '../credit-ports.ts';

/** What the orders of a company stand on, without reading them. */
export interface Looked {
  /** When the oldest part of it was read. */
  readonly readAt: Date;
  /** What everybody's orders stand on: on another one, all are looked at. */
  readonly basis: string;
  /** Of each payer at the end: another text when something changed that its orders or its encours stand on. */
  readonly seen: ReadonlyMap<TiersCode, string>;
  readonly standing: readonly Hold[];
}

/** Orders judged by other rules are judged again: raise it with what the watch makes of a reading. */
const RULES = 1;
const LENGTH = 40;

/**
 * Looks at everybody, some texts and sums a customer: the sheets as they are, marks of ledgers and documents, what became of standing holds.
 * Taken before anything is read, so that what changes in between shows as changed again. Throws an OutsideFault.
 */
export async function lookAtPayers(
  ports: Pick<CreditPorts, 'companies' | 'holds' | 'ledgerMarks' | 'clock' | 'giveWay'>,
  company: Company,
): Promise<Looked> {
  const sage = ports.companies.sage(company.code);
  const [now, today] = [ports.clock.now(), ports.clock.today()];
  const [standing, ledger, settings, sheets, documents] = await Promise.all([
    ports.holds.readStandingHolds(company.code),
    ports.ledgerMarks(company),
    sage.readCreditSettings(),
    sage.readCreditSheets('all'),
    sage.readDocumentMarks(),
  ]);
  const readAt = new Date(Math.min(ledger.readAt.getTime(), now.getTime()));
  const seen = await seenOf({ sheets, ledger: ledger.marks, documents, standing }, ports.giveWay);
  return { readAt, basis: basisOf(company, settings, today), seen, standing };
}

/** The day, for lateness, releases and lines dated ahead; and settings, ours and Sage's. */
const basisOf = ({ credit, policy, currency }: Company, settings: CreditSettings, today: Day): string =>
  digestOf([RULES, today, credit, policy, currency, settings], LENGTH);

interface Told {
  readonly sheets: ReadonlyMap<TiersCode, CreditSheet>;
  readonly ledger: ReadonlyMap<TiersCode, string>;
  readonly documents: ReadonlyMap<TiersCode, string>;
  readonly standing: readonly Hold[];
}

/** Payers told of in one go: some milliseconds. */
const SLICE = 200;

async function seenOf(
  { sheets, ledger, documents, standing }: Told,
  giveWay: GiveWay | undefined,
): Promise<Looked['seen']> {
  const links = [...sheets.values()].flatMap(({ code, payer }) => (payer === code ? [] : [[code, payer] as const]));
  const { payerOf } = followPayers(new Map(links));
  const holds = Map.groupBy(standing, ({ payer }) => payer);
  const members = [...Map.groupBy(sheets.values(), ({ code }) => payerOf(code))];
  const seen = new Map<TiersCode, string>();
  for (const [at, [payer, own]] of members.entries()) {
    if (at > 0 && at % SLICE === 0) await giveWay?.();
    const customers = own.map((sheet) => [sheet, ledger.get(sheet.code) ?? '', documents.get(sheet.code) ?? '']);
    seen.set(payer, digestOf([customers, (holds.get(payer) ?? []).map(fateOf).sort()], LENGTH));
  }
  return seen;
}

/** What was said, asked or told of a hold changes nothing for the watch. */
const fateOf = ({ id, state, decision }: Hold): string => `${id} ${state} ${decision?.at ?? ''}`;
