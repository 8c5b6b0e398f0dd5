import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import type { Person } from '../../../src/domain/person.ts';
import { tellPeople } from '../../../src/use-cases/credit/tell-people.ts';
import type { HoldNotice } from '../../../src/use-cases/ports/credit/hold-store.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import type { Told } from '../../../src/use-cases/ports/transport/delivered.ts';
import {
  anOrder,
  type CreditDesk,
  type CreditDeskFacts,
  decide,
  heldOrder,
  LUC,
  NADIA,
  openCreditDesk,
  PAUL,
  read,
  TWO_STEPS,
  watch,
} from '../bench/credit-desk.ts';

let passes = 0;

/** Told as Teams would: a person only where their own chat is known. */
async function tell(desk: CreditDesk): Promise<readonly HoldNotice['target'][]> {
  const told: HoldNotice[] = [];
  const announcer = {
    ...desk.ports.announcer,
    tell: async (notice: HoldNotice): Promise<Told> => {
      const { target } = notice;
      if (target.kind === 'person' && !(await desk.store.findPersonal(target.id))) return 'absent';
      told.push(notice);
      return 'told';
    },
  };
  passes += 1;
  await tellPeople(
    { ...desk.ports, announcer },
    { mayBegin: untilDone, owner: `teller-${passes}`, leaseMs: 60_000, limit: 100 },
  );
  return told.map(({ target }) => target);
}

const meet = ({ store, clock }: CreditDesk, { id }: Person) =>
  store.remember({ conversationId: `chat-${id}`, kind: 'personal', personId: id, reference: '{}' }, clock.now());

/** A held order that only the channel could be told of. */
async function openUntold(facts: CreditDeskFacts = {}) {
  const desk = await openCreditDesk({ credit: { chain: TWO_STEPS }, ...facts });
  const hold = await heldOrder(desk);
  expect(await tell(desk)).toEqual([expect.objectContaining({ kind: 'conversation' })]);
  expect(await tell(desk)).toEqual([]);
  return { desk, hold };
}

const to = ({ id }: Person) => ({ kind: 'person', id });

describe('a person whose own chat is not known when a hold is told', () => {
  test('is told when they open it, while the hold is pending: once', async () => {
    const { desk } = await openUntold();
    await meet(desk, NADIA);
    expect(await tell(desk)).toEqual([to(NADIA)]);
    await meet(desk, NADIA);
    expect(await tell(desk)).toEqual([]);
  });

  test('is not asked any more about what somebody else decided', async () => {
    const { desk, hold } = await openUntold();
    await decide(desk, PAUL, hold);
    await meet(desk, NADIA);
    expect(await tell(desk)).toEqual([]);
  });

  test('hears nothing of an order that is gone', async () => {
    const { desk } = await openUntold();
    desk.books.documents = [];
    await watch(desk);
    await meet(desk, NADIA);
    await meet(desk, LUC);
    expect(await tell(desk)).toEqual([]);
  });

  test('who took the order is told what became of it, in one message for all that was said meanwhile', async () => {
    const { desk, hold } = await openUntold();
    await decide(desk, NADIA, await read(desk, hold), { outcome: 'refused', reason: 'Impayé' });
    expect(await tell(desk)).toEqual([]);
    await meet(desk, LUC);
    expect(await tell(desk)).toEqual([to(LUC)]);
    expect(await tell(desk)).toEqual([]);
  });

  test('is told of the biggest and of what is new where many were held before', async () => {
    const documents = Array.from({ length: 25 }, (_, index) =>
      anOrder({ piece: `BC${index + 100}`, amount: cents(50_00 + index) }),
    );
    const desk = await openCreditDesk({ credit: { chain: TWO_STEPS }, documents });
    await watch(desk);
    expect((await tell(desk)).every(({ kind }) => kind === 'conversation')).toBe(true);
    await meet(desk, NADIA);
    expect(await tell(desk)).toHaveLength(20);
    desk.books.documents = [...documents, anOrder({ piece: 'BC999' })];
    await watch(desk);
    expect((await tell(desk)).filter((target) => target.kind === 'person')).toEqual([to(NADIA)]);
  });
});
