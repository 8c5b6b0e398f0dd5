import type { IsHoliday } from '../../business-days.ts';
import type { Cents } from '../../cents.ts';
import type { Currency } from '../../company/currency.ts';
import type { ReceivablesPolicy } from '../../company/receivables-policy.ts';
import type { LevelRank, ReminderPlan } from '../../company/reminder-plan.ts';
import { addDays, type Day } from '../../day.ts';
import { openItemsOfPast } from '../../figures/lives/books.ts';
import { type CurrencyAccount, summariseAccount } from '../../ledger/account.ts';
import type { OpenItem } from '../../ledger/open-item.ts';
import { decideRelance } from '../../relance/decide-relance.ts';
import type { ProposedLetter } from '../../relance/decision.ts';
import type { PlanOfAccount } from '../../relance/input.ts';
import { lastReminded, levelReached } from '../../relance/level.ts';
import type { RemindedInstalment, TiersMemory } from '../../relance/memory.ts';
import { rememberedOf } from '../../relance/remembered.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';
import { eventDays } from './event-days.ts';
import { type KnownPast, openItemsKnown } from './known.ts';

/** A letter that a plan would have sent. */
export interface RehearsedLetter {
  readonly tiers: TiersCode;
  readonly day: Day;
  readonly currency: Currency;
  readonly level: LevelRank;
  readonly lines: number;
  readonly total: Cents;
  /** Lines that were paid by that day, as the books of today tell. */
  readonly paidLines: number;
}

/** What a rehearsal is played over: days of letters are business days; those before `from` are played and not told. */
export interface RehearsalSpan {
  /** First day that is played: levels rise from there. */
  readonly start: Day;
  readonly from: Day;
  readonly until: Day;
}

/** One customer and the plan that it would follow. */
export interface RehearsedPayer {
  readonly code: TiersCode;
  /** As Sage says it today: it keeps no past of it. */
  readonly notReminded: boolean;
  readonly past: KnownPast;
  readonly planOf: PlanOfAccount;
  /** Every plan that `planOf` may answer. */
  readonly plans: readonly ReminderPlan[];
}

export interface RehearsalRules {
  readonly policy: ReceivablesPolicy;
  readonly isHoliday: IsHoliday;
}

/**
 * The letters that one customer would have received, as if every proposal had been approved on its day: by the one decision function,
 * on what was known at the end of each day. Exclusions, disputes and what a person chose are in no ledger, and not played.
 */
export function rehearsePayer(
  payer: RehearsedPayer,
  span: RehearsalSpan,
  rules: RehearsalRules,
): readonly RehearsedLetter[] {
  if (payer.notReminded) return [];
  const played = new Player(payer, rules);
  const sent: RehearsedLetter[] = [];
  for (const day of eventDays(payer, span, rules, (on) => played.nextDays(on))) {
    const letters = played.play(day);
    if (day >= span.from) sent.push(...letters);
  }
  return sent;
}

const NOTHING: Omit<TiersMemory, 'reminded' | 'letters'> = { exclusions: [], disputes: [], reservations: [], held: [] };

/** Goes through the days of one customer, and remembers what was sent. */
class Player {
  readonly #payer: RehearsedPayer;
  readonly #rules: RehearsalRules;
  #reminded: readonly RemindedInstalment[] = [];
  #letters: TiersMemory['letters'] = [];
  /** Of the day that was played last. */
  #items: readonly OpenItem[] = [];

  constructor(payer: RehearsedPayer, rules: RehearsalRules) {
    this.#payer = payer;
    this.#rules = rules;
  }

  /** What leaves on a day, remembered from then on. */
  play(day: Day): readonly RehearsedLetter[] {
    this.#items = openItemsKnown(this.#payer.past, day);
    return summariseAccount(this.#items, day).flatMap((account) => this.#send(account, day));
  }

  /** Days after `on`, the day that was played last, from which what was open then may be reminded, as far as was known. */
  nextDays(on: Day): readonly Day[] {
    const items = this.#items.filter(({ left, due }) => left > 0 && due !== null);
    const remembered = rememberedOf(items, this.#memory());
    const { collectedModes, collectedGraceDays } = this.#rules.policy;
    return items.flatMap((item) => {
      const { level, last } = levelReached(item, lastReminded(remembered(item)));
      const own = this.#payer.plans
        .flatMap(({ levels }) => levels)
        .filter(({ rank }) => rank > level)
        .flatMap(({ fromDaysLate, minDaysSinceLast }) => [
          daysAfter(item, fromDaysLate),
          last === null ? null : addDays(last, minDaysSinceLast),
        ]);
      const collected = collectedModes.includes(item.paymentMode) ? [daysAfter(item, collectedGraceDays)] : [];
      return [...own, ...collected, daysAfter(item, 1)].filter((day): day is Day => day !== null && day > on);
    });
  }

  #send(account: CurrencyAccount, day: Day): readonly RehearsedLetter[] {
    const decision = decideRelance({
      today: day,
      policy: this.#rules.policy,
      plan: this.#payer.planOf(account),
      tiers: { notReminded: false },
      account,
      memory: this.#memory(),
      freshness: { lastBankEntry: null },
      isHoliday: NEVER,
    });
    if (decision.kind !== 'proposal') return [];
    const isOpen = openInHindsight(this.#payer.past, day);
    return decision.letters.map((letter, at) => {
      this.#remember(letter, account, day, at);
      return {
        ...{ tiers: this.#payer.code, day, currency: account.currency, level: letter.level },
        ...{ lines: letter.lines.length, total: letter.total },
        paidLines: letter.lines.filter(({ ecNo }) => !isOpen(ecNo)).length,
      };
    });
  }

  #memory(): TiersMemory {
    return { ...NOTHING, reminded: this.#reminded, letters: this.#letters };
  }

  #remember({ lines, deductions }: ProposedLetter, { currency, items }: CurrencyAccount, on: Day, at: number): void {
    const numbers = new Set(lines.map(({ ecNo }) => ecNo));
    const keys = items.filter(({ ecNo }) => numbers.has(ecNo));
    const levelOf = new Map(lines.map(({ ecNo, level }) => [ecNo, level]));
    this.#reminded = [
      ...this.#reminded,
      ...keys.map(({ ecNo, piece, due, amount }) => ({
        ...{ ecNo, piece, due, amount, on, byHand: false },
        level: levelOf.get(ecNo) ?? 1,
      })),
    ];
    if (deductions.length === 0) return;
    const letter = {
      reference: `${on}-${at}`,
      on,
      approvedAt: `${on}T12:00:00.000Z`,
      currency,
      lines: keys,
      deductions,
    };
    this.#letters = [...this.#letters, letter];
  }
}

const NEVER: IsHoliday = () => false;

const daysAfter = ({ due }: OpenItem, days: number): Day | null => (due === null ? null : addDays(due, days));

/** Which lines were open at the end of a day, as the books of today tell: with every payment of that day or before, lettered since. */
function openInHindsight({ books }: KnownPast, day: Day): (ecNo: number) => boolean {
  const open = new Set(openItemsOfPast(books, day).map(({ ecNo }) => ecNo));
  return (ecNo) => open.has(ecNo);
}
