import { both, type Story } from '../story.ts';

const ROUVIERE = { company: 'ALPHA', code: 'ROUVIEREFONDE', currency: 'EUR' } as const;
const NO_DRAFT = { ...ROUVIERE, draftId: '00000000-0000-4000-8000-000000000000', version: 1 };
const DETAILS = { recipient: 'auto', other: '', cc: '', language: 'auto', sentence: '', copies: 'false' };

/** A reminder from its choices to its end, and those that do not get there. */
export function tellLetters(story: Story): void {
  tellChoices(story);
  tellPreview(story);
  tellSending(story);
  tellToCheck(story);
}

/** What a collector changes before sending. */
function tellChoices(story: Story): void {
  const account = story.said(both('relance client OREILLY'));
  const level = story.pressed('level.form', 'oreilly', { on: account });
  story.pressed('level.form', 'nothing-to-send', { data: { company: 'ALPHA', code: 'NONAFFECTE', currency: 'EUR' } });
  story.pressed('level.form', 'ill-typed', { data: { company: 'ALPHA', code: 'OREILLY', currency: 1 } });
  story.pressed('level.save', 'without-reason', { on: level, typed: { level: '3', reason: '' } });
  story.pressed('level.save', 'too-long', { on: level, typed: { level: '3', reason: 'x'.repeat(900) } });
  story.pressed('level.save', 'ill-typed', { on: level, typed: { level: '9', reason: 'Promesse rompue' } });
  story.pressed(
    'level.save',
    'oreilly',
    { on: level, typed: { level: '3', reason: 'Promesse rompue' } },
    { who: 'nadia' },
  );
  story.pressed('level.save', 'oreilly', { on: level, typed: { level: '3', reason: 'Promesse rompue' } });
  story.pressed('level.save', 'stale', { on: level, typed: { level: '2', reason: 'Autre avis' } });
  story.pressed('level.save', 'no-such-draft', { data: { ...NO_DRAFT, level: 'auto', reason: '' } });

  const details = story.pressed('details.form', 'oreilly', { on: account });
  story.pressed('details.save', 'bad-address', { on: details, typed: { ...DETAILS, other: 'not an address' } });
  story.pressed('details.save', 'bad-copy', { on: details, typed: { ...DETAILS, cc: 'a@b.example, @' } });
  story.pressed('details.save', 'ill-typed', { on: details, typed: { ...DETAILS, language: 'de' } });
  story.pressed('details.save', 'oreilly', {
    on: details,
    typed: {
      ...DETAILS,
      other: 'accounts@oreilly.example',
      cc: 'sales@oreilly.example',
      language: 'fr',
      sentence: 'Merci de nous rappeler.',
    },
  });
  story.pressed('details.form', 'oreilly-chosen', { on: account });
  for (const verb of ['advance.deduct', 'advance.keep']) {
    story.pressed(verb, 'no-such-draft', { data: { ...NO_DRAFT, ecNo: 1 } });
    story.pressed(verb, 'ill-typed', { data: NO_DRAFT });
  }
  const chosen = story.said(both('relance client OREILLY'), { as: 'relance-client-oreilly-as-chosen' });
  story.pressed('advance.deduct', 'no-advance', { on: chosen, of: 'draft.preview', typed: { ecNo: 1 } });
  story.pressed('advance.keep', 'no-advance', { on: chosen, of: 'draft.preview', typed: { ecNo: 1 } });
}

/** The letters as they would leave, in Teams and as the pages that it links to. */
function tellPreview(story: Story): void {
  const account = story.said(both('relance client ROUVIEREFONDE'));
  const preview = story.pressed('draft.preview', 'rouviere', { on: account });
  story.pressed('draft.preview', 'rouviere', { on: account }, { who: 'nadia' });
  story.pressed('draft.preview', 'no-such-draft', { data: NO_DRAFT });
  story.pressed('draft.preview', 'ill-typed', { data: ROUVIERE });
  story.page('mail', () => /\/lettres\/[^"]*\/mail/u.exec(JSON.stringify(preview.said))?.[0] ?? '');
  story.page('mail-of-nobody', () => '/lettres/nothing/mail');
  story.page('customer', () => '/c/ALPHA/DUPONT');
  story.page('customer-ill-written', () => '/c/AL%20PHA/DUPONT');
  story.page('nothing', () => '/nothing');

  const dollars = story.said(both('relance client HARPER'));
  story.pressed('draft.preview', 'in-dollars-and-english', { on: dollars });
  const post = story.said(both('relance client POSTE'));
  story.pressed('draft.preview', 'by-post', { on: post });
  const formal = story.said(both('relance client MISEDEM'));
  story.pressed('draft.preview', 'formal-notice', { on: formal });
  const receipt = story.said(both('relance client ACOMPTE300'));
  const unsure = story.pressed('draft.preview', 'to-be-confirmed', { on: receipt });
  story.pressed('draft.send', 'not-confirmed', { on: unsure });
}

/** Sent once, and followed. */
function tellSending(story: Story): void {
  const account = story.said(both('relance client ROUVIEREFONDE'), { as: 'relance-client-rouvierefonde-to-send' });
  const preview = story.pressed('draft.preview', 'rouviere-to-send', { on: account });
  story.pressed('draft.send', 'ill-typed', { on: account, of: 'draft.preview' });
  story.pressed('draft.send', 'rouviere', { on: preview }, { who: 'nadia' });
  story.pressed('draft.send', 'another-letter', { on: preview, typed: { digest: 'f'.repeat(64) } });
  story.pressed('draft.send', 'no-such-draft', { data: { ...NO_DRAFT, digest: 'f'.repeat(64) } });
  const sent = story.pressed('draft.send', 'rouviere', { on: preview });
  story.shown('rouviere-sent', 'chat-claire', isOver('Rouvière'));
  story.pressed('draft.send', 'rouviere-again', { on: preview });
  story.pressed('dispatch.show', 'rouviere', { on: sent });
  story.pressed('dispatch.show', 'rouviere', { on: sent }, { who: 'zoe' });
  story.pressed('dispatch.show', 'of-another-customer', { on: sent, typed: { code: 'DUPONT' } });
  story.pressed('dispatch.show', 'ill-typed', { data: ROUVIERE });
  story.said(both('relance client ROUVIEREFONDE'), { as: 'relance-client-rouvierefonde-after-sending' });
  for (const [code, name] of story.mostOf(
    [
      ['POSTE', 'Jeanneret'],
      ['HARPER', 'Harper'],
    ] as const,
    1,
  )) {
    send(story, code, name);
  }
  story.recorded('outside/mails', {}, async () => (await readM365(story, '/_sent')).map(mailOf));
  story.recorded('outside/files', {}, async () => (await readM365(story, '/_files')).map(fileOf));
}

/** Letters that do not get to their end, and what people make of them. */
function tellToCheck(story: Story): void {
  const check = { fr: '/à vérifier', en: '/to check' };
  story.said(check, { as: 'a-verifier-nothing' });
  story.said(check, { who: 'zoe' });

  fault(story, { refusal: 'mailbox-full' });
  send(story, 'GENERAL', 'Vallée');
  heal(story);
  fault(story, { fault: { kind: 'lose-message' } });
  send(story, 'DIXJOURS', 'Montbrun');
  const lost = story.said(check, { as: 'a-verifier-lost' });
  story.pressed('check.decide', 'ill-typed', { on: lost, typed: { act: 'burn' } });
  story.pressed('check.decide', 'no-such-letter', { on: lost, typed: { id: 'nobody' } });
  story.pressed('check.decide', 'lost', { on: lost, having: { act: 'sent' } }, { who: 'nadia' });
  story.pressed('check.decide', 'again', { on: lost, having: { act: 'again' } });
  story.shown('montbrun-sent-again', 'chat-claire', (text) => isOver('Montbrun')(text) && /\.pdf|PDF/u.test(text));
  story.pressed('check.decide', 'already', { on: lost, having: { act: 'cancel' } });

  fault(story, { fault: { kind: 'lose-message' } });
  send(story, 'IMPAYE', 'Écluses');
  const unknown = story.said(check, { as: 'a-verifier-to-cancel' });
  story.pressed('check.decide', 'cancel', { on: unknown, having: { act: 'cancel' } });

  fault(story, { refusal: 'library-denied' });
  send(story, 'COMPTA', 'Faugère');
  const unfiled = story.said(check, { as: 'a-verifier-to-file' });
  heal(story);
  story.pressed('check.decide', 'file', { on: unfiled, having: { act: 'file' } });
  story.pressed('check.list', '', { on: unfiled });
  story.pressed('check.list', '', { on: unfiled }, { who: 'zoe' });
}

/** A letter from the account to where it rests. */
function send(story: Story, code: string, name: string): void {
  const of = code.toLowerCase();
  const account = story.said(both(`relance client ALPHA/${code}`), { as: `relance-client-${of}-to-send` });
  const preview = story.pressed('draft.preview', `${of}-to-send`, { on: account });
  story.pressed('draft.send', of, { on: preview });
  story.shown(`${of}-rests`, 'chat-claire', isOver(name));
}

/** The card of a letter that goes no further by itself. */
const isOver = (name: string) => (text: string) => text.includes(name) && !/dispatch\.show|[✓●○]/u.test(text);

function fault(story: Story, rule: object): void {
  story.meanwhile(`Microsoft 365: ${JSON.stringify(rule)}`, () =>
    fetch(`${story.product.m365Url}/_faults`, { method: 'POST', body: JSON.stringify(rule) }),
  );
}

function heal(story: Story): void {
  story.meanwhile('Microsoft 365 is well again', () => fetch(`${story.product.m365Url}/_faults`, { method: 'DELETE' }));
}

type Fields = Readonly<Record<string, unknown>>;

const readM365 = async (story: Story, path: string) =>
  (await (await fetch(`${story.product.m365Url}${path}`)).json()) as readonly Fields[];

/** What people read of a mail. The weight of a letter is not told: it holds the instant at which it was made. */
const mailOf = ({ subject, from, to, cc, replyTo, content, attachments }: Fields) => ({
  ...{ subject, from, to, cc, replyTo, attachments: (attachments as readonly Fields[]).map(({ name }) => name) },
  lines: String(content).split('\n'),
});

const fileOf = ({ path, contentType, fields }: Fields) => ({ path, contentType, fields });
