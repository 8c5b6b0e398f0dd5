import { ZERO } from '../../../../src/domain/cents.ts';
import { addDays, type Day } from '../../../../src/domain/day.ts';
import { openItemsOfPast, readBooks } from '../../../../src/domain/figures/lives/books.ts';
import { summariseAccount } from '../../../../src/domain/ledger/account.ts';
import type { Entry } from '../../../../src/domain/ledger/entry.ts';
import { groupByLetter } from '../../../../src/domain/ledger/lettering/letter-groups.ts';
import type { OpenItem } from '../../../../src/domain/ledger/open-item.ts';
import type { RehearsalRules, RehearsedLetter } from '../../../../src/domain/plans/rehearsal/rehearse.ts';
import type { RehearsedPayer } from '../../../../src/domain/plans/rehearsal/rehearsed-payer.ts';
import { decideRelance } from '../../../../src/domain/relance/decide-relance.ts';
import type { DeductingLetter, RemindedInstalment } from '../../../../src/domain/relance/memory.ts';
import { fiscalYears } from '../../../builders/company.ts';

/**
 * The same rehearsal without any cleverness: every business day, all lines that were known then, each without its lettering where some
 * line of it was not.
 */
export function everyDay(
  { code, planOf }: RehearsedPayer,
  entries: readonly Entry[],
  lagDays: number,
  { policy, calendar, from }: RehearsalRules,
): readonly RehearsedLetter[] {
  const years = fiscalYears(2025, 2026);
  const books = readBooks(entries, years);
  const groups = groupByLetter(books.entries, years);
  const known = ({ nature, date }: Entry): Day => (nature === 'treasury' ? addDays(date, lagDays) : date);
  const itemsOn = (on: Day): readonly OpenItem[] => {
    const seen = groups.flatMap(({ lines }) => {
      const isWhole = lines.every((line) => known(line) <= on);
      const visible = lines.filter((line) => known(line) <= on);
      return isWhole ? visible : visible.map((line) => ({ ...line, letter: '', lettered: false, letterGap: ZERO }));
    });
    return openItemsOfPast({ ...books, entries: seen }, on).map((item) => ({
      ...item,
      sageLevel: 0,
      sageReminded: null,
    }));
  };
  const reminded: RemindedInstalment[] = [];
  const letters: DeductingLetter[] = [];
  const sent: RehearsedLetter[] = [];
  for (const [at, on] of calendar.days.entries()) {
    if (calendar.nextBusiness[at] !== at) continue;
    const paid = new Set(openItemsOfPast(books, on).map(({ ecNo }) => ecNo));
    for (const account of summariseAccount(itemsOn(on), on)) {
      const decision = decideRelance({
        ...{ today: on, policy, plan: planOf(account), account, tiers: { notReminded: false } },
        ...{ freshness: { lastBankEntry: null }, isHoliday: () => false },
        memory: {
          reminded,
          letters,
          corrections: [],
          exclusions: [],
          disputes: [],
          reservations: [],
          held: [],
          heldAccounts: [],
        },
      });
      if (decision.kind !== 'proposal') continue;
      for (const { level, lines, total, deductions } of decision.letters) {
        const keys = account.items.filter(({ ecNo }) => lines.some((one) => one.ecNo === ecNo));
        for (const { ecNo, piece, due, amount } of keys) {
          const own = lines.find((one) => one.ecNo === ecNo)?.level ?? level;
          reminded.push({ ecNo, piece, due, amount, level: own, on, byHand: false });
        }
        const reference = `${on}-${letters.length}`;
        letters.push({
          reference,
          on,
          approvedAt: `${on}T12:00:00.000Z`,
          currency: account.currency,
          lines: keys,
          deductions,
        });
        if (on < from) continue;
        const paidLines = lines.filter(({ ecNo }) => !paid.has(ecNo)).length;
        sent.push({ tiers: code, day: on, currency: account.currency, level, lines: lines.length, total, paidLines });
      }
    }
  }
  return sent;
}
