import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cents } from '../../../../../src/domain/cents.ts';
import { OutsideFault } from '../../../../../src/use-cases/ports/outside-fault.ts';
import { aSalesDocument } from '../../../../builders/credit.ts';
import { NADIA } from '../../harness/credit-office.ts';
import { ADELE, RENE, SOPHIE } from '../../harness/fake-desk.ts';
import { Stage } from '../../harness/stage.ts';
import { GROUP } from './held-order.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await new Stage().start();
});
afterEach(() => stage.close());

const STRANGER = { who: { id: 'p-nobody', name: 'X' } };

describe('« commandes bloquées »', () => {
  test('lists what waits, each a press away', async () => {
    await stage.office.pass(stage.creditAnnouncer);
    const { id } = await stage.office.hold();
    const [card] = await stage.say('/commandes bloquées', { who: RENE });
    expect(card).toContain('BC00042');
    expect(await stage.press('hold.show', { id }, { who: RENE })).toContain('Solde comptable');
    const [english] = await stage.say('blocked orders', { who: RENE, locale: 'en-GB' });
    expect(english).toContain('BC00042');
  });

  test('turns its pages', async () => {
    stage.office.books.documents = Array.from({ length: 23 }, (_, at) =>
      aSalesDocument({ piece: `BC${100 + at}`, amount: cents(100_00) }),
    );
    await stage.office.pass(stage.creditAnnouncer);
    const [first] = await stage.say('commandes bloquées');
    expect(first).toContain('hold.list');
    const last = await stage.press('hold.list', { page: 3 });
    expect(last).toContain('Page 3 sur 3');
    expect(await stage.press('hold.list', { page: 99 })).toContain('Page 3 sur 3');
  });

  test('tells a stranger nothing', async () => {
    const [card] = await stage.say('commandes bloquées', STRANGER);
    expect(card).toContain('Il faut le droit');
  });
});

describe('« encours client X »', () => {
  test('shows how the payer stands, and why', async () => {
    const [card] = await stage.say('encours client Carat');
    expect(card).toContain('Solde comptable');
    expect(card).toContain('15\u202f000,00');
    expect(card).toContain('encours.why');
    const why = await stage.press('encours.why', { company: 'BIJOU', code: 'CARAT' });
    expect(why).toContain('5\u202f000,00');
  });

  test('H14: with Sage out of reach, says first of when it is; with nothing known, says only that', async () => {
    stage.office.books.fault = new OutsideFault('busy', 'sql-down', 'no answer');
    const [nothing] = await stage.say('encours client Carat');
    expect(nothing).toContain('Ce n’est pas possible');
    stage.office.books.fault = null;
    await stage.office.pass(stage.creditAnnouncer);
    stage.office.books.fault = new OutsideFault('busy', 'sql-down', 'no answer');
    const [card] = await stage.say('encours client Carat');
    expect(card).toContain('Sage ne répond pas');
    expect(card).toContain('ne vaut pas accord');
  });

  test('offers a choice that shows the encours, not the account, where several are meant', async () => {
    const [card] = await stage.say('encours martin');
    expect(card).toContain('Voir l’encours');
    expect(card).toContain('encours.show');
    expect(card).not.toContain('account.show');
    const [near] = await stage.say('encours Zzz');
    expect(near).toContain('encours.show');
  });

  test('asks whose where none is named', async () => {
    expect(await stage.say('encours')).toEqual([expect.stringContaining('L’encours de quel client')]);
  });

  test('is refused where the person reads nothing, and nothing is said of the customer', async () => {
    const answer = await stage.press('encours.show', { company: 'BIJOU', code: 'CARAT' }, STRANGER);
    expect(answer).toContain('Il faut le droit');
    expect(answer).not.toContain('Solde');
    expect(await stage.press('encours.show', { company: 'BIJOU', code: 'NEMO' })).toContain('Ce n’est pas possible');
  });
});

test('« retards » lists who is late, for whoever may read', async () => {
  const [card] = await stage.say('/retards');
  expect(card).toContain('12\u202f000,00');
  expect(await stage.press('late.list', { page: 9 })).toContain('12\u202f000,00');
  const [refused] = await stage.say('retards', STRANGER);
  expect(refused).toContain('Il faut le droit');
});

describe('in a group that is not registered', () => {
  test.each(['commandes bloquées', 'encours client Carat', 'retards'])('« %s » goes on in private', async (text) => {
    const [card] = await stage.say(text, GROUP);
    expect(card).toContain('Continuons en privé');
    expect(card).not.toContain('Solde');
  });

  test('what was asked is answered in the person’s own chat', async () => {
    await stage.meet(SOPHIE);
    await stage.press('private.continue', { text: 'encours client Carat' }, GROUP);
    await stage.bot.close();
    expect(stage.connector.cardsIn('chat-p-sophie').at(-1)).toContain('Solde comptable');
  });
});

describe('what a conversation is told without asking', () => {
  const say = (text: string, who = ADELE) => stage.say(text, { ...GROUP, who });
  const listed = (purpose: 'approvals' | 'morning') => stage.store.listConversations(purpose, 'BIJOU');

  test('is an administrator’s to say, and to take back', async () => {
    expect(await say('enregistrer approbations', NADIA)).toEqual([expect.stringContaining('administration')]);
    expect(await listed('approvals')).toEqual([]);
    expect(await say('enregistrer approbations')).toEqual([expect.stringContaining('de toutes les sociétés')]);
    expect(await say('enregistrer matin bijou')).toEqual([expect.stringContaining('point du matin de BIJOU')]);
    expect([await listed('approvals'), await listed('morning')]).toEqual([['group-1'], ['group-1']]);
    expect(await stage.store.isRegistered('group-1')).toBe(true);
    expect(await say('désenregistrer matin')).toEqual([expect.stringContaining('ne ferai plus')]);
    expect([await listed('approvals'), await listed('morning')]).toEqual([['group-1'], []]);
  });

  test('an approvers’ channel gets the cards of what waits already, five at most, and a list of the rest', async () => {
    stage.office.books.documents = Array.from({ length: 7 }, (_, at) =>
      aSalesDocument({ piece: `BC${100 + at}`, amount: cents((1 + at) * 100_00) }),
    );
    await stage.office.pass(stage.creditAnnouncer);
    const [list] = await say('enregistrer approbations');
    expect(list).toMatch(/7 attendent déjà\s: les 5 plus grosses arrivent/);
    expect(list).toContain('BC100');
    expect(list).toContain('BC101');
    expect(list).not.toContain('BC102');
    const before = stage.connector.cardsIn('group-1').length;
    expect(stage.office.woken).toBe(1);
    await stage.office.tell(stage.creditAnnouncer);
    await stage.office.tell(stage.creditAnnouncer);
    const cards = stage.connector.cardsIn('group-1').slice(before);
    expect(cards.map((card) => /BC10\d/.exec(card)?.[0])).toEqual(['BC106', 'BC105', 'BC104', 'BC103', 'BC102']);
  });

  test('of a company that there is not is refused', async () => {
    expect(await say('enregistrer matin NEMO')).toEqual([expect.stringContaining('NEMO')]);
    expect(await listed('morning')).toEqual([]);
  });

  test('is asked in a group, never in a private chat', async () => {
    expect(await stage.say('enregistrer approbations', { who: ADELE })).toEqual([
      expect.stringContaining('canal ou une conversation de groupe'),
    ]);
    expect(await listed('approvals')).toEqual([]);
  });
});
