import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { askAgain } from '../../../src/use-cases/credit/ask-again.ts';
import { answerAboutHold, askAboutHold } from '../../../src/use-cases/credit/note-hold.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { anInvoice } from '../../builders/entry.ts';
import {
  anOrder,
  decide,
  heldOrder,
  LUC,
  LUCS,
  NADIA,
  openCreditDesk,
  PAUL,
  plannedFor,
  read,
  standing,
  watch,
} from '../bench/credit-desk.ts';
import { READER, STRANGER } from '../bench/people.ts';

describe('questions and answers about a hold', () => {
  test('an approver asks the salesperson, who answers without any role; whoever asked is told', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    const asked = await askAboutHold(desk.ports, NADIA, { ...hold, text: ' Quel chantier ? ' });
    expect(asked).toMatchObject({ kind: 'hold', hold: { state: 'pending', version: 2 } });
    expect(plannedFor(desk, hold).at(-1)).toBe(`salesperson ${LUCS.email}`);
    const answered = await answerAboutHold(desk.ports, LUC, { id: hold.id, version: 2, text: 'Les Lilas' });
    expect(answered).toMatchObject({ kind: 'hold', own: true, may: { answer: true } });
    expect(plannedFor(desk, hold).at(-1)).toBe(`person ${NADIA.id}`);
    expect((await read(desk, hold)).notes).toMatchObject([
      { kind: 'question', by: NADIA, text: 'Quel chantier ?' },
      { kind: 'answer', by: LUC, text: 'Les Lilas' },
    ]);
  });

  test('what two people write at the same time is all kept; the same words pressed twice are one note', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    await Promise.all([
      askAboutHold(desk.ports, NADIA, { ...hold, text: 'Quel chantier ?' }),
      askAboutHold(desk.ports, PAUL, { ...hold, text: 'Quelle marge ?' }),
    ]);
    await askAboutHold(desk.ports, PAUL, { ...hold, text: 'Quelle marge ?' });
    expect((await read(desk, hold)).notes.map(({ text }) => text).sort()).toEqual([
      'Quel chantier ?',
      'Quelle marge ?',
    ]);
  });

  test('nobody is told of what they wrote themselves', async () => {
    const desk = await openCreditDesk({ roles: { [READER.id]: ['reader', 'approver'] } });
    const refused = await heldOrder(desk);
    await decide(desk, NADIA, refused, { outcome: 'refused', reason: 'Retards' });
    await askAgain(desk.ports, READER, { ...(await read(desk, refused)), text: 'Virement reçu' });
    const hold = await standing(desk);
    const before = plannedFor(desk, hold).length;
    await askAboutHold(desk.ports, READER, { ...hold, text: 'Qui a vu le virement ?' });
    await answerAboutHold(desk.ports, READER, { ...(await read(desk, hold)), text: 'Je l’ai trouvé' });
    expect(plannedFor(desk, hold).slice(before)).toEqual([`salesperson ${LUCS.email}`]);
  });

  test.each([
    ['a reader may not ask', 'ask', READER, 'Quoi ?', 'not-allowed'],
    ['a stranger may not answer', 'answer', STRANGER, 'Rien', 'not-allowed'],
    ['an empty question', 'ask', NADIA, '  ', 'reason-needed'],
    ['an answer without an end', 'answer', LUC, 'x'.repeat(501), 'too-long'],
  ] as const)('%s', async (_, act, who, text, code) => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    const work = act === 'ask' ? askAboutHold : answerAboutHold;
    expect(await work(desk.ports, who, { ...hold, text })).toMatchObject({ refusal: { code } });
    expect(await read(desk, hold)).toEqual(hold);
  });

  test('I5: nothing is asked about what is decided, nor about what there is not', async () => {
    const desk = await openCreditDesk();
    const hold = await heldOrder(desk);
    await decide(desk, NADIA, hold);
    expect(await askAboutHold(desk.ports, PAUL, { ...hold, text: 'Quoi ?' })).toMatchObject({
      refusal: { code: 'hold-over', by: NADIA.name },
    });
    expect(await askAboutHold(desk.ports, PAUL, { id: 'x', version: 1, text: 'Quoi ?' })).toMatchObject({
      refusal: { code: 'unknown-hold' },
    });
  });
});

describe('asking again after a refusal', () => {
  const refused = async () => {
    const desk = await openCreditDesk({ roles: { [READER.id]: ['reader', 'approver'] } });
    const hold = await heldOrder(desk);
    await decide(desk, NADIA, hold, { outcome: 'refused', reason: 'Retards' });
    return { desk, hold: await read(desk, hold) };
  };

  test('I1: opens a new request with its justification, which the one who asks may not approve', async () => {
    const { desk, hold } = await refused();
    const view = await askAgain(desk.ports, READER, { ...hold, text: 'Virement reçu ce matin' });
    expect(view).toMatchObject({ kind: 'hold', own: true, hold: { state: 'pending', askedBy: READER } });
    expect((await read(desk, hold)).state).toBe('superseded');
    const again = await standing(desk);
    expect(again.notes).toMatchObject([{ kind: 'answer', by: READER, text: 'Virement reçu ce matin' }]);
    expect(await decide(desk, READER, again)).toMatchObject({ refusal: { code: 'own-request' } });
    expect((await decide(desk, NADIA, again)).kind).toBe('decided');
    expect(plannedFor(desk, again).at(-1)).toBe(`person ${READER.id}`);
    expect(await watch(desk)).toMatchObject({ opened: 0, superseded: 0 });
  });

  test('the justification is kept with the request, in one act: on one that only warns by now as well', async () => {
    const { desk, hold } = await refused();
    desk.books.entries = [anInvoice({ amount: 7_500_00 })];
    const dies = async () => Promise.reject(new Error('the process died'));
    const ports = { ...desk.ports, holds: { ...desk.ports.holds, addHoldNote: dies } };
    await askAgain(ports, READER, { ...hold, text: 'Virement reçu' });
    expect(await standing(desk)).toMatchObject({ state: 'noted', notes: [{ by: READER, text: 'Virement reçu' }] });
  });

  test('I1: a quantity changed afterwards does not free the one who asked from four eyes', async () => {
    const { desk, hold } = await refused();
    await askAgain(desk.ports, READER, { ...hold, text: 'Virement reçu' });
    desk.books.documents = [anOrder({ amount: cents(2_900_00) })];
    await watch(desk);
    expect(await decide(desk, READER, await standing(desk))).toMatchObject({ refusal: { code: 'own-request' } });
  });

  test('asked by two at once, it is asked once', async () => {
    const { desk, hold } = await refused();
    const views = await Promise.all(
      [READER, LUC].map((who) => askAgain(desk.ports, who, { ...hold, text: 'Virement reçu' })),
    );
    expect(views.map(({ kind }) => kind).sort()).toEqual(['hold', 'refused']);
    expect((await desk.store.readStandingHolds('BIJOU')).map(({ state }) => state)).toEqual(['pending']);
  });

  test.each([
    ['an order that is gone', { documents: [] }, 'gone'],
    ['a customer that paid', { entries: [] }, 'lifted'],
  ])('%s has nothing to ask for', async (_, change, state) => {
    const { desk, hold } = await refused();
    Object.assign(desk.books, change);
    const view = await askAgain(desk.ports, LUC, { ...hold, text: 'Virement reçu' });
    expect(view).toMatchObject({ kind: 'hold', hold: { id: hold.id, state } });
  });

  test.each([
    ['a stranger', STRANGER, 'Pourquoi pas', 'not-allowed'],
    ['nobody says why', LUC, ' ', 'reason-needed'],
  ])('%s is refused', async (_, who, text, code) => {
    const { desk, hold } = await refused();
    expect(await askAgain(desk.ports, who, { ...hold, text })).toMatchObject({ refusal: { code } });
    expect(await read(desk, hold)).toEqual(hold);
  });

  test('what waits already is not asked again, and nothing is while Sage is down', async () => {
    const { desk, hold } = await refused();
    desk.books.fault = new OutsideFault('busy', 'sage-unreachable', 'no answer');
    expect(await askAgain(desk.ports, LUC, { ...hold, text: 'Vite' })).toMatchObject({
      refusal: { code: 'unreachable' },
    });
    expect(await read(desk, hold)).toEqual(hold);
    desk.books.fault = null;
    await askAgain(desk.ports, LUC, { ...hold, text: 'Vite' });
    const again = await standing(desk);
    expect(await askAgain(desk.ports, LUC, { ...again, text: 'Vite' })).toMatchObject({
      refusal: { code: 'hold-over', state: 'pending' },
    });
  });
});
