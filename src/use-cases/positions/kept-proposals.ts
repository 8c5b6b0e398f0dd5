import type { Company } from '../../domain/company/company.ts';
import type { Day } from '../../domain/day.ts';
import { type CurrencyAccount, summariseAccount } from '../../domain/ledger/account.ts';
import type { OpenItem } from '../../domain/ledger/open-item.ts';
import { ageItems } from '../../domain/ledger/open-items.ts';
import type { PayerProposals } from '../../domain/relance/payer-proposals.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { DecidedPosition, DecisionToWrite, PositionReader } from '../ports/positions/position-store.ts';
import { type Deciding, type DecidingPorts, decidePayer, readDeciding, toldOf } from './deciding.ts';
import { readSheets, type SheetPorts } from './read-sheets.ts';

/** A payer with what was decided now, and on what. */
export type Redecided = DecisionToWrite & Pick<DecidedPosition, 'name'>;

/**
 * What is proposed to each payer of fresh positions. What was decided holds as long as nothing that it was made of is another; of
 * the others (an exclusion, a letter, a litige since, lines not decided yet) it is decided now, from the lines that are kept.
 */
export async function readKeptProposals(
  ports: DecidingPorts & SheetPorts & { readonly positions: PositionReader },
  company: Company,
): Promise<readonly { readonly code: TiersCode; readonly name: string; readonly decided: PayerProposals }[]> {
  const { positions } = ports;
  const [deciding, kept] = await Promise.all([
    readDeciding(ports, company),
    positions.listDecidedPositions(company.code),
  ]);
  const outdated = findOutdated(deciding, kept);
  const isOutdated = new Set(outdated.map(({ tiers }) => tiers));
  const anew = await redecide(positions, company, deciding, await withSheetsNow(ports, company, deciding, outdated));
  const stands = kept.filter(({ tiers }) => !isOutdated.has(tiers));
  return [...stands, ...anew].flatMap(({ tiers: code, name, decided }) => (decided ? { code, name, decided } : []));
}

/** Those that were decided on something else than what is so now, or never. */
export const findOutdated = (deciding: Deciding, kept: readonly DecidedPosition[]): readonly DecidedPosition[] =>
  kept.filter(({ tiers, sheet, numbers, told, decided }) => {
    return decided === null || told !== toldOf(deciding, { code: tiers, sheet, numbers });
  });

/**
 * What a kept sheet says of reaching a payer stood on the addresses that had refused letters then: where some did, or nothing reaches it,
 * the sheet is read again.
 */
export async function withRefusals(
  ports: SheetPorts,
  company: Company,
  { refused }: Deciding,
  some: readonly DecidedPosition[],
): Promise<readonly DecidedPosition[]> {
  const asked = some.filter(({ tiers, sheet }) => sheet?.unreachable || refused.of(tiers).size > 0);
  if (asked.length === 0) return some;
  const codes = new Set(asked.map(({ tiers }) => tiers));
  const sheetOf = await readSheets(ports, company, [...codes]);
  return some.map((one) => (codes.has(one.tiers) ? { ...one, sheet: sheetOf.get(one.tiers) ?? null } : one));
}

/** For a list: where Sage is silent, as the last pass kept them. */
const withSheetsNow: typeof withRefusals = (ports, company, deciding, some) =>
  withRefusals(ports, company, deciding, some).catch((fault: unknown) => {
    if (fault instanceof OutsideFault) return some;
    throw fault;
  });

/** Decides for some payers from the lines that are kept of them: one read. */
export async function redecide(
  positions: Pick<PositionReader, 'listKeptAccounts'>,
  company: Company,
  deciding: Deciding,
  some: readonly DecidedPosition[],
): Promise<readonly Redecided[]> {
  if (some.length === 0) return [];
  const codes = some.map(({ tiers }) => tiers);
  const accounts = await positions.listKeptAccounts(company.code, codes);
  const itemsOf = new Map(accounts.map(({ tiers, items }) => [tiers, items]));
  return some.map(({ tiers, name, content, sheet, numbers }) => {
    const own = accountsOn(itemsOf.get(tiers) ?? [], deciding.today);
    const told = toldOf(deciding, { code: tiers, sheet, numbers });
    return { tiers, name, content, told, decided: decidePayer(deciding, { code: tiers, sheet, accounts: own }) };
  });
}

/** Kept lines as of a day on which nothing but their age is another: a line of that day has them read again. */
export const accountsOn = (items: readonly OpenItem[], today: Day): readonly CurrencyAccount[] =>
  summariseAccount(ageItems(items, today), today);
