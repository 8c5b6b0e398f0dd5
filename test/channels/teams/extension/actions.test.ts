import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../../../src/domain/person.ts';
import { aTiers } from '../../../builders/tiers.ts';
import { LUC, NADIA } from '../harness/credit-office.ts';
import { RENE, SOPHIE } from '../harness/fake-desk.ts';
import { Stage } from '../harness/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/gu, ' ');
const URL_OF = 'https://teams.microsoft.com/l/message/19:x/1700?context=%7B%7D';
const message = (content: string, contentType = 'html') => ({
  id: '1700000000000',
  body: { contentType, content },
  from: { user: { id: 'm', displayName: 'Marc Petit', userIdentityType: 'aadUser' } },
  linkToMessage: URL_OF,
});

/** What Teams is answered, whatever it sends. */
async function invoke(step: 'fetchTask' | 'submitAction', value: object, who: Person | null = SOPHIE) {
  const name = `composeExtension/${step}`;
  const answer = await stage.post(stage.activity('invoke', { who, group: true }, { name, value }));
  expect(answer.status).toBe(200);
  return plain(answer.text);
}
const open = (content: string, who?: Person) =>
  invoke('fetchTask', { commandId: 'addToCustomer', commandContext: 'message', messagePayload: message(content) }, who);
const submit = (data: object, who?: Person | null, commandId = 'addToCustomer') =>
  invoke('submitAction', { commandId, data }, who);
const formIn = (answer: string) => JSON.parse(answer).task.value.card.content as { body: object[]; actions: object[] };
const inputIn = (answer: string, id: string) =>
  formIn(answer).body.find((one) => 'id' in one && one.id === id) as Record<string, unknown>;
const kept = async () =>
  (await stage.store.listComments({ company: 'BIJOU', tiers: 'CARAT', text: '' }, 0, 50)).comments;
const SENT = { text: 'Carat paie vendredi', author: 'Marc Petit', url: URL_OF, key: '1700000000000' };

describe('« Ajouter au dossier client », on a message', () => {
  test('opens a form with its text without tags, who wrote it, and the customers that it names', async () => {
    const answer = await open('<p>Bonjour <at id="0">Relance</at>,</p><p>Carat &amp; co paie <b>vendredi</b></p>');
    expect(answer).toContain('"type":"continue"');
    expect(inputIn(answer, 'text').value).toBe('Bonjour Relance,\nCarat & co paie vendredi');
    expect(inputIn(answer, 'chosen')).toMatchObject({
      value: 'BIJOU/CARAT',
      choices: [{ title: expect.stringContaining('Carat Distribution'), value: 'BIJOU/CARAT' }],
    });
    expect(answer).toContain('D’un message Teams de Marc Petit');
    expect(answer).toContain('Restez factuel');
    expect(formIn(answer).actions).toMatchObject([
      { type: 'Action.Submit', data: { author: 'Marc Petit', url: URL_OF } },
    ]);
  });

  test('finds the customer by an invoice that it names', async () => {
    const piece = stage.office.books.entries[0]?.piece ?? '';
    expect(inputIn(await open(`La ${piece} est contestée`), 'chosen').value).toBe('BIJOU/CARAT');
  });

  test('asks for the name where it names nobody', async () => {
    const answer = await open('Bonjour');
    expect(answer).toContain('Aucun client reconnu');
    expect(inputIn(answer, 'chosen')).toBeUndefined();
  });

  test('makes a comment with author and link, that calls whom the text does, once a message and customer', async () => {
    const data = { ...SENT, text: `${SENT.text} @Nadia`, chosen: 'BIJOU/CARAT' };
    expect(await submit(data)).toContain('C’est ajouté au dossier de Carat Distribution SARL. Nadia Benali');
    expect(await submit(data, RENE)).toContain('était déjà au dossier de Carat Distribution SARL, ajouté par Sophie');
    const [comment, ...others] = await kept();
    expect(others).toEqual([]);
    expect(comment).toMatchObject({ by: SOPHIE, source: { author: 'Marc Petit', url: URL_OF } });
    const mentions = (await stage.store.readMentions([comment?.id ?? ''])).get(comment?.id ?? '');
    expect(mentions?.map(({ person }) => person)).toEqual([NADIA]);
    const shown = plain(await stage.press('comment.show', { id: comment?.id }));
    expect(shown).toContain('D’un message Teams de Marc Petit');
    expect(shown).toContain(`"title":"Voir le message","url":"${URL_OF}"`);
  });

  test('takes a typed name before what was chosen; asks where several have it, or nobody', async () => {
    stage.office.books.tiers = [...stage.office.books.tiers, aTiers({ code: 'CARAB', name: 'Carat Bijoux SAS' })];
    const several = await submit({ ...SENT, chosen: 'BIJOU/CARAB', customer: 'Cara' });
    expect(several).toContain('Plusieurs clients correspondent à « Cara »');
    expect(inputIn(several, 'chosen').choices).toHaveLength(2);
    expect(inputIn(several, 'text').value).toBe(SENT.text);
    expect(await submit({ ...SENT, customer: 'Zorglub' })).toContain('Aucun client ne correspond à « Zorglub »');
    expect(await submit(SENT)).toContain('Choisissez un client, ou tapez son nom.');
    expect(await kept()).toEqual([]);
    expect(await submit({ ...SENT, customer: 'Carat Distribution' })).toContain('C’est ajouté');
  });

  test('comes back where the text is too short', async () => {
    const answer = await submit({ ...SENT, text: '', chosen: 'BIJOU/CARAT' });
    expect(answer).toContain('Texte');
    expect(inputIn(answer, 'chosen').value).toBe('BIJOU/CARAT');
  });

  test('keeps no address that no browser opens as a page', async () => {
    await submit({ ...SENT, url: 'javascript:alert(1)', chosen: 'BIJOU/CARAT' });
    expect((await kept())[0]?.source).toBeNull();
  });

  test('is refused to whom may read nothing, to whom Teams does not name, and where the message has no text', async () => {
    expect(await open('Carat', LUC)).toContain('droit');
    expect(await submit({ ...SENT, chosen: 'BIJOU/CARAT' }, LUC)).toContain('droit');
    expect(await submit({ ...SENT, chosen: 'BIJOU/CARAT' }, null)).toContain('"type":"message"');
    expect(await open('<p><img src="x"></p>')).toContain('pas de texte');
    expect(await invoke('fetchTask', { commandId: 'addToCustomer' })).toContain('pas de texte');
    expect(await kept()).toEqual([]);
  });

  test.each([{ chosen: 7 }, { people: {} }, { text: null }, 'x', null])('answers %j in words', async (data) => {
    expect(await submit(data as object)).toMatch(/"task"/u);
  });

  test('is said to take too long where Sage does, and nothing is done twice', async () => {
    await stage.restart({ actionWithinMs: 30 });
    stage.office.books.fault = null;
    const slow = stage.comments.ports.companies.sage('BIJOU');
    const { listTiers } = slow;
    Object.assign(stage.comments.ports.companies, {
      sage: () => ({ ...slow, listTiers: () => new Promise((done) => setTimeout(() => done(listTiers()), 120)) }),
    });
    expect(await submit({ ...SENT, customer: 'Carat' })).toContain('prend trop de temps');
    await new Promise((done) => setTimeout(done, 300));
    await stage.restart();
    expect(await submit({ ...SENT, customer: 'Carat' })).toContain('déjà au dossier');
    expect(await kept()).toHaveLength(1);
  });
});

describe('« Relancer », where a message is written', () => {
  const remind = (data: object, who?: Person) => submit(data, who, 'remind');

  test('asks for a customer, then leaves a card that names it and tells nothing', async () => {
    const form = await invoke('fetchTask', { commandId: 'remind', commandContext: 'compose' });
    expect(inputIn(form, 'customer').label).toBe('Client');
    expect(inputIn(form, 'text')).toBeUndefined();
    const dropped = await remind({ customer: 'Carat' });
    expect(dropped).toContain('"composeExtension":{"type":"result"');
    expect(dropped).toContain('Carat Distribution SARL');
    expect(dropped).toContain('https://relance.example/c/BIJOU/CARAT');
    expect(dropped).not.toMatch(/\d €|12 000/u);
  });

  test('asks again where nothing was typed, where nobody has the name, and refuses whom may read nothing', async () => {
    expect(await remind({})).toContain('Tapez le nom d’un client.');
    expect(await remind({ customer: 'Zorglub' })).toContain('Aucun client ne correspond');
    expect(await remind({ customer: 'Carat' }, LUC)).toContain('droit');
  });
});

test('an action that there is not is said', async () => {
  expect(await submit({}, SOPHIE, 'rien')).toContain('"type":"message"');
});
