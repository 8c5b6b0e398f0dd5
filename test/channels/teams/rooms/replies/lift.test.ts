import { afterAll, beforeEach, expect, test } from 'vitest';
import { refusalKey } from '../../../../../src/use-cases/replies/lift-refusal.ts';
import { RENE } from '../../harness/fake-desk.ts';
import { Stage } from '../../harness/stage.ts';

const ADDRESS = 'claire@carat.example';
const CLAIRE = { company: 'BIJOU', code: 'CARAT', key: refusalKey({ address: ADDRESS }) };

let stage: Stage;
const open: Stage[] = [];
beforeEach(async () => {
  stage = await new Stage().start();
  open.push(stage);
  const at = '2026-03-01T10:00:00.000Z';
  const letter = { company: 'BIJOU', tiers: 'CARAT', dispatchId: 'd1', reference: 'REL-2026-000001', address: ADDRESS };
  const told = { status: '5.1.1', diagnostic: '', blame: 'address', at } as const;
  const message = { mailbox: 'm', id: 'm1', kind: 'report', receivedAt: at, conversationId: null } as const;
  await stage.store.keepMessage(message, [{ ...letter, ...told }], new Date(at));
});
afterAll(() => Promise.all(open.map((one) => one.close())));

const plain = (text: string | undefined): string => (text ?? '').replaceAll(/[\u00a0\u202f]/gu, ' ');
const pressed = async (verb: string, data: object = CLAIRE, where = {}) => plain(await stage.press(verb, data, where));
const refused = async () => (await stage.store.listRefused('BIJOU', ['CARAT'])).map(({ address }) => address);

test('a collector is asked to confirm, and then the address is written to again', async () => {
  const asked = await pressed('refusal.ask');
  expect(asked).toContain('claire@carat.example a refusé la lettre REL-2026-000001 le 01/03/2026');
  expect(asked).toContain('"refusal.lift"');
  expect(await refused()).toEqual([ADDRESS]);
  expect(await pressed('refusal.lift')).toContain('On réécrit à claire@carat.example.');
  expect(await refused()).toEqual([]);
});

test('an address that is not refused any more needs nothing, and it is said', async () => {
  await pressed('refusal.lift');
  for (const verb of ['refusal.ask', 'refusal.lift'])
    expect(await pressed(verb)).toContain('n’était pas, ou plus, écartée');
});

test('is refused to who may only read, and a tampered button too', async () => {
  for (const verb of ['refusal.ask', 'refusal.lift']) {
    expect(await pressed(verb, CLAIRE, { who: RENE })).not.toContain('On réécrit');
    expect(await pressed(verb, { ...CLAIRE, key: '' })).not.toContain('On réécrit');
  }
  expect(await refused()).toEqual([ADDRESS]);
});
