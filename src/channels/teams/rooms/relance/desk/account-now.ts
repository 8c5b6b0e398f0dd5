import type { Person } from '../../../../../domain/person.ts';
import type { Draft } from '../../../../../use-cases/ports/relance/draft-store.ts';
import type { Refused } from '../../../../../use-cases/refusal.ts';
import type { AccountDesk, CustomerView } from '../../../account/desk.ts';
import type { Stale } from '../desk.ts';

/** The account behind what a person does, read anew for that person. */
export interface AccountNow {
  readonly open: AccountDesk['open'];
  /** Of the customer to whom a draft would be sent. */
  ofDraft(who: Person, draft: Draft): Promise<Refused | CustomerView>;
  /** Who changed a draft meanwhile, beside its account. */
  stale(who: Person, draft: Draft): Promise<Refused | Stale>;
}

/** Reads accounts anew, by what opens them. */
export function readAccountNow(open: AccountDesk['open']): AccountNow {
  const ofDraft: AccountNow['ofDraft'] = (who, draft) => open(who, draft.company, draft.tiers);
  return {
    open,
    ofDraft,
    async stale(who, draft) {
      const view = await ofDraft(who, draft);
      if (view.kind === 'refused') return view;
      return { kind: 'stale', by: draft.updatedBy.name, at: draft.updatedAt, view };
    },
  };
}
