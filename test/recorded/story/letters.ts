import { setTimeout as sleep } from 'node:timers/promises';
import { type Story, sentBy } from '../story.ts';

const ROUVIERE = { company: 'ALPHA', code: 'ROUVIEREFONDE', currency: 'EUR' } as const;
const NO_DRAFT = { ...ROUVIERE, draftId: '00000000-0000-4000-8000-000000000000', version: 1 };
const NADIA = { who: 'nadia' } as const;
const DETAILS = { recipient: 'auto', other: '', cc: '', language: 'auto', sentence: '', copies: 'false' };

/** A reminder from its choices to its end, and those that do not get there. */
export function tellLetters(story: Story): void {
  story.chapter('choices');
  tellChoices(story);
  story.chapter('letters');
  tellPreview(story);
  tellSending(story);
  tellAnnulment(story);
  tellPost(story);
  story.chapter('to-check');
  tellToCheck(story);
}

/** What a collector changes before sending. */
function tellChoices(story: Story): void {
  const account = story.said('relance client OREILLY');
  const level = story.pressed('level.form', 'oreilly', { on: account });
  story.pressed('level.form', 'nothing-to-send', { data: { company: 'ALPHA', code: 'NONAFFECTE', currency: 'EUR' } });
  story.pressed('level.save', 'without-reason', { on: level, typed: { level: '3', reason: '' } });
  story.pressed('level.save', 'oreilly', { on: level, typed: { level: '3', reason: 'Promesse rompue' } });
  story.pressed('level.save', 'stale', { on: level, typed: { level: '2', reason: 'Autre avis' } });

  const details = story.pressed('details.form', 'oreilly', { on: account });
  story.pressed('details.save', 'bad-address', { on: details, typed: { ...DETAILS, other: 'not an address' } });
  const mails = { other: 'accounts@oreilly.example', cc: 'sales@oreilly.example' };
  const typed = { ...DETAILS, ...mails, language: 'fr', sentence: 'Merci de nous rappeler.' };
  const chosen = story.pressed('details.save', 'oreilly', { on: details, typed });
  for (const verb of ['advance.deduct', 'advance.keep']) {
    story.pressed(verb, 'no-advance', { on: chosen, of: 'draft.preview', typed: { ecNo: 1 } });
  }
}

/** The letters as they would leave, in Teams and as the pages that it links to. */
function tellPreview(story: Story): void {
  story.pressed('follow.remind', 'by-post', { data: { company: 'ALPHA', code: 'POSTE' } });
  const unsure = story.pressed('follow.remind', 'to-be-confirmed', { data: { company: 'ALPHA', code: 'ACOMPTE300' } });
  story.pressed('draft.send', 'not-confirmed', { on: unsure });
  story.page('mail', () => /\/lettres\/[^"]*\/mail/u.exec(JSON.stringify(unsure.said))?.[0] ?? '');
  story.page('mail-of-nobody', () => '/lettres/nothing/mail');
  story.page('customer', () => '/c/ALPHA/DUPONT');
}

/** Sent once, and followed. */
function tellSending(story: Story): void {
  const account = story.said('relance client ROUVIEREFONDE');
  const preview = story.pressed('draft.preview', 'rouviere', { on: account });
  story.pressed('draft.send', 'not-hers', { on: preview }, NADIA);
  story.pressed('draft.send', 'another-letter', { on: preview, typed: { digest: 'f'.repeat(64) } });
  story.pressed('draft.send', 'no-such-draft', { data: { ...NO_DRAFT, digest: 'f'.repeat(64) } });
  const sent = story.pressed('draft.send', 'rouviere', { on: preview });
  story.shown('rouviere-sent', 'chat-claire', isOver('Rouvière'));
  story.pressed('draft.send', 'rouviere-again', { on: preview });
  story.pressed('dispatch.show', 'rouviere', { on: sent });
  story.recorded('outside-mails', {}, () => readM365(story, '/_sent', mailOf));
  story.recorded('outside-files', {}, () => readM365(story, '/_files', fileOf));
}

/** A letter that left is taken back by who approves of such things. */
function tellAnnulment(story: Story): void {
  const letters = story.pressed('letters.list', 'rouviere', { data: ROUVIERE }, NADIA);
  const form = story.pressed('annul.form', 'rouviere', { on: letters }, NADIA);
  story.pressed('annul.save', 'without-reason', { on: form, typed: { reason: '' } }, NADIA);
  story.pressed('annul.save', 'rouviere', { on: form, typed: { reason: 'Envoyée par erreur' } }, NADIA);
}

/** A letter by post: in its dossier, posted, with its number; who may only read sees it. */
function tellPost(story: Story): void {
  const POSTE = { company: 'ALPHA', code: 'POSTE', currency: 'EUR' } as const;
  send(story, 'POSTE', 'Jeanneret');
  const letters = story.pressed('letters.list', 'poste', { data: POSTE });
  const form = story.pressed('post.form', 'poste', { on: letters });
  story.pressed('post.save', 'bad-number', { on: form, typed: { registered: 'true', posted: 'true', number: '12' } });
  story.pressed('post.save', 'poste', {
    on: form,
    typed: { registered: 'true', posted: 'true', number: '1A 123 456 7890 1' },
  });
  story.pressed('post.form', 'not-hers', { on: letters }, NADIA);
  const seen = story.pressed('letters.list', 'poste-posted', { data: POSTE }, NADIA);
  const annul = story.pressed('annul.form', 'poste', { on: seen }, NADIA);
  const annulled = { on: annul, typed: { reason: 'Mauvaise adresse' } };
  story.pressed('annul.save', 'poste', annulled, NADIA);
  story.meanwhile('the dossier comes to say that it was annulled', () => untilAnnulledInDossier(story));
  story.pressed('post.save', 'poste-annulled', { on: form, typed: { registered: 'true', posted: 'true', number: '' } });
}

/** Letters that do not get to their end, and what people make of them. */
function tellToCheck(story: Story): void {
  fault(story, { refusal: 'mailbox-full' });
  send(story, 'GENERAL', 'Vallée');
  story.meanwhile('Microsoft 365 is well again', () => fetch(`${story.product.m365Url}/_faults`, { method: 'DELETE' }));
  fault(story, { fault: { kind: 'lose-message' } });
  send(story, 'DIXJOURS', 'Montbrun');
  const lost = story.said('/à vérifier');
  story.pressed('check.list', '', { on: lost });
  story.pressed('check.decide', 'not-hers', { on: lost, having: { act: 'sent' } }, NADIA);
  story.pressed('check.decide', 'again', { on: lost, having: { act: 'again' } });
  story.shown('montbrun-sent-again', 'chat-claire', (text) => isOver('Montbrun')(text) && /\.pdf|PDF/u.test(text));
  story.pressed('check.decide', 'already', { on: lost, having: { act: 'cancel' } });
}

/** A letter, to where it rests. */
function send(story: Story, code: string, name: string): void {
  story.meanwhile(`${code} is sent`, async () => {
    const [account = ''] = await story.chat.say(`relance client ALPHA/${code}`);
    const preview = await story.chat.press('draft.preview', sentBy('draft.preview', { on: { said: account } }));
    await story.chat.press('draft.send', sentBy('draft.send', { on: { said: preview } }));
  });
  story.shown(`${code.toLowerCase()}-rests`, 'chat-claire', isOver(name));
}

/** The card of a letter that goes no further by itself. */
const isOver = (name: string) => (text: string) => text.includes(name) && !/dispatch\.show|[✓●○]/u.test(text);

function fault(story: Story, rule: object): void {
  story.meanwhile(`Microsoft 365: ${JSON.stringify(rule)}`, () =>
    fetch(`${story.product.m365Url}/_faults`, { method: 'POST', body: JSON.stringify(rule) }),
  );
}

const LOOKS = 200;
const LOOK_AGAIN_MS = 100;

/** A pass tells the dossier within seconds; what is answered before that says that it is on its way. */
async function untilAnnulledInDossier({ product }: Story): Promise<void> {
  for (let left = LOOKS; left > 0; left -= 1) {
    const files = (await (await fetch(`${product.m365Url}/_files`)).json()) as readonly {
      readonly fields: Fields;
      readonly path: string;
    }[];
    const isTold = ({ path, fields }: (typeof files)[number]) => path.includes('POSTE') && 'RelanceAnnuleeLe' in fields;
    await sleep(LOOK_AGAIN_MS);
    if (files.some(isTold)) return;
  }
  throw new Error('The dossier does not say that the letter was annulled');
}

type Fields = Readonly<Record<string, unknown>>;

async function readM365(story: Story, path: string, readableOf: (one: Fields) => object) {
  const all = (await (await fetch(`${story.product.m365Url}${path}`)).json()) as readonly Fields[];
  return { asked: `Microsoft 365 has ${path}`, answer: JSON.stringify(all.map(readableOf), null, 1) };
}

/** What people read of a mail beside its letter. The weight of a letter is not told: it holds the instant at which it was made. */
const mailOf = ({ subject, from, to, cc, replyTo, attachments }: Fields) => ({
  ...{ subject, from, to, cc, replyTo },
  attachments: (attachments as readonly Fields[]).map(({ name }) => name),
});

const fileOf = ({ path, contentType, fields }: Fields) => ({ path, contentType, fields });
