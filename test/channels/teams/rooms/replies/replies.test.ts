import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { REPLIES } from '../../../../../src/channels/teams/rooms/replies/patterns.ts';
import {
  accountReplies,
  morningReplies,
  replyTasks,
} from '../../../../../src/channels/teams/rooms/replies/reply-additions.ts';
import { together } from '../../../../../src/channels/teams/rooms/replies/together.ts';
import { cents } from '../../../../../src/domain/cents.ts';
import { day } from '../../../../../src/domain/day.ts';
import type { Reply } from '../../../../../src/domain/replies/reply.ts';
import type { Suggestion } from '../../../../../src/domain/replies/suggest.ts';
import { aCompany } from '../../../../builders/company.ts';
import { aReply } from '../../../../contracts/replies/customer-reply-store.ts';
import { registryOf, someBooks } from '../../../../use-cases/bench/books.ts';
import { HandClock } from '../../../../use-cases/bench/clock.ts';
import { MARC, READER, STRANGER, USUAL_PEOPLE, SOPHIE as USUAL_SOPHIE } from '../../../../use-cases/bench/people.ts';
import { RENE, SOPHIE } from '../../harness/fake-desk.ts';
import { cardIn, dataOf } from '../../harness/real-desk.ts';
import { NOW, Stage } from '../../harness/stage.ts';

const PROMISED: Suggestion = {
  kind: 'promise',
  words: 'Nous vous réglons vendredi',
  day: day('2026-03-06'),
  amount: cents(50_000),
};
const plain = (text: string | undefined): string => (text ?? '').replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('answers of customers, in Teams', () => {
  let stage: Stage;
  const open: Stage[] = [];
  beforeEach(async () => {
    stage = await new Stage().start();
    open.push(stage);
  });
  afterAll(() => Promise.all(open.map((one) => one.close())));

  let messages = 0;
  async function keep(over: Partial<Reply> = {}): Promise<Reply> {
    messages += 1;
    const reply = aReply('BIJOU', {
      tiers: 'CARAT',
      name: 'Carat Distribution SARL',
      suggestion: PROMISED,
      owner: SOPHIE,
      ...over,
    });
    const message = {
      mailbox: 'm',
      id: `m${messages}`,
      kind: 'reply',
      receivedAt: reply.at,
      conversationId: null,
    } as const;
    await stage.store.keepMessage(message, [], NOW, reply);
    return reply;
  }
  const press = async (verb: string, data: object, where = {}) => plain(await stage.press(verb, data, where));
  const read = async ({ id }: Reply) => stage.store.readCustomerReply(id);

  test('« réponses » lists those to read, « réponses toutes » all; each opens whole, its words as they were written', async () => {
    const reply = await keep({ excerpt: 'Bonjour **vous**,\nnous réglons [ici](http://x)' });
    await keep({ writer: 'automatic', excerpt: 'Je suis absente' });
    const listed = plain((await stage.say('réponses')).join());
    expect(listed).toContain('1 réponse à lire');
    expect(plain((await stage.say('réponses toutes')).join())).toContain('2 réponses');
    const shown = await press('reply.show', { id: reply.id });
    expect(shown).toContain('nous réglons [ici](http://x)');
    expect(shown).toContain('On y lit une promesse de paiement : « Nous vous réglons vendredi ».');
    expect(shown).toContain('Au plus tard le 06/03/2026. Montant : 500,00 €. Rien n’est fait sans vous.');
    expect(shown).toContain('bon de livraison.pdf (2 Ko), à ouvrir dans Outlook');
    expect(shown).toContain('À lire, par Sophie');
  });

  test('« Promesse… » opens the form filled in with the day, the amount and the words; nothing is written before it is saved', async () => {
    const reply = await keep();
    const data = dataOf(await stage.press('reply.show', { id: reply.id }), 'matters.form');
    expect(data).toEqual({ company: 'BIJOU', code: 'CARAT', act: 'promise', from: reply.id });
    const form = await stage.press('matters.form', data);
    const inputs = cardIn(form).nodes.filter(({ type }) => String(type).startsWith('Input.'));
    const given = (id: string) => plain(String(inputs.find((one) => one.id === id)?.value ?? ''));
    expect([given('day'), given('amount')]).toEqual(['2026-03-06', '500,00']);
    expect(given('note')).toContain('Nous vous réglons vendredi');
    expect((await read(reply))?.handled).toBeNull();
    expect(await stage.store.listMatters({ companies: ['BIJOU'], kinds: ['promise'] }, 5)).toEqual([]);
  });

  test('the promise that is saved from it handles it, once; of another customer it does not', async () => {
    const reply = await keep();
    const form = await stage.press(
      'matters.form',
      dataOf(await stage.press('reply.show', { id: reply.id }), 'matters.form'),
    );
    const saved = { ...dataOf(form, 'promise.make'), items: '', amount: '', day: '2026-03-06', times: '1', note: '' };
    expect(saved).toMatchObject({ from: reply.id });
    const mended = await stage.press('promise.make', { ...saved, amount: 'beaucoup' });
    expect([dataOf(mended, 'promise.make').from, (await read(reply))?.handled]).toEqual([reply.id, null]);
    const stranger = await keep({ tiers: 'OPALE' });
    for (const from of [reply.id, stranger.id]) await press('promise.make', { ...saved, from });
    expect((await read(reply))?.handled).toMatchObject({ as: 'promise', by: { id: SOPHIE.id } });
    expect((await read(stranger))?.handled).toBeNull();
    expect(await stage.store.listMatters({ companies: ['BIJOU'], kinds: ['promise'] }, 5)).toHaveLength(1);
  });

  test('« Litige… » opens its form with the words, and the beginning of a form is its own where nothing was read', async () => {
    const reply = await keep({ suggestion: null, excerpt: 'La marchandise est cassée' });
    const shown = await stage.press('reply.show', { id: reply.id });
    const acts = cardIn(shown).nodes.filter(({ verb }) => verb === 'matters.form');
    const data = acts.map((one) => one.data as { readonly act: string });
    expect(data.map(({ act }) => act)).toEqual(['promise', 'dispute']);
    expect(plain(await stage.press('matters.form', data[1] ?? {}))).toContain('La marchandise est cassée');
    const form = plain(await stage.press('matters.form', data[0] ?? {}));
    expect(form).toContain('La marchandise est cassée');
    expect(form).toContain('2026-04-01');
    const ofAnother = await stage.press('matters.form', { ...data[0], code: 'OPALE' });
    expect(plain(ofAnother)).not.toContain('cassée');
    expect(plain(await stage.press('matters.form', { ...data[0], from: 'none' }))).not.toContain('cassée');
  });

  test('a person says what it is, once: whoever is second is told who was first', async () => {
    const reply = await keep();
    expect(await press('reply.file', { id: reply.id })).toContain('Promesse notée');
    expect(await press('reply.handle', { id: reply.id, act: 'promise' })).toContain('C’est noté.');
    expect((await read(reply))?.handled).toMatchObject({ as: 'promise', by: { id: SOPHIE.id } });
    expect(await press('reply.handle', { id: reply.id, act: 'dispute' })).toContain(
      'Déjà traitée (promesse notée) par',
    );
    expect(await press('reply.file', { id: reply.id })).toContain('Traitée (promesse notée)');
    expect(plain((await stage.say('réponses')).join())).toContain('Aucune réponse à lire.');
  });

  test.each([
    ['wrong-person', '2026-03-02', 'n’est pas le bon interlocuteur'],
    ['bounce', '2026-03-02', 'n’est plus lue'],
    ['absence', '2026-03-09', 'après l’absence'],
  ] as const)('said to be « %s », it leaves a task on %s', async (as, on, text) => {
    const suggestion = { kind: 'absence', words: 'De retour le 9', day: day('2026-03-09'), amount: null } as const;
    const reply = await keep({ suggestion });
    for (const _ of [1, 2]) await press('reply.handle', { id: reply.id, act: as });
    const tasks = await stage.store.listTasks({ companies: ['BIJOU'] }, 5);
    expect(tasks).toMatchObject([{ day: on, owner: { id: SOPHIE.id }, about: { id: 'CARAT' } }]);
    expect(tasks[0]?.text).toContain(text);
  });

  test('one that its sender alone gave the customer can be said to be another’s, and is theirs no more', async () => {
    const reply = await keep({ foundBy: 'sender', letter: null });
    expect(await press('reply.show', { id: reply.id })).toContain('Aucune lettre n’est citée');
    expect(await press('reply.file', { id: reply.id })).toContain('Pas de ce client');
    await press('reply.handle', { id: reply.id, act: 'stranger' });
    expect(plain((await stage.say('réponses toutes')).join())).toContain('Aucune réponse.');
  });

  test('who only reads sees it and may not say what it is; a tampered button does nothing, one of nothing says so', async () => {
    const reply = await keep();
    const shown = await press('reply.show', { id: reply.id }, { who: RENE });
    expect(shown).toContain('À lire, par Sophie');
    expect(shown).not.toContain('reply.handle');
    await press('reply.handle', { id: reply.id, act: 'promise' }, { who: RENE });
    await press('reply.handle', { id: reply.id, act: 'everything' });
    await press('reply.handle', { id: '', act: 'filed' });
    expect((await read(reply))?.handled).toBeNull();
    for (const verb of ['reply.show', 'reply.file'])
      expect(await press(verb, { id: 'none' })).toContain('n’est plus là');
    expect(await press('reply.handle', { id: 'none', act: 'filed' })).toContain('n’est plus là');
  });

  test('the comment that tells of it leads to it', async () => {
    const reply = await keep();
    const comment = {
      ...({ company: 'BIJOU', kind: 'mail', text: 'Le client a répondu', by: SOPHIE, source: null } as const),
      about: { kind: 'customer', id: 'CARAT', tiers: 'CARAT', name: 'Carat' } as const,
    };
    const kept = await stage.store.addComment({ ...comment, cause: `reply:${reply.id}` }, [], NOW);
    expect(dataOf(await stage.press('comment.show', { id: kept.comment.id }), 'reply.show')).toEqual({ id: reply.id });
    const other = await stage.store.addComment({ ...comment, cause: 'form:1' }, [], NOW);
    expect(await press('comment.show', { id: other.comment.id })).not.toContain('reply.show');
  });
});

test.each([
  ['réponses', undefined, undefined],
  ['/reponses', undefined, undefined],
  ['Les réponses !', undefined, undefined],
  ['réponses toutes', 'toutes', undefined],
  ['réponses Dupont', undefined, 'Dupont'],
  ['réponses du client Dupont & Fils', undefined, 'Dupont & Fils'],
  ['replies of Dupont', undefined, 'Dupont'],
  ['replies all', 'all', undefined],
])('« %s » is heard', (text, all, name) => {
  expect(REPLIES.exec(text)?.groups).toMatchObject({ all, name });
});
test.each(['réponse', 'répondre', 'mes réponses'])('« %s » is not', (text) => {
  expect(REPLIES.test(text)).toBe(false);
});

describe('what others show of answers', () => {
  const companies = registryOf([aCompany(), someBooks({})]);
  const ports = (replies: readonly Reply[]) => ({
    ...{ companies, directory: USUAL_PEOPLE, clock: new HandClock('2026-03-02T09:00:00Z') },
    replies: { listCustomerReplies: async () => ({ replies, total: replies.length }) },
  });
  const one = aReply('BIJOU', { tiers: 'CARAT', suggestion: PROMISED, owner: USUAL_SOPHIE });
  const customer = { company: 'BIJOU', code: 'CARAT' };

  test('the account shows the last ones to who may read the customer, and not to a whole conversation', async () => {
    const said = (await accountReplies(ports([one])).read(READER, customer))?.('fr');
    expect(plain(said?.lines[0])).toContain('Claire Morel : Nous réglons « vendredi » 👍 · À lire, par');
    expect(said?.buttons).toMatchObject([{ verb: 'reply.list', data: { ...customer, scope: 'all' } }]);
    for (const who of [null, STRANGER]) expect(await accountReplies(ports([one])).read(who, customer)).toBeNull();
    expect(await accountReplies(ports([])).read(READER, customer)).toBeNull();
  });

  test('the morning post says how many wait and what is read in them, never their words', async () => {
    const said = (await morningReplies(ports([one, one])).read('BIJOU', day('2026-03-02')))?.('fr');
    expect(plain(said?.lines.join())).toContain('2 réponses attendent d’être lues');
    expect(plain(said?.lines.join())).toContain('on y lit une promesse de paiement');
    expect(said?.lines.join()).not.toContain('vendredi');
    expect(await morningReplies(ports([])).read('BIJOU', day('2026-03-02'))).toBeNull();
  });

  test('the agenda has them waiting for whoever sent the letter and for collectors', async () => {
    const read = (who: typeof MARC | null) =>
      replyTasks(ports([one])).read({ who, companies: companies.list(), today: day('2026-03-02') });
    const [task] = await read(USUAL_SOPHIE);
    expect(task).toMatchObject({ owners: [USUAL_SOPHIE], role: 'collector', isMine: true, about: { id: 'CARAT' } });
    expect(plain(task?.said.say('fr'))).toBe('Réponse de Claire Morel à lire');
    expect(task?.said.open('fr')).toMatchObject({ verb: 'reply.show', data: { id: one.id } });
    expect([(await read(MARC))[0]?.isMine, (await read(READER))[0]?.isMine, (await read(null))[0]?.isMine]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('two sections of one room are one', () => {
    const part = (heading: string) => () => ({ heading, lines: [`${heading} 1`], buttons: [] });
    expect(together(part('a'), part('b'))?.('fr')).toEqual({ heading: 'a', lines: ['a 1', 'b', 'b 1'], buttons: [] });
    expect([together(null, null), together(null, part('b'))?.('fr').heading]).toEqual([null, 'b']);
  });
});
