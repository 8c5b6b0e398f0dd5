import type { IsHoliday } from '../../business-days.ts';
import type { Cents } from '../../cents.ts';
import type { Currency } from '../../company/currency.ts';
import { intervalOf } from '../../company/plan.ts';
import type { ReceivablesPolicy } from '../../company/receivables-policy.ts';
import type { LevelRank, ReminderPlan } from '../../company/reminder-plan.ts';
import { addDays, type Day } from '../../day.ts';
import { type CurrencyAccount, isLate, summariseAccount } from '../../ledger/account.ts';
import type { OpenItem } from '../../ledger/open-item.ts';
import { assessItem } from '../../relance/assess-item.ts';
import { decideRelance } from '../../relance/decide-relance.ts';
import type { ProposedLetter } from '../../relance/decision.ts';
import type { RelanceInput } from '../../relance/input.ts';
import type { RemindedInstalment, TiersMemory } from '../../relance/memory.ts';
import { rememberedOf } from '../../relance/remembered.ts';
import type { TiersCode } from '../../tiers/tiers-code.ts';
import type { Calendar } from './calendar.ts';
import { eventDays } from './event-days.ts';
import { isPaidBy, openItemsKnown } from './known.ts';
import type { RehearsedPayer } from './rehearsed-payer.ts';

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

export interface RehearsalRules {
  readonly policy: ReceivablesPolicy;
  /** Days that are played: letters leave on business days. */
  readonly calendar: Calendar;
  /** Letters of before are played and not told: levels rise from the first day of the calendar. */
  readonly from: Day;
}

/**
 * The letters that one customer would have received, as if every proposal had been approved on its day: by the one decision function,
 * on what was known at the end of each day. Exclusions, disputes and what a person chose are in no ledger, and not played.
 */
export function rehearsePayer(payer: RehearsedPayer, rules: RehearsalRules): readonly RehearsedLetter[] {
  if (payer.notReminded) return [];
  const played = new Player(payer, rules);
  const sent: RehearsedLetter[] = [];
  for (const day of eventDays(payer, rules.calendar, () => played.nextDays())) {
    const letters = played.play(day);
    if (day >= rules.from) sent.push(...letters);
  }
  return sent;
}

/** A correction is of what is counted now: what a plan would have sent starts from nothing. */
const NOTHING: Omit<TiersMemory, 'reminded' | 'letters'> = {
  corrections: [],
  exclusions: [],
  disputes: [],
  reservations: [],
  held: [],
  heldAccounts: [],
};

/** Goes through the days of one customer, and remembers what was sent. */
class Player {
  readonly #payer: RehearsedPayer;
  readonly #rules: RehearsalRules;
  /** The last of each line. */
  readonly #reminded = new Map<number, RemindedInstalment>();
  #letters: TiersMemory['letters'] = [];
  #memory: TiersMemory = { ...NOTHING, reminded: [], letters: [] };
  readonly #seen = new Set<number>();
  #next: Day[] = [];

  constructor(payer: RehearsedPayer, rules: RehearsalRules) {
    this.#payer = payer;
    this.#rules = rules;
  }

  /** What leaves on a day, remembered from then on. */
  play(day: Day): readonly RehearsedLetter[] {
    const items = openItemsKnown(this.#payer.past, day);
    this.#next = items.filter(({ ecNo }) => !this.#seen.has(ecNo)).flatMap((item) => this.#daysOf(item));
    return summariseAccount(items, day).flatMap((account) => this.#send(account, day));
  }

  /** Days from which an instalment that was new on the day played last, or was reminded then, may be reminded, as far as was known. */
  nextDays(): readonly Day[] {
    return this.#next;
  }

  #daysOf(item: OpenItem): readonly Day[] {
    const { ecNo, left, due, paymentMode } = item;
    this.#seen.add(ecNo);
    if (left <= 0 || due === null) return [];
    const { collectedModes, collectedGraceDays } = this.#rules.policy;
    const delays = this.#payer.plans.flatMap(({ levels }) => levels.map(({ fromDaysLate }) => fromDaysLate));
    const collected = collectedModes.includes(paymentMode) ? [collectedGraceDays] : [];
    return [1, ...delays, ...collected].map((days) => addDays(due, days));
  }

  #send(account: CurrencyAccount, day: Day): readonly RehearsedLetter[] {
    const plan = this.#payer.planOf(account);
    const input = {
      ...{ today: day, policy: this.#rules.policy, plan, account, memory: this.#memory },
      ...{ tiers: { notReminded: false }, freshness: { lastBankEntry: null }, isHoliday: NEVER },
    };
    if (!plan || !mayRemind(plan, input)) return [];
    const decision = decideRelance(input);
    if (decision.kind !== 'proposal') return [];
    const isPaid = isPaidBy(this.#payer.past, day);
    const letters = decision.letters.map((letter, at) => {
      this.#remember(letter, account, day, at);
      return {
        ...{ tiers: this.#payer.code, day, currency: account.currency, level: letter.level },
        ...{ lines: letter.lines.length, total: letter.total },
        paidLines: letter.lines.filter(({ ecNo }) => isPaid(ecNo)).length,
      };
    });
    this.#memory = { ...NOTHING, reminded: [...this.#reminded.values()], letters: this.#letters };
    return letters;
  }

  #remember({ lines, deductions }: ProposedLetter, { currency, items }: CurrencyAccount, on: Day, at: number): void {
    const levelOf = new Map(lines.map(({ ecNo, level }) => [ecNo, level]));
    const keys = items.filter(({ ecNo }) => levelOf.has(ecNo));
    for (const { ecNo, piece, due, amount } of keys) {
      this.#reminded.set(ecNo, { ecNo, piece, due, amount, on, byHand: false, level: levelOf.get(ecNo) ?? 1 });
    }
    this.#forgetClosed(on);
    const intervals = this.#payer.plans.flatMap(({ levels, repeatsLast, payWithinDays }) => [
      ...levels.map(intervalOf),
      ...(repeatsLast ? [payWithinDays + 1] : []),
    ]);
    this.#next.push(...intervals.map((days) => addDays(on, days)));
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

  /** Nothing more is asked of what is closed for good, unless a line of later continues it. */
  #forgetClosed(on: Day): void {
    const { lineOf, mayReopen, books } = this.#payer.past;
    if (mayReopen || books.carriedOver.previousOf.size > 0) return;
    for (const ecNo of this.#reminded.keys()) {
      const closed = lineOf.get(ecNo)?.closed ?? null;
      if (closed !== null && closed <= on) this.#reminded.delete(ecNo);
    }
  }
}

const NEVER: IsHoliday = () => false;

/** Whether the rule of single items lets any be reminded: without one there is no letter, whatever else is asked. */
function mayRemind(plan: ReminderPlan, input: RelanceInput): boolean {
  const remembered = rememberedOf(input.account.items, input.memory);
  return input.account.items.some(
    (item) => isLate(item) && 'candidate' in assessItem(item, plan, input, remembered(item)),
  );
}
