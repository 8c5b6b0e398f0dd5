import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ADELE, RENE, SOPHIE } from '../harness/fake-desk.ts';
import { TENANT } from '../harness/fake-issuer.ts';
import { Stage } from '../harness/stage.ts';

const CARAT = { company: 'BIJOU', code: 'CARAT' };

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

const inPrivate = () => stage.connector.cardsIn('chat-p-rene');

describe('« Ouvrir » on a card that was dropped', () => {
  test('in private: the account, with the rights of the person who presses', async () => {
    const card = await stage.press('dropped.open', CARAT, { who: RENE });
    expect(card).toContain('Carat Distribution SARL');
    expect(card).toContain('Vous consultez ce compte');
    expect(stage.desk.calls).toContain('open p-rene BIJOU CARAT');
  });

  test('the message is the person’s own: it is not kept up to date', async () => {
    await stage.press('dropped.open', CARAT);
    expect(stage.desk.cards).toEqual([]);
  });

  test('in a group that is not registered: no debt there, the answer comes in private', async () => {
    await stage.meet(RENE);
    const before = inPrivate().length;
    const answer = await stage.press('dropped.open', CARAT, { who: RENE, group: true });
    expect(answer).toContain('Je vous ai répondu en privé');
    expect(answer).not.toContain('Carat');
    await stage.bot.close();
    expect(inPrivate()).toHaveLength(before + 1);
    expect(inPrivate().at(-1)).toContain('Carat Distribution SARL');
  });

  test('by someone who never wrote to the bot: how to', async () => {
    const answer = await stage.press('dropped.open', CARAT, { who: ADELE, group: true });
    expect(answer).toContain('ouvrez d’abord une conversation');
  });

  test('in a registered group: the account, to the person who presses', async () => {
    await stage.store.register('group-1', ADELE.id, ADELE.name, new Date());
    const card = await stage.press('dropped.open', CARAT, { who: SOPHIE, group: true });
    expect(card).toContain('Relire et envoyer');
  });

  test('a chat of two people that calls itself personal is none of the bot’s: nothing is told there', async () => {
    const conversation = { id: '19:sophie_rene@unq.gbl.spaces', conversationType: 'personal', tenantId: TENANT };
    const answer = await stage.press('dropped.open', CARAT, { who: SOPHIE }, { conversation });
    expect(answer).not.toContain('Carat');
    expect(await stage.store.findPersonal(SOPHIE.id)).toBeNull();
  });

  test('a company that one may not read is refused, as everywhere', async () => {
    const answer = await stage.press('dropped.open', { company: 'PERLE', code: 'CARAT' });
    expect(answer).toContain('Ce n’est pas possible');
  });

  test.each([
    ['no code', { company: 'BIJOU' }],
    ['a code that is none', { company: 'BIJOU', code: 'CARAT'.repeat(4) }],
    ['something else', { company: { $ne: '' }, code: 'CARAT' }],
  ])('data that were tampered with (%s) are refused in words', async (_what, data) => {
    expect(await stage.press('dropped.open', data)).toContain('plus valable');
  });
});
