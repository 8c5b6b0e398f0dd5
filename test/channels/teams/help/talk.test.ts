import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NADIA } from '../harness/credit-office.ts';
import { ADELE, RENE, SOPHIE } from '../harness/fake-desk.ts';
import { nodesOf } from '../harness/read-card.ts';
import { Stage } from '../harness/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

/** What the lines and buttons of a card would say. */
const pressedTexts = (card: string | undefined): readonly unknown[] =>
  nodesOf(JSON.parse(card ?? ''))
    .filter(({ verb }) => verb === 'command.say')
    .map(({ data }) => (data as { text: string }).text);

describe('what people type', () => {
  it('is answered with help, in French by default and in English to English speakers', async () => {
    const [french] = await stage.say('aide');
    expect(french).toContain('Relance, le bureau des créances');
    const [english] = await stage.say('help', { locale: 'en-GB' });
    expect(english).toContain('the receivables desk');
  });

  it.each([SOPHIE, RENE, null])('is answered with a way to the user guide, whoever asks: %#', async (who) => {
    const [card] = await stage.say('aide', { who });
    expect(nodesOf(JSON.parse(card ?? '')).filter(({ type }) => type === 'Action.OpenUrl')).toMatchObject([
      { title: 'Guide de l’utilisateur', url: 'https://relance.example/aide' },
    ]);
  });

  it('leads who reads English to the guide in English', async () => {
    const [card] = await stage.say('help', { locale: 'en-GB' });
    expect(nodesOf(JSON.parse(card ?? '')).filter(({ type }) => type === 'Action.OpenUrl')).toMatchObject([
      { title: 'User guide', url: 'https://relance.example/help' },
    ]);
  });

  it('opens the account of the one customer that is meant, and remembers the message', async () => {
    const [card] = await stage.say('relance client Carat');
    expect(card).toContain('Carat Distribution SARL');
    expect(card).toContain('Relire et envoyer');
    expect(stage.desk.cards).toEqual([{ draftId: 'draft-EUR', conversationId: 'chat-p-sophie', activityId: 'out-1' }]);
  });

  it('offers a choice where several customers match, with their companies (K1)', async () => {
    const [card] = await stage.say('/relance le client martin');
    expect(card).toContain('14 clients correspondent');
    expect(card).toContain('PERLE');
    expect(card).toContain('Les 2 premiers sur 14');
  });

  it('suggests near names where nobody matches', async () => {
    const [card] = await stage.say('relance client Zzz');
    expect(card).toContain('Aucun client ne correspond à «\u00a0Zzz\u00a0»');
    expect(card).toContain('Carat Distribution SARL');
  });

  it('shows a reader the account without any act', async () => {
    const [card] = await stage.say('relance client Carat', { who: RENE });
    expect(card).toContain('Vous consultez ce compte');
    expect(card).not.toContain('draft.preview');
    expect(card).not.toContain('exclude.form');
  });

  it('tells nothing to someone whose account Teams does not give', async () => {
    const [text] = await stage.say('relance client Carat', { who: null });
    expect(text).toContain('Je ne sais pas qui vous êtes');
    expect(stage.desk.calls).toEqual([]);
  });

  it('asks which customer when none is named', async () => {
    expect(await stage.say('/relance')).toEqual([expect.stringContaining('Quel client\u202f?')]);
  });

  it('not understood, is answered with the nearest command, ready to press, and not with everything', async () => {
    const [card] = await stage.say('relenze client Carat');
    expect(card).toContain('Je n’ai pas compris');
    expect(card).toContain('{"text":"relance client Carat"}');
    expect(card).not.toContain('Tout voir');
    expect(await stage.press('command.say', { text: 'relance client Carat' })).toContain('Carat Distribution SARL');
  });

  it('not understood and near nothing, gives the two likeliest commands of that person', async () => {
    const [card] = await stage.say('je vais plaider contre tout le monde');
    expect(pressedTexts(card)).toEqual(['relance client', 'retards', 'aide']);
    const [reader] = await stage.say('je vais plaider contre tout le monde', { who: RENE });
    expect(pressedTexts(reader)).toEqual(['relance client', 'top', 'aide']);
  });

  it('that is only a name offers the account of that customer', async () => {
    const [card] = await stage.say('Carat');
    expect(pressedTexts(card)).toEqual(['relance client Carat', 'aide']);
  });

  it('not understood and endless, is no name', async () => {
    const [card] = await stage.say('é'.repeat(20_000));
    expect(pressedTexts(card)).toEqual(['relance client', 'retards', 'aide']);
  });

  it('a button that says too much is refused in words', async () => {
    expect(await stage.press('command.say', { text: 'a'.repeat(701) })).toContain('plus valable');
    expect(await stage.press('command.say', {})).toContain('plus valable');
  });
});

describe('« aide » and « bonjour » say what this person may do here', () => {
  const GROUP = { group: true } as const;

  it.each([
    ['a collector', SOPHIE, ['relance client', 'retards']],
    ['a reader', RENE, ['relance client', 'top']],
    ['an approver', NADIA, ['commandes bloquées', 'encours client']],
  ])('%s sees two commands, the rest behind « Tout voir »', async (_, who, first) => {
    const [card] = await stage.say('bonjour', { who });
    expect(pressedTexts(card).slice(0, 2)).toEqual(first);
    const hidden = nodesOf(JSON.parse(card ?? '')).find(({ id }) => id === 'rest');
    expect(hidden?.isVisible).toBe(false);
    const rest = nodesOf(hidden).filter(({ verb }) => verb === 'command.say');
    expect(rest).toHaveLength(pressedTexts(card).length - 2);
    expect(rest.length).toBeGreaterThan(5);
    expect(card).toContain('Tout voir');
    expect(card).not.toContain('enregistrer');
  });

  it('a line of it does what it says, and asks for the name where one is needed', async () => {
    expect(await stage.press('command.say', { text: 'retards' })).toContain('Carat');
    expect(await stage.press('command.say', { text: 'relance client' })).toContain('Quel client');
  });

  it('who has no right learns whom to ask, and sees no command', async () => {
    for (const text of ['aide', 'n’importe quoi']) {
      const [card] = await stage.say(text, { who: { id: 'p-zoe', name: 'Zoé' } });
      expect(card).toContain('Demandez à l’administrateur de Relance');
      expect(pressedTexts(card)).toEqual([]);
    }
    expect((await stage.say('aide', { who: null }))[0]).toContain('Je ne sais pas qui vous êtes');
  });

  it('in a group that is not registered, an administrator may open it, and others go on in private', async () => {
    const [admin] = await stage.say('aide', { ...GROUP, who: ADELE });
    expect(pressedTexts(admin)).toEqual(['enregistrer', 'enregistrer approbations', 'enregistrer matin']);
    const [other] = await stage.say('aide', GROUP);
    expect(other).toContain('Continuons en privé');
    expect(other).not.toContain('command.say');
  });

  it('in a registered one, customers may be asked for, and an administrator may close it', async () => {
    await stage.store.register('group-1', ADELE.id, ADELE.name, new Date());
    const asked = pressedTexts((await stage.say('aide', GROUP))[0]);
    expect(asked).toContain('relance client');
    expect(asked.join()).not.toContain('enregistrer');
    const [admin] = await stage.say('aide', { ...GROUP, who: ADELE });
    expect(pressedTexts(admin).slice(-3)).toEqual(['enregistrer approbations', 'enregistrer matin', 'désenregistrer']);
  });

  it('what help offers is still judged where it is done', async () => {
    expect(await stage.press('command.say', { text: 'enregistrer' }, { ...GROUP, who: SOPHIE })).toContain(
      'administration',
    );
    expect(await stage.press('command.say', { text: 'retards' }, { who: { id: 'p-zoe', name: 'Zoé' } })).toContain(
      'Il faut le droit',
    );
  });
});
