import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SqlDatabase, SqlGateway } from '../../../../../src/platform/sql/database.ts';
import { migrate } from '../../../../../src/store/migrate.ts';
import { openStore } from '../../../../../src/store/open-store.ts';
import { openTestGateway } from '../../../../helpers/embedded.ts';
import { KARIM, NADIA, PAUL } from '../../harness/credit-office.ts';
import { Stage } from '../../harness/stage.ts';
import { GROUP, openHeldOrder, seenOf, settled } from './held-order.ts';

const AT = new Date('2026-03-02T09:20:00Z');

let gateway: SqlGateway;
let database: SqlDatabase;
beforeAll(async () => {
  gateway = await openTestGateway('store');
  database = await gateway.database('store');
  await migrate(database);
});
afterAll(() => gateway.close());

/** Everyone presses at once: half approve, half refuse, on the shared card. */
async function crowd(stage: Stage, clicks: number): Promise<{ readonly won: number; readonly told: number }> {
  const hold = await stage.office.hold();
  const people = [NADIA, PAUL, KARIM];
  const answers = await Promise.all(
    Array.from({ length: clicks }, (_, at) => {
      const where = { ...GROUP, who: people[at % people.length] ?? NADIA };
      return at % 2 === 0
        ? stage.press('hold.approve', seenOf(hold), where)
        : stage.press('hold.refuse.save', { ...seenOf(hold), reason: 'Trop de retard' }, where);
    }),
  );
  const told = answers.filter((answer) => /Déjà décidé par/u.test(answer)).length;
  const won = answers.filter((answer) => /"(?:Commande débloquée|Déblocage refusé)"/u.test(answer)).length;
  return { won, told };
}

describe('everybody at once', () => {
  test('1 000 clicks on one card make one decision, and 999 people read whose it was (I5)', async () => {
    const { stage } = await openHeldOrder(new Stage(), { answerWithinMs: 60_000, refreshGapMs: 1_000 });
    expect(await crowd(stage, 1_000)).toEqual({ won: 1, told: 999 });
    const hold = await stage.office.hold();
    expect(hold).toMatchObject({ version: 2 });
    const lines = await stage.store.readHistory('BIJOU', 'CARAT', 5_000);
    expect(lines.filter(({ act }) => /^hold-(?:approved|refused)$/u.test(act))).toHaveLength(1);
    await settled(stage);
    const shared = stage.connector.cardsIn('group-1', 'PUT');
    expect(shared.at(-1)).toContain(hold.decision?.by.name);
    // Those who press too late have the card brought up to date: together, once a second, not 999 times.
    expect(shared.length).toBeLessThan(100);
    await stage.close();
  });

  test('over the real store, too', async () => {
    const { reader, writer } = await openStore(database, () => AT);
    const { stage } = await openHeldOrder(new Stage({ ...reader, ...writer }), { answerWithinMs: 60_000 });
    expect(await crowd(stage, 200)).toEqual({ won: 1, told: 199 });
    await settled(stage);
    const { decision } = await stage.office.hold();
    expect(stage.connector.cardsIn('group-1', 'PUT').at(-1)).toContain(decision?.by.name);
    await stage.close();
  });
});
