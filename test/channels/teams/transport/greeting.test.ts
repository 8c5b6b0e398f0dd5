import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { SOPHIE } from '../harness/fake-desk.ts';
import { Stage } from '../harness/stage.ts';

const WELCOME = 'le bureau des créances';
const NO_WAIT = { 'retry-after': '0' };

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

const install = (action = 'add', where = {}) => stage.post(stage.activity('installationUpdate', where, { action }));
const greetings = (who = SOPHIE) =>
  stage.connector.acceptedIn(`chat-${who.id}`).filter((card) => card.includes(WELCOME));

describe('who installs the bot', () => {
  it('is greeted once by five installation events at once and an upgrade, across a restart', async () => {
    await Promise.all(Array.from({ length: 5 }, () => install()));
    await install('add-upgrade');
    await stage.restart();
    await install();
    await install('add-upgrade');
    expect(greetings()).toHaveLength(1);
  });

  it('is greeted each in their own chat, and nobody in a group', async () => {
    const rene = { id: 'p-rene', name: 'René Petit' };
    await Promise.all([install(), install('add', { who: rene }), install('add', { group: true })]);
    expect([greetings().length, greetings(rene).length, stage.connector.messages().length]).toEqual([1, 1, 2]);
  });

  test.each(['remove', 'remove-upgrade'])('is not greeted by %s', async (action) => {
    await install(action);
    expect(stage.connector.messages()).toEqual([]);
  });

  it('is greeted by the next delivery where Teams refused the card', async () => {
    const body = stage.activity('installationUpdate', {}, { action: 'add' });
    for (let i = 0; i < 4; i += 1) stage.connector.answers.push({ status: 429, headers: NO_WAIT });
    expect((await stage.post(body)).status).toBe(500);
    await stage.post(body);
    await install();
    expect(greetings()).toHaveLength(1);
  });

  it('is greeted once more in the background where Teams may have taken the card, and not by the next event', async () => {
    stage.connector.answers.push({ status: 502 });
    await install();
    await install();
    await stage.bot.close();
    expect(greetings()).toHaveLength(1);
  });
});

describe('a command as Teams hands it over', () => {
  const BOT = { id: '28:11111111-2222-3333-4444-555555555555', name: 'Relance' };
  const entities = [{ type: 'mention', text: '<at>Relance</at>', mentioned: BOT }];

  test.each([
    '<quoted messageId="1772050244572"/> <at>Relance</at> relance client Carat',
    '<quoted messageId="1772050244572"/>relance client Carat <at>Relance</at>',
    '<at>Relance</at> relance client Carat <quoted messageId="1772050244572"/>',
    '\u200erelance\u200f cli\u00adent\u2060 Carat\ufeff',
    '<p>relance client Carat</p>',
    '<p>relance&nbsp;client&nbsp;Carat</p>',
  ])('%j is understood', async (text) => {
    expect(await stage.say(text, {}, { entities })).toEqual([expect.stringContaining('Carat Distribution SARL')]);
    expect(stage.desk.calls[0]).toBe('find Carat');
  });
});
