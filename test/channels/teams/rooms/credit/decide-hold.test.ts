import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cents } from '../../../../../src/domain/cents.ts';
import type { Hold } from '../../../../../src/use-cases/ports/credit/hold-store.ts';
import { OutsideFault } from '../../../../../src/use-cases/ports/outside-fault.ts';
import { KARIM, LUC, NADIA, PAUL } from '../../harness/credit-office.ts';
import { RENE, SOPHIE } from '../../harness/fake-desk.ts';
import type { Stage } from '../../harness/stage.ts';
import { GROUP, openHeldOrder, seenOf, settled } from './held-order.ts';

let stage: Stage;
let hold: Hold;
beforeEach(async () => {
  ({ stage, hold } = await openHeldOrder());
});
afterEach(() => stage.close());

const now = () => stage.office.hold();
const inGroup = (who: typeof NADIA) => ({ ...GROUP, who });

describe('a held order', () => {
  test('is told to the approvers’ group, to those of the first step who may, and to its salesperson', () => {
    const { connector } = stage;
    expect(connector.cardsIn('group-1').at(-1)).toContain('hold.approve');
    expect(connector.cardsIn('chat-p-nadia').at(-1)).toContain('hold.approve');
    expect(connector.cardsIn('chat-p-paul')).toHaveLength(1);
    const luc = connector.cardsIn('chat-p-luc').at(-1);
    expect(luc).toContain('BC00042');
    expect(luc).not.toContain('hold.approve');
    expect(luc).not.toContain('Solde comptable');
  });

  test('I7: refused without a reason is asked for one, then refused, and every shared card says so', async () => {
    const asked = await stage.press('hold.refuse.save', { ...seenOf(hold), reason: '  ' }, inGroup(NADIA));
    expect(asked).toContain('hold.refuse.save');
    expect(asked).toContain('Un motif est nécessaire');
    expect((await now()).state).toBe('pending');
    const answer = await stage.press(
      'hold.refuse.save',
      { ...seenOf(hold), reason: ' Trop de retard ' },
      inGroup(NADIA),
    );
    expect(answer).toContain('Refusé par Nadia Benali');
    expect((await now()).decision).toMatchObject({ outcome: 'refused', reason: 'Trop de retard', by: NADIA });
    await settled(stage);
    for (const place of ['group-1', 'chat-p-nadia', 'chat-p-luc']) {
      expect(stage.connector.cardsIn(place, 'PUT').at(-1)).toContain('Trop de retard');
    }
  });

  test('approved, is updated for all, and the salesperson is told at once', async () => {
    const answer = await stage.press('hold.approve', seenOf(hold), inGroup(NADIA));
    expect(answer).toContain('Accordé par Nadia Benali');
    expect(stage.office.woken).toBe(1);
    await stage.office.tell(stage.creditAnnouncer);
    await settled(stage);
    expect(stage.connector.cardsIn('group-1', 'PUT').at(-1)).toContain('Accordé par Nadia Benali');
    expect(stage.connector.cardsIn('group-1', 'PUT').at(-1)).not.toContain('hold.approve');
    expect(stage.connector.cardsIn('chat-p-nadia', 'PUT').at(-1)).toContain('Commande débloquée');
    expect(stage.connector.cardsIn('chat-p-luc').at(-1)).toContain('débloquée');
  });

  test('I5: an old card pressed after the decision says whose it was, and changes nothing', async () => {
    await stage.press('hold.approve', seenOf(hold), inGroup(NADIA));
    const decided = await now();
    const late = await stage.press('hold.refuse.save', { ...seenOf(hold), reason: 'Non' }, { who: PAUL });
    expect(late).toContain('Déjà décidé par Nadia Benali');
    expect(late).toContain('hold.show');
    expect(await now()).toEqual(decided);
  });

  test('I4, H6: an order that grew since is not released by the old card: it is asked anew', async () => {
    stage.office.changeOrder({ amount: cents(3_500_00) });
    const answer = await stage.press('hold.approve', seenOf(hold), inGroup(NADIA));
    expect(answer).toContain('La demande a changé depuis votre lecture');
    const next = await now();
    expect(next).toMatchObject({ state: 'pending', decision: null });
    expect(next.id).not.toBe(hold.id);
    expect(answer).toContain(next.id);
    await settled(stage);
    expect(stage.connector.cardsIn('group-1', 'PUT').at(-1)).toContain('Demande remplacée');
  });

  test('I4: the private message that asked for what changed becomes that of the request that stands now', async () => {
    stage.office.changeOrder({ amount: cents(3_500_00) });
    const [message] = (await stage.store.cardsOfHold(hold.id)).filter((card) => card.conversationId === 'chat-p-nadia');
    const messageId = message?.activityId ?? '';
    const answer = await stage.press('hold.approve', seenOf(hold), { who: NADIA }, { replyToId: messageId });
    expect(answer).toContain('La demande a changé depuis votre lecture');
    await settled(stage);
    const puts = stage.connector.received.filter(
      ({ method, path }) => method === 'PUT' && path.endsWith(`/${messageId}`),
    );
    expect(JSON.stringify(puts.at(-1)?.activity)).toContain((await now()).id);
    expect(JSON.stringify(puts.at(-1)?.activity)).not.toContain('Demande remplacée');
  });

  test('an order that is gone from Sage is decided by nobody', async () => {
    stage.office.books.documents = [];
    const answer = await stage.press('hold.approve', seenOf(hold), inGroup(NADIA));
    expect(answer).toContain('il n’y a plus rien à décider');
    expect(await now()).toMatchObject({ state: 'gone', decision: null });
  });

  test('with Sage out of reach, nothing is decided and the person reads why', async () => {
    stage.office.books.fault = new OutsideFault('busy', 'sql-down', 'no answer');
    const answer = await stage.press('hold.approve', seenOf(hold), inGroup(NADIA));
    expect(answer).toContain('Sage');
    expect(await now()).toEqual(hold);
    stage.office.books.fault = null;
    expect(await stage.press('hold.approve', seenOf(hold), inGroup(NADIA))).toContain('Accordé par Nadia');
  });
});

describe('approved up to an amount and a day', () => {
  const terms = (more: object) => ({ ...seenOf(hold), upTo: '', until: '', reason: '', ...more });

  test('as people type them in French', async () => {
    const typed = terms({ upTo: '3 500,50 €', until: '2026-03-31', reason: 'Virement annoncé' });
    expect(await stage.press('hold.approve.save', typed, inGroup(NADIA))).toContain('3\u202f500,50');
    const { decision } = await now();
    expect(decision).toMatchObject({
      reason: 'Virement annoncé',
      release: { upTo: cents(3_500_50), until: '2026-03-31' },
    });
  });

  test.each(['31/03/2026', '31.03.26', '31 mars 2026'])('takes a day that is typed: %s', async (until) => {
    await stage.press('hold.approve.save', terms({ until }), inGroup(NADIA));
    expect((await now()).decision?.release?.until).toBe('2026-03-31');
  });

  test('left empty, is the order’s amount for the usual days', async () => {
    await stage.press('hold.approve.save', terms({}), inGroup(NADIA));
    expect((await now()).decision?.release).toEqual({ upTo: cents(3_000_00), until: '2026-04-01' });
  });

  test.each([
    [{ upTo: 'trois mille' }, 'trois mille'],
    [{ upTo: '3 000,00 $' }, '3 000,00 $'],
    [{ upTo: '2 999,99' }, '2 999,99'],
    [{ upTo: '3 100,00', until: 'demain' }, '"value":"demain"'],
    [{ upTo: '3 100,00', until: '2026-03-01' }, '2026-03-01'],
    [{ upTo: '3 100,00', until: '31/12/9999' }, 'Le 31/12/9999 est trop loin'],
    [{ upTo: '3'.repeat(60), until: '' }, 'n’est pas un montant'],
  ])('%j comes back with what was typed, and decides nothing', async (typed, kept) => {
    const sent = terms({ ...typed, reason: 'Accord de la direction' });
    const answer = await stage.press('hold.approve.save', sent, inGroup(NADIA));
    expect(answer).toContain('hold.approve.save');
    expect(answer).toContain(kept);
    expect(answer).toContain('Accord de la direction');
    expect(await now()).toEqual(hold);
  });
});

describe('who may', () => {
  test('I2: above the threshold, the step that may is named', async () => {
    stage.office.changeOrder({ amount: cents(8_000_00) });
    await stage.office.pass(stage.creditAnnouncer);
    const asked = await now();
    const answer = await stage.press('hold.approve', seenOf(asked), { who: NADIA });
    expect(answer).toContain('Direction');
    expect(await now()).toEqual(asked);
  });

  test('I3: a substitute in force decides in the place of the approver', async () => {
    expect(await stage.press('hold.approve', seenOf(hold), { who: KARIM })).toContain('Accordé par Karim Haddad');
    expect((await now()).decision).toMatchObject({ by: KARIM, inPlaceOf: PAUL.id });
  });

  test('I1: whoever asked again does not approve it; somebody else does', async () => {
    await stage.press('hold.refuse.save', { ...seenOf(hold), reason: 'Trop de retard' }, { who: PAUL });
    const refused = await now();
    const again = { ...seenOf(refused), reason: 'Le client a réglé la moitié' };
    await stage.press('hold.again.save', again, { who: NADIA });
    const asked = await now();
    expect(asked).toMatchObject({ state: 'pending', askedBy: NADIA });
    const own = await stage.press('hold.approve', seenOf(asked), { who: NADIA });
    expect(own).not.toContain('Accordé par');
    expect(await now()).toEqual(asked);
    expect(await stage.press('hold.approve', seenOf(asked), { who: PAUL })).toContain('Accordé par Paul Mercier');
  });

  test.each([
    ['a collector', SOPHIE],
    ['a reader', RENE],
    ['the salesperson', LUC],
    ['a stranger', { id: 'p-nobody', name: 'Nadia Benali' }],
  ])('I9: the press of %s is refused on the server, from whatever card', async (_, who) => {
    for (const [verb, more] of [
      ['hold.approve', {}],
      ['hold.approve.save', { upTo: '3000', until: '', reason: '' }],
      ['hold.refuse.save', { reason: 'Non' }],
      ['hold.ask.save', { text: 'Pourquoi ?' }],
    ] as const) {
      const answer = await stage.press(verb, { ...seenOf(hold), ...more }, inGroup(who));
      expect(answer).toContain('Il faut le droit');
    }
    expect(await now()).toEqual(hold);
  });

  test('a stranger reads nothing of a hold, nor does the salesperson of what else the payer owes', async () => {
    const stranger = { who: { id: 'p-nobody', name: 'X' } };
    for (const verb of ['hold.show', 'hold.why', 'hold.approve.form', 'hold.refuse.form', 'hold.ask.form']) {
      expect(await stage.press(verb, seenOf(hold), stranger)).not.toContain('Carat');
    }
    for (const verb of ['hold.show', 'hold.why']) {
      const own = await stage.press(verb, seenOf(hold), { who: LUC });
      expect(own).toContain('BC00042');
      expect(own).not.toContain('Solde comptable');
    }
  });
});

describe('questions', () => {
  test('go to the salesperson, whose answer comes back to whoever asked; the order goes on waiting', async () => {
    const question = { ...seenOf(hold), text: 'Un virement est-il annoncé ?' };
    expect(await stage.press('hold.ask.save', question, inGroup(NADIA))).toContain('Un virement est-il annoncé');
    await stage.office.tell(stage.creditAnnouncer);
    expect(stage.connector.cardsIn('chat-p-luc').at(-1)).toContain('Un virement est-il annoncé');
    const asked = await now();
    const answer = { ...seenOf(asked), text: 'Oui, 5 000 € vendredi' };
    await stage.press('hold.answer.save', answer, { who: LUC });
    await stage.office.tell(stage.creditAnnouncer);
    expect(stage.connector.cardsIn('chat-p-nadia').at(-1)).toContain('Oui, 5 000 € vendredi');
    expect(await now()).toMatchObject({ state: 'pending', notes: [{ kind: 'question' }, { kind: 'answer' }] });
  });

  test('without a word, come back to the form', async () => {
    const answer = await stage.press('hold.ask.save', { ...seenOf(hold), text: ' ' }, inGroup(NADIA));
    expect(answer).toContain('hold.ask.save');
    expect((await now()).notes).toEqual([]);
  });
});

describe('what a card sends back', () => {
  test.each([
    ['hold.show', {}],
    ['hold.show', { id: '' }],
    ['hold.show', { id: 'x'.repeat(101) }],
    ['hold.list', { page: 0 }],
    ['hold.approve', { id: 'h' }],
    ['hold.approve', { id: 'h', version: '1' }],
    ['hold.approve', { id: 'h', version: 1.5 }],
    ['hold.approve.save', { id: 'h', version: 1, upTo: 3000 }],
    ['hold.refuse.save', { id: 'h', version: 1, reason: 'x'.repeat(2001) }],
    ['hold.ask.save', { id: 'h', version: 1, text: ['a'] }],
    ['hold.again.save', { id: 'h', version: -1, reason: 'x' }],
    ['encours.show', { company: 'BIJOU' }],
    ['encours.why', { company: 'BIJOU', code: 3 }],
    ['late.list', { page: '2' }],
  ])('%s with tampered data %j is refused in words', async (verb, data) => {
    const answer = await stage.press(verb, data, { who: NADIA });
    expect(JSON.parse(answer)).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    expect(answer).toContain('Cette carte n’est plus valable');
    expect(await now()).toEqual(hold);
  });

  test('facts that it makes up are not believed, and a hold that there is not is said not to be there', async () => {
    const lies = { ...seenOf(hold), state: 'approved', by: 'Direction', amount: 1 };
    await stage.press('hold.approve', lies, { who: NADIA });
    expect((await now()).decision).toMatchObject({ by: NADIA, release: { upTo: cents(3_000_00) } });
    const answer = await stage.press('hold.approve', { id: 'no-such-hold', version: 1 }, { who: NADIA });
    expect(answer).toContain('Ce n’est pas possible');
  });
});
