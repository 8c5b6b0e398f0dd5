import type { DraftReader } from '../ports/relance/draft-store.ts';
import { readSituation } from './read-situation.ts';
import { type CustomerView, type ShowCustomerPorts, viewCurrency } from './show-customer.ts';

const PAST_LETTERS = 20;

/**
 * The account of a draft as a card that several people share shows it: nobody in particular looks, so nothing is opened. Acts
 * asked from it are checked for the person who clicks. Null when the draft, its company or its customer is gone.
 */
export async function showSharedCustomer(
  ports: Omit<ShowCustomerPorts, 'directory' | 'drafts'> & { readonly drafts: Pick<DraftReader, 'readDraft'> },
  draftId: string,
): Promise<CustomerView | null> {
  const draft = await ports.drafts.readDraft(draftId);
  const company = draft ? ports.companies.get(draft.company) : undefined;
  const situation = draft && company ? await readSituation(ports, company, draft.tiers) : null;
  if (!draft || !situation) return null;
  const { dispatches, unreadable } = await ports.dispatches.listDispatches(
    { company: draft.company, tiers: draft.tiers },
    PAST_LETTERS,
  );
  const open = draft.state === 'open' ? draft : null;
  const currencies = situation.accounts.map((account) =>
    viewCurrency(ports, situation, account, dispatches, open?.currency === account.currency ? open : null),
  );
  const hasLetters = dispatches.length + unreadable.length > 0;
  return { kind: 'customer', situation, currencies, mayCollect: true, hasLetters, sandbox: ports.sending.sandbox };
}
