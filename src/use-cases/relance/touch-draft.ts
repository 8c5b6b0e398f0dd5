import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { OpenItem } from '../../domain/ledger/open-item.ts';
import type { Person } from '../../domain/person.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Clock } from '../ports/clock.ts';
import type { DraftWriter } from '../ports/relance/draft-store.ts';

export interface TouchDraftPorts {
  readonly clock: Pick<Clock, 'now'>;
  readonly drafts: Pick<DraftWriter, 'openDraft' | 'touchDraft'>;
}

/** Cards of an item's account that were shown before a change of the item are stale from now on. */
export async function touchDraft(
  { clock, drafts }: TouchDraftPorts,
  who: Person,
  company: CompanyCode,
  tiers: TiersCode,
  item: OpenItem,
): Promise<void> {
  const now = clock.now();
  const draft = await drafts.openDraft(company, tiers, item.currency, who, now);
  await drafts.touchDraft(draft.id, who, now);
}
