import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../../../src/domain/person.ts';
import { NADIA } from '../harness/credit-office.ts';
import { ADELE, RENE, SOPHIE } from '../harness/fake-desk.ts';
import { APP_ID } from '../harness/fake-issuer.ts';
import { nodesOf } from '../harness/read-card.ts';
import { NOW, Stage } from '../harness/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

/** Spaces that do not break are spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');
const say = async (text: string, who: Person = SOPHIE) => plain((await stage.say(text, { who })).join(''));
const kept = async () =>
  (await stage.store.listComments({ company: 'BIJOU', tiers: 'CARAT', text: '' }, 0, 50)).comments;
/** What a button of a card sends. */
const dataOf = (card: string, verb: string): object =>
  nodesOf(JSON.parse(card)).find((node) => node.verb === verb)?.data as object;
const press = async (card: string, verb: string, who: Person = SOPHIE, more: object = {}) =>
  plain(await stage.press(verb, { ...dataOf(card, verb), ...more }, { who }));
const later = (minutes: number): void => {
  stage.now = new Date(NOW.getTime() + minutes * 60_000);
};

const COMMENT = 'commente Carat Distribution : promesse vendredi 3 000 €';

describe('a sentence that changes something', () => {
  test('is confirmed on a card before anything is done, and done once', async () => {
    const card = await say(COMMENT);
    expect(card).toContain('Vous voulez : commenter Carat Distribution : promesse vendredi 3 000 €');
    expect(await kept()).toEqual([]);
    expect(await press(card, 'sentence.confirm')).toContain('Le commentaire est enregistré.');
    expect(await press(card, 'sentence.confirm')).toContain('déjà été confirmée ou annulée');
    expect(await kept()).toMatchObject([{ text: 'promesse vendredi 3 000 €', by: SOPHIE }]);
  });

  test('is done once though two confirm at once', async () => {
    const card = await say(COMMENT);
    await Promise.all([press(card, 'sentence.confirm'), press(card, 'sentence.confirm')]);
    expect(stage.touched.filter((call) => call === 'comments.add')).toHaveLength(1);
    expect(await kept()).toHaveLength(1);
  });

  test('that is cancelled is not done, and cannot be confirmed after', async () => {
    const card = await say(COMMENT);
    expect(await press(card, 'sentence.cancel')).toContain('Rien n’a été fait');
    expect(await press(card, 'sentence.confirm')).toContain('déjà été confirmée ou annulée');
    expect(await kept()).toEqual([]);
  });

  test('is confirmed by who asked it alone', async () => {
    const card = await say(COMMENT);
    expect(await press(card, 'sentence.confirm', NADIA)).toContain('Seule la personne qui l’a demandé');
    expect(await kept()).toEqual([]);
    expect(await press(card, 'sentence.confirm')).toContain('Le commentaire est enregistré.');
  });

  test('is too late after a quarter of an hour, and may be asked again', async () => {
    const card = await say(COMMENT);
    later(16);
    const late = await press(card, 'sentence.confirm');
    expect(late).toContain('Trop tard pour confirmer');
    expect(late).toContain('"verb":"command.say"');
    expect(await kept()).toEqual([]);
  });

  test.each([{ text: '' }, { text: 7 }, { at: 'hier' }, { by: null }, { people: 'x' }, { text: 'a'.repeat(701) }])(
    'with something else sent back, %j, is not done',
    async (more) => {
      const card = await say(COMMENT);
      expect(await press(card, 'sentence.confirm', SOPHIE, more)).toContain('plus valable');
      expect(await kept()).toEqual([]);
    },
  );

  test('is done with the rights of who confirms it: a reader stops nothing, an administrator has sending go on', async () => {
    const stop = 'arrête tous les envois : mauvais modèle';
    const asked = await say(stop, RENE);
    expect(await press(asked, 'sentence.confirm', RENE)).not.toContain('arrêtés par');
    expect(await stage.store.isSendingStopped('BIJOU')).toBe(false);
    expect(await press(await say(stop), 'sentence.confirm')).toContain(
      'tous les envois ont été arrêtés par Sophie Lambert',
    );
    expect(await stage.store.isSendingStopped('BIJOU')).toBe(true);
    expect(await press(await say('reprends les envois'), 'sentence.confirm')).toContain('administr');
    const again = await press(await say('reprends les envois', ADELE), 'sentence.confirm', ADELE);
    expect(again).toContain('Les envois reprennent : BIJOU');
  });

  test('in a registered group mentions whom its message mentioned, once it is confirmed', async () => {
    await stage.store.register('group-1', ADELE.id, ADELE.name, new Date());
    stage.connector.fault = ({ method, path }) =>
      method === 'GET' && path.endsWith('/members/29:nadia')
        ? { status: 200, body: { id: '29:nadia', name: 'Nadia Benali', aadObjectId: NADIA.id } }
        : undefined;
    const entities = [
      { type: 'mention', text: '<at>Relance</at>', mentioned: { id: `28:${APP_ID}`, name: 'Relance' } },
      { type: 'mention', text: '<at>Nadia Benali</at>', mentioned: { id: '29:nadia', name: 'Nadia Benali' } },
    ];
    const text = '<at>Relance</at> note sur Carat Distribution : voir <at>Nadia Benali</at> demain';
    const card = (await stage.say(text, { group: true }, { entities })).join('');
    expect(await kept()).toEqual([]);
    await stage.press('sentence.confirm', dataOf(card, 'sentence.confirm'), { group: true });
    const [comment] = await kept();
    expect(comment?.text).toBe('voir @Nadia Benali demain');
    const people = (await stage.store.readMentions([comment?.id ?? ''])).get(comment?.id ?? '') ?? [];
    expect(people.map(({ person }) => person.id)).toEqual([NADIA.id]);
  });

  test('in a group that is not registered is neither done nor repeated', async () => {
    const answer = (await stage.say(COMMENT, { group: true })).join('');
    expect(answer).toContain('private.continue');
    expect(answer).not.toContain('sentence.confirm');
  });
});
