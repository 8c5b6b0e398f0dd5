import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { registerApprovals } from '../../../src/use-cases/credit/register-approvals.ts';
import { anOrder, type CreditDesk, decide, NADIA, openCreditDesk, standing, watch } from '../bench/credit-desk.ts';

const NEW_CHANNEL = '19:nouveau@thread.tacv2';
const ADMIN = { id: 'p-admin', name: 'Admin' };

/** Orders of 1 000,00, 2 000,00 and so on, found by the watch before the channel is registered. */
async function openWaiting(count: number): Promise<CreditDesk> {
  const documents = Array.from({ length: count }, (_, at) =>
    anOrder({ piece: `BC${at + 1}`, amount: cents((at + 1) * 1_000_00) }),
  );
  const desk = await openCreditDesk({ documents, roles: { [ADMIN.id]: ['admin'] } });
  await watch(desk);
  return desk;
}

const register = async ({ ports, store }: CreditDesk) => {
  const added = await registerApprovals({ ...ports, conversations: store }, ADMIN, NEW_CHANNEL, null);
  if (added.kind !== 'added') throw new Error(`Not registered: ${JSON.stringify(added)}`);
  return added.waiting;
};

/** Orders that the new channel is to be told of. */
const toldThere = ({ state }: CreditDesk) =>
  state.notices
    .filter(({ notice: { target } }) => target.kind === 'conversation' && target.id === NEW_CHANNEL)
    .map(({ notice }) => state.holds.get(notice.holdId)?.piece);

describe('an approvers’ channel that is registered while orders wait', () => {
  test.each([
    [0, [], 0],
    [1, ['BC1'], 0],
    [5, ['BC5', 'BC4', 'BC3', 'BC2', 'BC1'], 0],
    [18, ['BC18', 'BC17', 'BC16', 'BC15', 'BC14'], 13],
  ])('of %i gets the five biggest, and a list for the rest', async (count, told, rest) => {
    const desk = await openWaiting(count);
    const waiting = await register(desk);
    expect(toldThere(desk)).toEqual(told);
    expect(waiting).toMatchObject({ sent: told.length, rest: { total: rest } });
    expect(waiting.rest.rows).toHaveLength(Math.min(10, rest));
    expect(waiting.rest.rows.map(({ piece }) => piece)).not.toEqual(expect.arrayContaining(['BC18']));
  });

  test('asked twice, gets nothing twice; taken away and registered again, neither', async () => {
    const desk = await openWaiting(7);
    await register(desk);
    await register(desk);
    await desk.store.unregister(NEW_CHANNEL);
    await register(desk);
    expect(toldThere(desk)).toHaveLength(5);
  });

  test('does not get what is decided', async () => {
    const desk = await openWaiting(2);
    await decide(desk, NADIA, await standing(desk, 'BC2'), { outcome: 'refused', reason: 'Non' });
    await register(desk);
    expect(toldThere(desk)).toEqual(['BC1']);
  });
});
