import { addDays, type Day } from '../day.ts';
import type { OpenItem } from '../encours/open-item.ts';
import type { HeldBack } from './decision.ts';
import type { RelanceInput } from './input.ts';
import type { TiersMemory } from './memory.ts';

type LateItem = OpenItem & { readonly due: Day };
/** `remembered`: of this item. */
type Rule = (item: LateItem, input: RelanceInput, remembered: TiersMemory) => HeldBack | undefined;

/** Why a late item must not be reminded at all, whatever its level; the first rule that holds gives the reason. */
export function holdingReason(item: LateItem, input: RelanceInput, remembered: TiersMemory): HeldBack | undefined {
  for (const rule of RULES) {
    const why = rule(item, input, remembered);
    if (why) return why;
  }
  return undefined;
}

/** Lettered with a payment dated after today: counted until then, never reminded. */
const settledSince: Rule = (item) => (item.settledSince ? { code: 'settled-since' } : undefined);

/** Lettered by other means than Sage's own: never silently paid, and no letter by itself. */
const unbalanced: Rule = ({ letter, letterGap }) =>
  letterGap === 0 ? undefined : { code: 'unbalanced-lettering', letter, gap: letterGap };

const doubtful: Rule = (item) =>
  item.treatment === 'douteux' ? { code: 'doubtful-account', account: item.account } : undefined;

/** Out until the end of its last day (case F5). */
const excluded: Rule = (_, { today }, { exclusions }) => {
  const found = exclusions.find((one) => one.since <= today && (one.until === null || today <= one.until));
  return found && { code: 'excluded', by: found.by.name, reason: found.reason, until: found.until };
};

const disputed: Rule = (_, { today }, { disputes }) => {
  const found = disputes.find((one) => one.since <= today);
  return found && { code: 'disputed', reason: found.reason, since: found.since };
};

/** In a letter that is approved and not over (cases A1, A3). */
const reserved: Rule = (_item, _input, { reservations: [found] }) => {
  return found && { code: 'reserved', dispatchId: found.dispatchId, by: found.by.name, since: found.since };
};

/** A prélèvement or a LCR is ours to collect: it counts as not honoured from `collectedGraceDays` days late, inclusive. */
const collectedByUs: Rule = (item, { policy, today }) => {
  if (!policy.collectedModes.includes(item.paymentMode)) return undefined;
  const until = addDays(item.due, policy.collectedGraceDays - 1);
  return today <= until ? { code: 'collected-by-us', paymentMode: item.paymentMode, until } : undefined;
};

const RULES: readonly Rule[] = [settledSince, unbalanced, doubtful, excluded, disputed, reserved, collectedByUs];
