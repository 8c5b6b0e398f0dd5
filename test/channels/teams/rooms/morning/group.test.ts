import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADELE, SOPHIE } from '../../harness/fake-desk.ts';
import { Stage } from '../../harness/stage.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

const GROUP = { group: true } as const;

describe('in a group', () => {
  it('nothing is said of a customer until an administrator registers it', async () => {
    const [card] = await stage.say('relance client Carat', GROUP);
    expect(card).toContain('Continuons en privé');
    expect(card).not.toContain('SARL');
    expect(stage.desk.calls).toEqual([]);
    const answer = await stage.press('account.show', { company: 'BIJOU', code: 'CARAT' }, GROUP);
    expect(answer).toContain('Continuons en privé');
    expect(stage.desk.calls).toEqual([]);
  });

  it('what was asked is answered in the person’s own chat, where there is one', async () => {
    const data = { text: 'relance client Carat' };
    expect(await stage.press('private.continue', data, GROUP)).toContain('ouvrez d’abord une conversation avec moi');
    await stage.say('aide');
    expect(await stage.press('private.continue', data, GROUP)).toContain('Je vous ai répondu en privé');
    await stage.bot.close();
    const last = stage.connector.messages().at(-1);
    expect(last?.path).toContain('/chat-p-sophie/');
    expect(JSON.stringify(last?.activity)).toContain('Carat Distribution SARL');
  });

  it('only an administrator registers, and takes it back', async () => {
    const register = (text: string, who = ADELE) => stage.say(text, { ...GROUP, who });
    expect(await register('enregistrer', SOPHIE)).toEqual([expect.stringContaining('administration')]);
    expect(await register('enregistrer')).toEqual([expect.stringContaining('je peux parler')]);
    expect([...stage.desk.registered]).toEqual(['group-1']);
    expect(await register('désenregistrer')).toEqual([expect.stringContaining('ne parlerai plus')]);
    expect([...stage.desk.registered]).toEqual([]);
  });

  it('a registered one shows the account, and a mention of the bot is no part of the command', async () => {
    await stage.store.register('group-1', 'p-adele', 'Adèle', new Date());
    const entities = [
      {
        type: 'mention',
        text: '<at>Relance</at>',
        mentioned: { id: '28:11111111-2222-3333-4444-555555555555', name: 'Relance' },
      },
    ];
    const [card] = await stage.say('<at>RELANCE</at>&nbsp;relance client Carat', GROUP, { entities });
    expect(card).toContain('Carat Distribution SARL');
  });

  it('a thread counts as its channel', async () => {
    await stage.store.register('19:abc', 'p-adele', 'Adèle', new Date());
    const conversation = {
      id: '19:abc;messageid=12',
      conversationType: 'channel',
      isGroup: true,
      tenantId: 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee',
    };
    const [card] = await stage.say('relance client Carat', {}, { conversation });
    expect(card).toContain('Carat Distribution SARL');
    expect(stage.desk.cards[0]?.conversationId).toBe('19:abc;messageid=12');
  });

  it('one person’s preview does not replace the card of the others', async () => {
    await stage.store.register('group-1', 'p-adele', 'Adèle', new Date());
    await stage.say('relance client Carat', GROUP);
    const before = stage.connector.received.length;
    const draft = { company: 'BIJOU', code: 'CARAT', currency: 'EUR', draftId: 'draft-EUR', version: 1 };
    expect(await stage.press('draft.preview', draft, GROUP)).toContain('Relecture');
    await stage.bot.close();
    expect(stage.connector.received.length).toBe(before);
  });
});
