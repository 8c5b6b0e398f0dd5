import type { Where } from '../chat.ts';
import type { Story } from '../story.ts';

const QUERY = 'composeExtension/query';
const LINK = 'composeExtension/queryLink';

/** What is searched and pasted outside of a conversation with the bot, and what Teams asks that is not ours. */
export function tellExtension(story: Story): void {
  const searched = (as: string, commandId: string, text: unknown, where: Where = {}, skip = 0): void => {
    const parameters = [{ name: text === null ? 'initialRun' : 'q', value: text ?? 'true' }];
    story.searched(QUERY, as, () => ({ commandId, parameters, queryOptions: { skip, count: 5 } }), where);
  };
  searched('customers-before-typing', 'searchCustomers', null);
  searched('customers-dupont', 'searchCustomers', 'Dupont');
  searched('customers-martin', 'searchCustomers', 'martin', { place: 'group-achats' });
  searched('customers-near', 'searchCustomers', 'Duponnt');
  searched('customers-none', 'searchCustomers', 'Xyzzyq');
  searched('customers-page-2', 'searchCustomers', null, {}, 5);
  searched('customers-dupont', 'searchCustomers', 'Dupont', { who: 'zoe' });
  searched('customers-dupont', 'searchCustomers', 'Dupont', { who: 'guest' });
  searched('invoices-short', 'searchInvoices', 'F');
  searched('invoices-one', 'searchInvoices', 'FA2600110');
  searched('invoices-many', 'searchInvoices', 'FA26001');
  searched('invoices-none', 'searchInvoices', 'ZZ999999');
  searched('invoices-one', 'searchInvoices', 'FA2600110', { who: 'zoe' });
  searched('unknown-command', 'searchPeople', 'Dupont');
  story.searched(QUERY, 'ill-typed', () => 'Dupont');

  const pasted = (as: string, path: string, where: Where = {}): void =>
    story.searched(LINK, as, () => ({ url: `${story.product.botUrl}${path}` }), where);
  pasted('link-dupont', '/c/ALPHA/DUPONT');
  pasted('link-dupont', '/C/alpha/DUPONT/', { place: 'group-achats' });
  pasted('link-dupont', '/c/ALPHA/DUPONT', { who: 'zoe' });
  pasted('link-unknown-customer', '/c/ALPHA/NOBODY');
  pasted('link-other-page', '/lettres/nothing');
  story.searched(LINK, 'link-elsewhere', () => ({ url: 'https://elsewhere.example/c/ALPHA/DUPONT' }));
  story.searched(LINK, 'link-ill-typed', () => ({ url: 12 }));

  story.invoked('task/fetch', 'unknown', { data: {} });
  story.invoked('composeExtension/submitAction', 'unknown-of-the-extension', { commandId: 'searchCustomers' });
  story.invoked('adaptiveCard/action', 'an-action-of-another-kind', { action: { type: 'Action.Submit', data: {} } });
  story.invoked('adaptiveCard/action', 'an-action-without-verb', { action: { type: 'Action.Execute' } });
  story.invoked('adaptiveCard/action', 'nothing', null);
}
