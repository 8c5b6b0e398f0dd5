import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PlannedAct } from '../../../../src/use-cases/ports/planner.ts';
import { FakePlanner } from '../../../fakes/fake-planner.ts';
import { SOPHIE } from '../harness/fake-desk.ts';
import { Stage } from '../harness/stage.ts';

const act = (key: string, filled: Record<string, string> = {}): PlannedAct => ({ key, filled });
const KNOWN: Readonly<Record<string, PlannedAct>> = {
  'j’aimerais bien savoir si Carat Distribution nous a versé quelque chose': act('account', {
    name: 'Carat Distribution',
  }),
  'tu mettras chez Carat Distribution le mot vu ce matin': act('comment', {
    name: 'Carat Distribution',
    text: 'vu ce matin',
  }),
  'les envois pourraient-ils redémarrer un jour ?': act('resumeSending'),
  'parle-moi un peu de Zorglub en détail': act('account', { name: 'Carat Distribution' }),
  'parle-moi un peu de la pluie et du temps': act('account'),
  'fais quelque chose de bien pour moi demain': act('launchMissiles'),
  'ceux dont le retard me dépasse de beaucoup là': act('follow', { days: 'beaucoup' }),
};

let stage: Stage;
let planner: FakePlanner;
beforeEach(async () => {
  stage = new Stage();
  planner = new FakePlanner(KNOWN);
  stage.planner = planner;
  await stage.start();
});
afterEach(() => stage.close());

const say = async (text: string, who: Parameters<Stage['say']>[1] = {}) =>
  (await stage.say(text, who)).join('').replace(/[\u00a0\u202f]/gu, ' ');

describe('a sentence that no phrase fits, with a planner', () => {
  test('that is taken for an act that shows is named, and shown when it is pressed', async () => {
    const card = await say('j’aimerais bien savoir si Carat Distribution nous a versé quelque chose');
    expect(card).toContain('J’ai compris : relance client Carat Distribution');
    expect(stage.desk.calls).toEqual([]);
    expect(await stage.press('command.say', { text: 'relance client Carat Distribution' })).toContain(
      'Carat Distribution SARL',
    );
  });

  test('that is taken for an act that changes something is confirmed first', async () => {
    const card = await say('tu mettras chez Carat Distribution le mot vu ce matin');
    expect(card).toContain('Vous voulez : commenter Carat Distribution : vu ce matin');
    expect(card).toContain('sentence.confirm');
  });

  test.each([
    ['les envois pourraient-ils redémarrer un jour ?', 'a question, taken for a change'],
    ['parle-moi un peu de Zorglub en détail', 'a name that was not typed'],
    ['parle-moi un peu de la pluie et du temps', 'no name where one is needed'],
    ['fais quelque chose de bien pour moi demain', 'an act that there is not'],
    ['ceux dont le retard me dépasse de beaucoup là', 'a number that is none'],
    ['personne ne sait ce que c’est que ça là', 'nothing'],
  ])('« %s »: %s is not believed', async (sentence) => {
    const card = await say(sentence);
    expect(card).not.toContain('sentence.confirm');
    expect(card).not.toContain('J’ai compris');
  });

  test('is not asked of it where a phrase fits, where it says no, or where who asks may read nothing', async () => {
    await say('qui doit le plus ?');
    await say('n’arrête pas les envois');
    await say('/retards');
    await say('parle-moi un peu de Zorglub en détail', { who: null });
    await say('parle-moi un peu de Zorglub en détail', { who: { id: 'p-zoe', name: 'Zoé' } });
    expect(planner.asked).toEqual([]);
  });

  test('gives it the sentence and the acts alone', async () => {
    await say('quelque chose d’étrange et de très long ici', { who: SOPHIE });
    const [asked] = planner.asked;
    expect(asked?.sentence).toBe('quelque chose d’étrange et de très long ici');
    expect(asked?.acts.find(({ key }) => key === 'comment')).toMatchObject({ takes: ['name', 'text'] });
  });
});
