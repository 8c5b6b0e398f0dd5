import { addCents, type Cents, sumCents, ZERO } from '../../cents.ts';
import type { ReceivablesPolicy } from '../../company/receivables-policy.ts';
import type { Day } from '../../day.ts';
import { type CurrencyAccount, isLate } from '../../ledger/account.ts';
import { lessenedBy } from '../../ledger/net-late.ts';
import type { OpenItem } from '../../ledger/open-item.ts';
import { byDuePieceNumber } from '../../ledger/order.ts';
import type { Tiers } from '../../tiers/tiers.ts';
import { isFreeCredit } from '../credits.ts';
import type { OwedLine } from '../decision.ts';
import { holdingReasons } from '../held-back.ts';
import { heldParts } from '../held-parts.ts';
import type { TiersMemory } from '../memory.ts';
import { rememberedOf } from '../remembered.ts';
import type { DueWindow } from './due-letters.ts';
import { dueKey } from './reservation-keys.ts';

export interface PrevenanceInput {
  readonly today: Day;
  readonly policy: ReceivablesPolicy;
  readonly tiers: Pick<Tiers, 'notReminded' | 'asleep'>;
  /** As of today. */
  readonly account: CurrencyAccount;
  readonly memory: TiersMemory;
  /** A room that may hold instalments did not answer. */
  readonly holdsUnknown: boolean;
  readonly window: DueWindow;
  /** Less than this is not worth a letter. */
  readonly minimum: Cents;
  /** Debts on their due days that a prévenance announced (`dueKey`); at sending, without those of the letter itself. */
  readonly announced: ReadonlySet<string>;
}

/** Why no prévenance is sent. */
export type NoPrevenance =
  /** Sage says « hors rappel ». */
  | 'not-reminded'
  | 'asleep'
  /** Nothing falls due in the days that it speaks of. */
  | 'nothing-due'
  /** A prévenance announced all of it before. */
  | 'announced'
  /** Excluded, in dispute, held by a room, or collected by us: all of it. */
  | 'all-held-back'
  /** A room did not say what it holds. */
  | 'holds'
  /** Credits that are lettered with nothing cover all of it. */
  | 'covered-by-credits'
  | 'below-minimum';

export type PrevenanceDecision =
  | { readonly kind: 'proposal'; readonly lines: readonly OwedLine[]; readonly total: Cents }
  | { readonly kind: 'reason'; readonly reason: NoPrevenance };

type DueItem = OpenItem & { readonly due: Day };

/**
 * Whether to tell one payer, in one currency, what falls due soon: only debts that are not due yet, from the day after today (case C7),
 * none that a rappel would not speak of either, and none of which a room holds a part: what is left of it is in no books yet. What a
 * rappel holds is no matter here: no kind of letter stands in another's way.
 */
export function decidePrevenance(input: PrevenanceInput): PrevenanceDecision {
  if (input.tiers.asleep) return no('asleep');
  if (input.tiers.notReminded) return no('not-reminded');
  const due = input.account.items.filter(fallsDueIn(input.window));
  if (due.length === 0) return no('nothing-due');
  const remembered = rememberedOf(input.account.items, { ...input.memory, reservations: [] });
  const partly = new Set(heldParts(due, input).flatMap(({ only }) => [...only]));
  const free = due.filter(
    (item) => !partly.has(item.ecNo) && holdingReasons(item, input, remembered(item)).length === 0,
  );
  if (free.length === 0) return no('all-held-back');
  if (input.holdsUnknown) return no('holds');
  const told = free.filter((item) => !isAnnounced(item, input.announced));
  if (told.length === 0) return no('announced');
  const lines = told.toSorted(byDuePieceNumber).map(toLine);
  const total = sumCents(lines.map(({ left }) => left));
  if (addCents(total, freeCredits(input.account, told)) <= 0) return no('covered-by-credits');
  return total < input.minimum ? no('below-minimum') : { kind: 'proposal', lines, total };
}

const no = (reason: NoPrevenance): PrevenanceDecision => ({ kind: 'reason', reason });

/** Accounts of invoices and of effets: what rappels speak of too. */
const fallsDueIn =
  ({ from, until }: DueWindow) =>
  (item: OpenItem): item is DueItem =>
    item.left > 0 &&
    (item.treatment === 'client' || item.treatment === 'effet') &&
    item.due !== null &&
    from <= item.due &&
    item.due <= until;

const isAnnounced = ({ ecNo, continues, due }: DueItem, announced: ReadonlySet<string>): boolean =>
  [ecNo, ...continues].some((number) => announced.has(dueKey(number, due)));

/**
 * Zero or less: receipts and avoirs that are lettered with nothing, less what is late already, which they would pay first. An advance
 * lessens its own order alone, or anything where it names none (case H16).
 */
function freeCredits({ items }: CurrencyAccount, told: readonly OpenItem[]): Cents {
  const late = items.filter((item) => isLate(item) && !item.settledSince);
  const leftOf = ({ left }: OpenItem): Cents => left;
  const credits = items.filter(isFreeCredit).map((credit) => lessenedBy(credit, [...late, ...told], leftOf));
  const rest = addCents(sumCents(credits), sumCents(late.map(leftOf)));
  return rest < 0 ? rest : ZERO;
}

const toLine = ({ ecNo, piece, issued, due, amount, left, effet }: DueItem): OwedLine => ({
  ecNo,
  piece,
  issued,
  due,
  amount,
  left,
  effet,
});
