import { addDays, type Day } from '../day.ts';
import type { OpenItem } from '../ledger/open-item.ts';
import type { HeldBack } from './decision.ts';
import type { RelanceInput } from './input.ts';
import type { InstalmentMemory } from './memory.ts';

type DueItem = OpenItem & { readonly due: Day };
type Asked = Pick<RelanceInput, 'policy' | 'today'>;
/** `remembered`: of this item. */
type Rule = (item: DueItem, input: Asked, remembered: InstalmentMemory) => HeldBack | readonly HeldBack[] | undefined;

/** Why an item must not be in a letter at all, whatever its level: all that holds it, the rule that goes first first. */
export const holdingReasons = (item: DueItem, input: Asked, remembered: InstalmentMemory): readonly HeldBack[] =>
  RULES.flatMap((rule) => rule(item, input, remembered) ?? []);

/** Lettered with a payment dated after today: counted until then, never reminded. */
const settledSince: Rule = (item) => (item.settledSince ? { code: 'settled-since' } : undefined);

/** Lettered by other means than Sage's own: never silently paid, and no letter by itself. */
const unbalanced: Rule = ({ letter, letterGap }) =>
  letterGap === 0 ? undefined : { code: 'unbalanced-lettering', letter, gap: letterGap };

const doubtful: Rule = (item) =>
  item.treatment === 'douteux' ? { code: 'doubtful-account', account: item.account } : undefined;

/** Days on which something holds, both included; until null: nobody knows when it ends. */
interface Spell {
  readonly since: Day;
  readonly until: Day | null;
}

const holdsOn =
  (today: Day) =>
  ({ since, until }: Spell): boolean =>
    since <= today && (until === null || today <= until);

/** Out until the end of the last day of each (case F5); the one that ends first goes first. */
const excluded: Rule = (_, { today }, { exclusions }) =>
  exclusions
    .filter(holdsOn(today))
    .toSorted(byEnd)
    .map(({ by, reason, until }) => ({ code: 'excluded', by: by.name, reason, until }));

const NEVER = '9999-12-31';

function byEnd(a: Spell, b: Spell): number {
  const [endA, endB] = [a.until ?? NEVER, b.until ?? NEVER];
  if (endA !== endB) return endA < endB ? -1 : 1;
  return a.since === b.since ? 0 : a.since < b.since ? -1 : 1;
}

/** Until nobody knows when: after what has an end. */
const disputed: Rule = (_, { today }, { disputes }) =>
  disputes.filter((one) => one.since <= today).map(({ reason, since }) => ({ code: 'disputed', reason, since }));

/** By rooms, as long as each says: out like an exclusion, the one that ends first first. What holds a part lowers the claim instead. */
const heldElsewhere: Rule = (_, { today }, { held }) =>
  held
    .filter((hold) => hold.part === undefined && holdsOn(today)(hold))
    .toSorted(byEnd)
    .map(({ room, reason, by, since, until }) => {
      return { code: 'held-elsewhere', room, reason, by: by?.name ?? null, since, until };
    });

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

const RULES: readonly Rule[] = [
  ...[settledSince, unbalanced, doubtful],
  ...[excluded, disputed, heldElsewhere, reserved],
  collectedByUs,
];
