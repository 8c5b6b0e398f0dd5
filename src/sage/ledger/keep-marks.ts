import type { ReceivablesPolicy } from '../../domain/company/receivables-policy.ts';
import type { Day } from '../../domain/day.ts';
import { counterpartAccounts } from '../../domain/figures/lives/counterparts.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { LedgerMark } from '../../use-cases/ports/figures/history-reader.ts';
import { queryWhole, type SageBase } from '../sage-base.ts';
import { readText } from '../values.ts';
import { type OwnMark, readOwnMarks, readToldMarks } from './read-marks.ts';
import { exchange, isSameSums, NO_LINES, readSums, type WholeSums } from './read-sums.ts';

/** What was read last, all of the same moment or later than its sums. */
interface Seen {
  readonly asOf: Day;
  readonly whole: WholeSums;
  readonly own: ReadonlyMap<TiersCode, OwnMark>;
  readonly told: ReadonlyMap<TiersCode, string>;
}

/** Of tiers that bear lines, the most that are asked for by name: of more, all are read. */
const MOST = 0.5;

/**
 * Marks of the lines of all customers, of which those are read again that may be others since the last time. What all lines come to is read
 * each time: the same again, and nothing changed, unless within the second or minute that a stamp says. Else the tiers that bear a line changed since are read, and must account for the whole
 * difference: a line that was taken out, or given to another tiers, leaves a rest, and then all are read. So they are on another day, at
 * first, and where the base lacks cbModification: there counts and sums alone tell, and a line changed into its like is found by
 * whoever reads the lines again.
 */
export function keepMarks(
  base: SageBase,
  policy: ReceivablesPolicy,
): (asOf: Day) => Promise<ReadonlyMap<TiersCode, LedgerMark>> {
  let seen: Seen | null = null;
  return async (asOf) => {
    if ((await base.absent.get()).has('cbModification')) return marksOf(await readAll(base, policy, asOf));
    const whole = await readSums(base);
    // Where no line was dated before, nothing can be asked since then.
    const before = seen?.asOf === asOf && seen.whole.lastChange !== '' && whole.lastChange !== '' ? seen : null;
    const since = before && (await readSince(base, policy, before, whole));
    seen = since ?? { asOf, whole, ...(await readAll(base, policy, asOf)) };
    return marksOf(seen);
  };
}

type Read = Pick<Seen, 'own' | 'told'>;

async function readAll(base: SageBase, policy: ReceivablesPolicy, asOf: Day): Promise<Read> {
  const [own, told] = await Promise.all([readOwnMarks(base, 'all', asOf), readToldMarks(base, policy, 'all')]);
  return { own, told };
}

/** Null: what changed is not known by its tiers. */
async function readSince(
  base: SageBase,
  policy: ReceivablesPolicy,
  before: Seen,
  whole: WholeSums,
): Promise<Seen | null> {
  if (before.whole.isSettled && isSameWhole(before.whole, whole)) return before;
  if (whole.sheets !== before.whole.sheets) return null;
  const { codes: changed, accounts } = await readChanged(base, before.whole.lastChange);
  if (changed.length > before.own.size * MOST) return null;
  const anew = await readOwnMarks(base, changed, before.asOf);
  const sumsOf = (own: Seen['own'], code: TiersCode) => own.get(code)?.sums ?? NO_LINES;
  const known = changed.reduce(
    (sums, code) => exchange(sums, sumsOf(before.own, code), sumsOf(anew, code)),
    before.whole.borne,
  );
  if (!isSameSums(known, whole.borne)) return null;
  const asked = before.whole.others === whole.others && !accounts.some(isToldOn(policy)) ? changed : 'all';
  const toldAnew = await readToldMarks(base, policy, asked);
  return {
    asOf: before.asOf,
    whole,
    own: replaced(before.own, changed, anew),
    told: asked === 'all' ? toldAnew : replaced(before.told, changed, toldAnew),
  };
}

interface ChangedRow {
  readonly CT_Num: string;
  readonly CG_Num: string;
}

/** Tiers that bear a line changed since, and the accounts of such lines. */
async function readChanged(
  base: SageBase,
  lastChange: string,
): Promise<{ readonly codes: readonly TiersCode[]; readonly accounts: readonly string[] }> {
  const since = new Date(`${lastChange.replace(' ', 'T')}Z`);
  const rows = await queryWhole<ChangedRow>(base, 'ledger-changed', {
    since: { type: { name: 'datetime' }, value: since },
  });
  const distinct = (pick: (row: ChangedRow) => string) => [...new Set(rows.map((row) => readText(pick(row))))];
  return {
    codes: distinct((row) => row.CT_Num).filter((code) => code !== ''),
    accounts: distinct((row) => row.CG_Num),
  };
}

const isSameWhole = (a: WholeSums, b: WholeSums): boolean =>
  a.sheets === b.sheets && a.others === b.others && a.lastChange === b.lastChange && isSameSums(a.borne, b.borne);

/** Whether the pieces of customers are looked for on an account. */
function isToldOn(policy: ReceivablesPolicy): (account: string) => boolean {
  const beginnings = counterpartAccounts(policy);
  return (account) => beginnings.some((beginning) => account.startsWith(beginning));
}

function replaced<Value>(
  all: ReadonlyMap<TiersCode, Value>,
  codes: readonly TiersCode[],
  anew: ReadonlyMap<TiersCode, Value>,
): ReadonlyMap<TiersCode, Value> {
  const kept = new Map(all);
  for (const code of codes) if (!anew.has(code)) kept.delete(code);
  for (const [code, value] of anew) kept.set(code, value);
  return kept;
}

function marksOf({ own, told }: Read): ReadonlyMap<TiersCode, LedgerMark> {
  const customers = [...own].filter(([, { isCustomer }]) => isCustomer);
  return new Map(
    customers.map(([code, { mark, sums }]) => {
      const others = told.get(code);
      return [code, { mark: others ? `${mark} ${others}` : mark, lines: sums.lines }];
    }),
  );
}
