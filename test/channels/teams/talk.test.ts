import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RENE } from './harness/fake-desk.ts';
import { Stage } from './harness/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

describe('what people type', () => {
  it('is answered with help, in French by default and in English to English speakers', async () => {
    const [french] = await stage.say('aide');
    expect(french).toContain('Relance, le bureau des créances');
    const [english] = await stage.say('help', { locale: 'en-GB' });
    expect(english).toContain('the receivables desk');
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

  it('answers anything else with a short help', async () => {
    const [card] = await stage.say('je vais plaider');
    expect(card).toContain('Je n’ai pas compris');
  });
});
