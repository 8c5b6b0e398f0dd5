import type { Recipient, StoredMessage } from '../store/stored-message.ts';
import type { World } from '../store/world.ts';
import { formatDateTime, formatSize } from './format.ts';
import { type Content, html } from './html.ts';
import { breadcrumb, layout } from './layout.ts';
import { redirectionOf, stateOf } from './message-state.ts';

const MOST_ROWS = 500;

function newestFirst(world: World, folder: 'sentitems' | 'drafts'): StoredMessage[] {
  const when = (message: StoredMessage) => message.sentAt ?? message.createdAt;
  const all = world.messages.all().filter((message) => message.folder === folder);
  return all.sort((a, b) => when(b).localeCompare(when(a)));
}

/** The mails sent, the newest first, and below them the drafts that nobody sent. */
export function messagesPage(world: World): string {
  const sent = newestFirst(world, 'sentitems');
  const drafts = newestFirst(world, 'drafts');
  const none = html`<p class="card soft">Aucun message n’a encore été envoyé.</p>`;
  return layout(
    'Messages envoyés',
    html`<h1>Messages envoyés</h1>
${sent.length === 0 ? none : table(world, sent)}
${drafts.length === 0 ? null : html`<h2>Brouillons</h2>${table(world, drafts)}`}`,
  );
}

function table(world: World, messages: readonly StoredMessage[]): Content {
  const more =
    messages.length > MOST_ROWS
      ? html`<p class="soft">Les ${MOST_ROWS} plus récents sur ${messages.length}.</p>`
      : null;
  return html`<div class="scroll"><table class="stack">
<thead><tr><th>Date</th><th>Destinataire</th><th>Objet</th><th class="number">Pièces jointes</th></tr></thead>
<tbody>${messages.slice(0, MOST_ROWS).map((message) => row(world, message))}</tbody>
</table></div>${more}`;
}

function row(world: World, message: StoredMessage): Content {
  const state = stateOf(message, world.now());
  const tags = [state, redirectionOf(message) === undefined ? null : 'Redirigé'].filter((tag) => tag !== null);
  return html`<tr>
<td class="date">${formatDateTime(message.sentAt ?? message.createdAt)}</td>
<td>${people(message.toRecipients)}</td>
<td><a href="/messages/${message.key}">${message.subject || '(sans objet)'}</a> ${tags.map((tag) => html`<span class="tag">${tag}</span> `)}</td>
<td class="number pieces">${message.attachments.length}</td>
</tr>`;
}

function people(recipients: readonly Recipient[]): string {
  return recipients
    .map(({ emailAddress: { name, address = '' } }) => (name && name !== address ? `${name} <${address}>` : address))
    .join(', ');
}

/** One mail: headers, attachments, and the body in a frame that can run nothing. */
export function messagePage(world: World, message: StoredMessage): string {
  const subject = message.subject || '(sans objet)';
  const mailbox: Recipient = { emailAddress: { address: message.mailbox } };
  const headers: [string, string][] = [
    ['De', people([message.from ?? mailbox])],
    ['À', people(message.toRecipients)],
    ['Cc', people(message.ccRecipients)],
    ['Cci', people(message.bccRecipients)],
    ['Répondre à', people(message.replyTo)],
    ['Date', formatDateTime(message.sentAt ?? message.createdAt)],
    ['Objet', subject],
  ];
  const shown = headers
    .filter(([, value]) => value !== '')
    .map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`);
  return layout(
    subject,
    html`${breadcrumb([
      { text: 'Messages envoyés', href: '/messages' },
      { text: subject, href: null },
    ])}
<h1>${subject}</h1>
${notes(world, message)}
<dl class="headers">${shown}</dl>
${pieces(message)}
<iframe class="mail" title="Corps du message" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" src="/messages/${message.key}/corps"></iframe>
<p><a href="/messages/${message.key}/source.eml">Télécharger le message (.eml)</a></p>`,
  );
}

function notes(world: World, message: StoredMessage): Content {
  const state = stateOf(message, world.now());
  const redirection = redirectionOf(message);
  const intended = redirection?.intended ? html` Destinataire prévu : <strong>${redirection.intended}</strong>.` : null;
  return [
    state === null ? null : html`<p class="note">${state}</p>`,
    redirection === undefined ? null : html`<p class="note">Message redirigé vers une adresse de test.${intended}</p>`,
  ];
}

function pieces(message: StoredMessage): Content {
  if (message.attachments.length === 0) return null;
  const items = message.attachments.map((one) => {
    const href = `/messages/${message.key}/pieces/${one.key}`;
    return html`<li><a href="${href}">${one.name}</a> <span class="soft">${formatSize(one.size)}</span> · <a href="${href}?telecharger=1" download>télécharger</a></li>`;
  });
  return html`<ul class="pieces" aria-label="Pièces jointes">${items}</ul>`;
}
