import type { Where } from '../chat.ts';
import type { Story } from '../story.ts';

const QUERY = 'composeExtension/query';
const LINK = 'composeExtension/queryLink';

/** What is searched and pasted outside of a conversation with the bot, and what Teams asks that is not ours. */
export function tellExtension(story: Story): void {
  story.chapter('extension');
  const searched = (as: string, commandId: string, text: string | null, where: Where = {}): void => {
    const parameters = [{ name: text === null ? 'initialRun' : 'q', value: text ?? 'true' }];
    story.invoked(QUERY, as, () => ({ commandId, parameters, queryOptions: { skip: 0, count: 5 } }), where);
  };
  searched('customers-before-typing', 'searchCustomers', null);
  searched('customers-dupont', 'searchCustomers', 'Dupont');
  searched('customers-dupont', 'searchCustomers', 'Dupont', { who: 'zoe' });
  searched('invoices-one', 'searchInvoices', 'FA2600110');
  searched('unknown-command', 'searchPeople', 'Dupont');

  const pasted = (as: string, path: string, where: Where = {}): void =>
    story.invoked(LINK, as, () => ({ url: `${story.product.botUrl}${path}` }), where);
  pasted('link-dupont', '/c/ALPHA/DUPONT');
  pasted('link-dupont', '/c/ALPHA/DUPONT', { who: 'zoe' });

  story.invoked('task/fetch', 'unknown', () => ({ data: {} }));
  story.invoked('adaptiveCard/action', 'an-action-without-verb', () => ({ action: { type: 'Action.Execute' } }));
}
