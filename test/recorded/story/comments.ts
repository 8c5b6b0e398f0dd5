import type { Story } from '../story.ts';

const DUPONT = { data: { company: 'ALPHA', code: 'DUPONT' } };
const NOBODY = { data: { id: '00000000-0000-4000-8000-000000000000', version: 1 } };
const TYPED = { text: 'Appel de la comptable : le virement part mardi', kind: 'call', people: '' };

/** What people write on a customer: typed, in a form, edited, pinned, deleted, searched, and who is told of it. */
export function tellComments(story: Story): void {
  story.chapter('comments');
  story.said('aide', { who: 'hugo', as: 'hugo-opens-a-chat' });
  const typed = story.said('/commenter DUPONT : promesse vendredi @Hugo @Sofia @Zoé @Zébulon', { as: 'typed' });
  story.came('mentioned', { who: 'hugo' }, /Un commentaire vous mentionne/u);
  story.said('/commenter DUPONT', { as: 'typed-without-text' });
  story.said('/commenter Zorglub : vu', { as: 'typed-on-nobody' });
  story.said('/commenter DUPONT : vu', { as: 'typed', who: 'zoe' });

  const form = story.pressed('comment.new', 'dupont', DUPONT);
  story.pressed('comment.add', 'without-text', { on: form, typed: { ...TYPED, text: '' } });
  story.pressed('comment.add', 'unknown-invoice', {
    on: form,
    typed: { ...TYPED, target: 'invoice', number: 'FA0000000' },
  });
  const added = story.pressed('comment.add', 'dupont', { on: form, typed: TYPED });
  story.pressed('comment.add', 'dupont-twice', { on: form, typed: TYPED });
  story.pressed('comment.add', 'ill-typed', { data: { company: 'ALPHA', code: 'DUPONT', key: 7 } });
  story.pressed('comment.typed', 'ill-typed', { data: { company: 'ALPHA', code: 'DUPONT' } });
  story.pressed('comment.mention', 'no-such-comment', { data: { ...NOBODY.data, person: 'x' } });

  const shown = story.pressed('comment.show', '', { on: added });
  const edit = story.pressed('comment.edit.form', '', { on: shown });
  const changed = story.pressed('comment.edit', '', { on: edit, typed: { ...TYPED, text: 'Le virement part lundi' } });
  story.pressed('comment.edit', 'stale', { on: edit, typed: TYPED });
  const again = story.pressed('comment.show', 'edited', { on: changed });
  story.pressed('comment.versions', '', { on: again });
  story.pressed('comment.pin', '', { on: again });
  const list = story.pressed('comment.list', '', { on: changed });
  story.pressed('comment.list', 'searched', { on: list, label: /Chercher/u, typed: { text: 'lundi' } });
  story.pressed('comment.list', 'nothing-found', { on: list, label: /Chercher/u, typed: { text: 'zorglub' } });
  story.said('historique des commentaires de DUPONT', { as: 'history', who: 'nadia' });
  story.pressed('account.show', 'with-comments', DUPONT);
  const pinned = story.pressed('comment.show', 'pinned', { on: added });
  story.pressed('comment.unpin', '', { on: pinned });
  const loose = story.pressed('comment.show', 'unpinned', { on: added });
  story.pressed('comment.remove.form', 'of-a-colleague', { on: loose }, { who: 'hugo' });
  const ask = story.pressed('comment.remove.form', '', { on: loose });
  story.pressed('comment.remove', '', { on: ask });
  story.pressed('comment.show', 'deleted', { on: added });
  story.pressed('comment.list', 'with-a-deleted-one', { on: typed });

  story.chapter('extension');
  const message = {
    id: '1700000000000',
    body: { contentType: 'html', content: '<p>Dupont &amp; Fils paie <b>vendredi</b></p>' },
    from: { user: { displayName: 'Marc Petit' } },
    linkToMessage: 'https://teams.microsoft.com/l/message/19:x/1700000000000',
  };
  const opened = (as: string, commandId: string, more: object = {}, who?: 'zoe') =>
    story.invoked('composeExtension/fetchTask', as, () => ({ commandId, ...more }), who ? { who } : {});
  const sent = (as: string, commandId: string, data: object) =>
    story.invoked('composeExtension/submitAction', as, () => ({ commandId, data }));
  opened('action-add', 'addToCustomer', { messagePayload: message });
  opened('action-add', 'addToCustomer', { messagePayload: message }, 'zoe');
  const kept = { text: 'Dupont paie vendredi', author: 'Marc Petit', url: message.linkToMessage, key: message.id };
  sent('action-add-without-customer', 'addToCustomer', kept);
  sent('action-add-sent', 'addToCustomer', { ...kept, chosen: 'ALPHA/DUPONT' });
  sent('action-add-sent-twice', 'addToCustomer', { ...kept, chosen: 'ALPHA/DUPONT' });
  opened('action-remind', 'remind');
  sent('action-remind-sent', 'remind', { customer: 'ALPHA/DUPONT' });
  sent('action-remind-without-customer', 'remind', {});
  opened('action-unknown', 'fly');
  story.invoked('composeExtension/query', 'orders-one', () => ({
    ...{ commandId: 'searchInvoices', parameters: [{ name: 'q', value: 'BC' }] },
    queryOptions: { skip: 0, count: 3 },
  }));
}
