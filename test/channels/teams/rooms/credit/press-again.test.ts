import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ANSWER_LEASE_MS } from '../../../../../src/channels/teams/transport/receive.ts';
import type { Hold } from '../../../../../src/use-cases/ports/credit/hold-store.ts';
import { LUC, NADIA } from '../../harness/credit-office.ts';
import { NOW, type Stage } from '../../harness/stage.ts';
import { openHeldOrder, seenOf } from './held-order.ts';

let stage: Stage;
let hold: Hold;
beforeEach(async () => {
  ({ stage, hold } = await openHeldOrder());
});
afterEach(() => stage.close());

const traces = async (): Promise<string> =>
  JSON.stringify([
    await stage.store.readHistory('BIJOU', 'CARAT', 500),
    await stage.store.listHolds({ company: 'BIJOU' }, 50),
    await stage.store.claimNotices('nobody', NOW, 0, 0),
  ]);

type Ready = () => Promise<void>;
const nothing: Ready = async () => undefined;
const refused: Ready = async () => {
  await stage.press('hold.refuse.save', { ...seenOf(hold), reason: 'Trop de retard' }, { who: NADIA });
  hold = await stage.office.hold();
};
const asked: Ready = async () => {
  await stage.press('hold.ask.save', { ...seenOf(hold), text: 'Livré ?' }, { who: NADIA });
  hold = await stage.office.hold();
};

describe('a button whose answer was lost', () => {
  test.each<[string, object, typeof NADIA, Ready]>([
    ['hold.approve', {}, NADIA, nothing],
    ['hold.approve.save', { upTo: '3 000,00', until: '2026-03-20', reason: 'Client sérieux' }, NADIA, nothing],
    ['hold.refuse.save', { reason: 'Trop de retard' }, NADIA, nothing],
    ['hold.ask.save', { text: 'Livré quand ?' }, NADIA, nothing],
    ['hold.answer.save', { text: 'Demain' }, LUC, asked],
    ['hold.again.save', { reason: 'Le client a payé' }, LUC, refused],
  ])('%s, is pressed again by Teams under the same id and another, and acts once', async (verb, data, who, ready) => {
    await ready();
    const before = await traces();
    const value = { action: { type: 'Action.Execute', verb, data: { ...seenOf(hold), ...data } } };
    const more = { name: 'adaptiveCard/action', value, replyToId: 'out-1' };
    const body = stage.activity('invoke', { who }, more);
    // The process dies as it answers: the press stays claimed, and is taken over once its time is over.
    Object.assign(stage.store, { endDelivery: () => Promise.reject(new Error('died')) });
    await stage.post(body);
    const after = await traces();
    expect(after).not.toBe(before);
    stage.now = new Date(NOW.getTime() + ANSWER_LEASE_MS);
    for (const again of [body, stage.activity('invoke', { who }, more)]) {
      expect((await stage.post(again)).text).not.toContain('Déjà reçu');
    }
    expect(await traces()).toBe(after);
  });
});
