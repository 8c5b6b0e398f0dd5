import type { InstalmentKey } from '../ledger/open-item.ts';
import type { HeldAccount, HeldElsewhere, HoldReason } from '../relance/held-elsewhere.ts';
import type { MatterKind, MatterOf } from './matters/matter.ts';
import { nextPart } from './promises/promise.ts';

export const RECOVERY = 'recovery';

interface HoldingOf<Kind extends MatterKind> extends Pick<MatterOf<Kind>, 'kind' | 'tiers' | 'facts' | 'by' | 'since'> {
  readonly items: readonly InstalmentKey[];
}

/** What of a matter says what it holds. */
export type HoldingMatter = { readonly [Kind in MatterKind]: HoldingOf<Kind> }[MatterKind];

/**
 * What a matter holds out of reminders: what is promised until the end of its last day (case F3), what is in a file as long as that
 * runs, and all that was born before the judgment that opened proceedings (case F8). What is in dispute is held by the rule of disputes.
 */
export function holdsOf(matter: HoldingMatter): readonly (HeldElsewhere | HeldAccount)[] {
  const { kind, items, by, since, facts } = matter;
  switch (kind) {
    case 'promise': {
      const [next, last] = [nextPart(facts), facts.parts.at(-1)];
      if (!next || !last) return [];
      const { currency, parts } = facts;
      const said = { on: next.on, amount: next.amount, currency, last: last.on, parts: parts.length };
      return each(items, { room: RECOVERY, reason: { code: 'promise', facts: said }, by, since, until: last.on });
    }
    case 'file': {
      const reason: HoldReason = { code: 'file', facts: { number: facts.number } };
      return each(items, { room: RECOVERY, reason, by: facts.owner, since, until: null });
    }
    case 'proceedings': {
      const { procedure, judgment } = facts;
      const reason: HoldReason = { code: 'proceedings', facts: { procedure, judgment } };
      return [{ room: RECOVERY, reason, by, since: judgment, until: null, bornBefore: judgment }];
    }
    case 'dispute':
      return [];
  }
}

const each = (items: readonly InstalmentKey[], hold: Omit<HeldElsewhere, 'ecNo' | 'piece' | 'due' | 'amount'>) =>
  items.map(({ ecNo, piece, due, amount }): HeldElsewhere => ({ ecNo, piece, due, amount, ...hold }));
