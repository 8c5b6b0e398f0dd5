import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Person } from '../../../../src/domain/person.ts';
import { RENE, SOPHIE } from '../harness/fake-desk.ts';
import { nodesOf } from '../harness/read-card.ts';
import { Stage } from '../harness/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

/** Spaces that do not break are spaces. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');
const say = async (text: string, who: Person = SOPHIE) => plain((await stage.say(text, { who })).join(''));
/** What the buttons of a card would say. */
const offered = (card: string): readonly unknown[] =>
  nodesOf(JSON.parse(card))
    .filter(({ verb }) => verb === 'command.say')
    .map(({ data }) => (data as { text: string }).text);
const typedIn = (card: string, input: string): unknown =>
  nodesOf(JSON.parse(card)).find(({ id }) => id === input)?.value;

describe('a sentence that asks to see something is answered at once', () => {
  test.each([
    ['qui doit le plus ?', 'Qui vous doit quoi ?'],
    ['qui est en retard ?', 'retard'],
    ['relance tous ceux de plus de 60 jours', '60 jours'],
    ['peux-tu relancer Carat Distribution, s’il te plaît ?', 'Carat Distribution SARL'],
    ['qu’a-t-on dit à Carat Distribution ?', 'Historique des commentaires'],
    ['as-tu relancé Carat Distribution ?', 'Lettres envoyées'],
    ['quelles commandes sont bloquées ?', 'ommande'],
    ['que sais-tu faire ?', 'Relance, le bureau des créances'],
  ])('« %s »', async (sentence, answer) => {
    const card = await say(sentence);
    expect(card).toContain(answer);
    expect(card).not.toContain('Je n’ai pas compris');
  });

  test('and asks which customer is meant where several are, as its command does', async () => {
    expect(await say('qu’a-t-on dit à Martin ?')).toContain('clients correspondent');
  });

  test('also with a slash before it', async () => {
    expect(await say('/qui nous doit le plus ?')).not.toContain('Je n’ai pas compris');
    expect(await say('/relance tous ceux de plus de 60 jours')).toContain('60 jours');
  });
});

describe('a promise that is told', () => {
  test('opens its form, filled with the amount and the day: nothing is kept until it is saved', async () => {
    const form = await say('Carat Distribution promet 3 000 € vendredi');
    expect(form).toContain('Noter une promesse de paiement');
    expect([typedIn(form, 'amount'), typedIn(form, 'day')]).toEqual(['3000 €', '2026-03-06']);
    expect(form).toContain('"verb":"promise.make"');
  });

  test('of a name that several have leads on with what was said', async () => {
    const choice = await say('Martin promet 3 000 € vendredi');
    const data = nodesOf(JSON.parse(choice)).find(({ verb }) => verb === 'matters.form')?.data as object;
    expect(data).toMatchObject({ act: 'promise', amount: '3000 €', day: '2026-03-06' });
    const form = plain(await stage.press('matters.form', { ...data, company: 'BIJOU', code: 'CARAT' }));
    expect(form).toContain('"value":"2026-03-06"');
  });

  test('a dispute opens its form, with what was said as its note', async () => {
    const form = await say('Carat Distribution conteste la facture car le prix est faux');
    expect(form).toContain('Ouvrir un litige');
    expect(typedIn(form, 'note')).toBe('le prix est faux');
  });
});

describe('nothing is done', () => {
  test('of a sentence that says not to', async () => {
    const card = await say('n’arrête pas les envois');
    expect(card).toContain('Je n’ai rien fait');
    expect(offered(card)).toEqual(['arrêt d’urgence', 'aide']);
    expect(await stage.store.isSendingStopped('BIJOU')).toBe(false);
  });

  test('of a question about it: pressing its command asks for a confirmation still', async () => {
    const card = await say('dois-je reprendre les envois ?');
    expect(card).toContain('C’est une question');
    expect(offered(card)[0]).toBe('reprendre les envois');
    expect(await stage.press('command.say', { text: 'reprendre les envois' })).toContain('sentence.confirm');
  });

  test('of what can be taken in several ways, which are offered', async () => {
    const card = await say('relance les envois');
    expect(card).toContain('Que voulez-vous dire');
    expect(offered(card)).toEqual(['reprendre les envois', 'relances', 'aide']);
  });

  test('for somebody whom Teams does not name, or who may read nothing', async () => {
    expect((await stage.say('relance les envois', { who: null })).join('')).toContain('Je ne sais pas qui vous êtes');
    const zoe = await say('n’arrête pas les envois', { id: 'p-zoe', name: 'Zoé' });
    expect(zoe).toContain('Demandez à l’administrateur de Relance');
  });

  test('and a reader is understood as others are', async () => {
    expect(await say('combien nous doit Carat Distribution ?', RENE)).toContain('Carat Distribution SARL');
  });
});
