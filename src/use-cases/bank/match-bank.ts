import type { BankMatch, MatchAgainst } from '../../domain/bank/bank-match.ts';
import { BANK } from '../../domain/bank/bank-setting.ts';
import { letterReferencesIn } from '../../domain/bank/letter-references.ts';
import { matchEntries } from '../../domain/bank/match-entries.ts';
import { receiptsIn } from '../../domain/bank/receipts-in.ts';
import type { Company } from '../../domain/company/company.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { openItems } from '../../domain/ledger/open-items.ts';
import type { BankHold, BankReader, BankWriter, KeptEntry } from '../ports/bank/bank-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';

export interface MatchPorts {
  readonly companies: Companies;
  readonly clock: Clock;
  readonly bank: Pick<BankReader, 'listOpenBankEntries' | 'listPayingIbans' | 'listLettersBy'> &
    Pick<BankWriter, 'saveBankMatches'>;
}

/** How many entries of each kind there are; what holds letters is `held`. */
export interface Matched {
  readonly entries: number;
  readonly held: number;
  readonly possible: number;
  readonly unknown: number;
  readonly booked: number;
}

/**
 * What came in before is not matched anew, so that no pass reads years of books: what it holds it holds until a person settles it, and of a
 * first file that tells of a year nothing older is taken for a payment that Sage lacks.
 */
const LOOKED_BACK_DAYS = 186;

/**
 * Matches what the bank has to what Sage has, anew: what was booked since is released, and what else is known changes nothing that
 * a person said. A few queries, whatever the number of entries. Throws an OutsideFault: what is held stays held.
 */
export async function matchBank(ports: MatchPorts, company: Company): Promise<Matched> {
  const entries = await ports.bank.listOpenBankEntries(company.code);
  const from = addDays(ports.clock.today(), -LOOKED_BACK_DAYS);
  const [old, recent] = [entries.filter(({ day }) => day < from), entries.filter(({ day }) => day >= from)];
  const [first] = recent;
  const matched = first ? matchEntries(recent, await readAgainst(ports, company, recent, first.day)) : [];
  const all = [...old, ...recent];
  const matches = [...old.map(({ match }) => match ?? undefined), ...matched];
  const outcomes = all.flatMap(({ key }, at) => {
    const match = matches[at];
    return match ? [{ key, match }] : [];
  });
  const holds = all.flatMap((entry, at) => holdsOf(entry, matches[at]));
  await ports.bank.saveBankMatches(company.code, outcomes, holds);
  return countKinds(matches.flatMap((match) => match ?? []));
}

/** Whether something was read that no pass has matched: one query. */
export async function isMatchDue(
  { bank, clock }: Pick<MatchPorts, 'clock'> & { readonly bank: Pick<BankReader, 'listOpenBankEntries'> },
  company: Company,
): Promise<boolean> {
  const from = addDays(clock.today(), -LOOKED_BACK_DAYS);
  return (await bank.listOpenBankEntries(company.code)).some(({ day, match }) => match === null && day >= from);
}

/** `from`: the day of the first entry. */
async function readAgainst(
  { bank, companies, clock }: MatchPorts,
  company: Company,
  entries: readonly KeptEntry[],
  from: Day,
): Promise<MatchAgainst> {
  const [sage, today] = [companies.sage(company.code), clock.today()];
  const references = [
    ...new Set(entries.flatMap(({ text, endToEndId }) => letterReferencesIn(`${text} ${endToEndId ?? ''}`))),
  ];
  const [ledger, customers, history, ibans, letters] = await Promise.all([
    sage.readLedger('all', today),
    sage.listTiers(),
    sage.readLedgerHistory('all', today, from),
    bank.listPayingIbans(company.code),
    bank.listLettersBy(company.code, references),
  ]);
  const { discount, charges } = settingOf(company, BANK);
  const items = openItems(ledger.entries, today, ledger.fiscalYears).filter(
    ({ settledSince, treatment }) => !settledSince && treatment !== 'a-etablir' && treatment !== 'consigne',
  );
  const receipts = receiptsIn(history.entries);
  return { items, customers, letters, ibans, receipts, tolerance: { discount, charges } };
}

/** Certain and likely hold; what is possible is a person's to say. */
function holdsOf({ key, day }: KeptEntry, match: BankMatch | undefined): readonly BankHold[] {
  if (match?.kind !== 'paid') return [];
  const { confidence, parts } = match;
  return confidence === 'possible' ? [] : parts.map((part) => ({ ...part, key, confidence, on: day }));
}

function countKinds(matches: readonly BankMatch[]): Matched {
  const count = (isIt: (match: BankMatch) => boolean): number => matches.filter(isIt).length;
  return {
    entries: matches.length,
    held: count((match) => match.kind === 'paid' && match.confidence !== 'possible'),
    possible: count((match) => match.kind === 'paid' && match.confidence === 'possible'),
    unknown: count(({ kind }) => kind === 'unknown'),
    booked: count(({ kind }) => kind === 'booked'),
  };
}
