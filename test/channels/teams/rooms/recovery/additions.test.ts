import { describe, expect, it } from 'vitest';
import { accountTasks, morningTasks } from '../../../../../src/channels/teams/rooms/recovery/additions.ts';
import { day } from '../../../../../src/domain/day.ts';
import { openFakeStore } from '../../../../fakes/fake-store.ts';
import { CreditOffice } from '../../harness/credit-office.ts';
import { RENE, SOPHIE } from '../../harness/fake-desk.ts';
import { RecoveryOffice } from '../../harness/recovery-office.ts';
import { NOW } from '../../harness/stage.ts';

const CARAT = { company: 'BIJOU', code: 'CARAT' };

function openOffice() {
  const { reader, writer } = openFakeStore(() => NOW);
  const store = { ...reader, ...writer };
  const { ports } = new RecoveryOffice(store, new CreditOffice(store, NOW.toISOString()));
  const about = { kind: 'customer', id: 'CARAT', tiers: 'CARAT', name: 'Carat' } as const;
  const keep = (text: string, on: string) =>
    store.openTask({ company: 'BIJOU', owner: SOPHIE, day: day(on), about, text, madeBy: SOPHIE, cause: null }, NOW);
  return { ports, keep };
}

describe('the card of an account', () => {
  it('has a button to add a task for who may, and nothing for a reader where nothing is to be done', async () => {
    const { ports } = openOffice();
    const said = (await accountTasks(ports).read(SOPHIE, CARAT))?.('fr');
    expect(said).toMatchObject({
      ...{ heading: '', lines: [] },
      buttons: [{ title: 'Ajouter une tâche', verb: 'task.new' }, { verb: 'matters.show' }],
    });
    expect(await accountTasks(ports).read(RENE, CARAT)).toBeNull();
  });

  it('names what is to be done about the customer, and how many more there are', async () => {
    const { ports, keep } = openOffice();
    for (let at = 1; at <= 6; at++) await keep(`Tâche ${at}`, `2026-03-0${at}`);
    const said = (await accountTasks(ports).read(RENE, CARAT))?.('fr');
    expect(said?.lines).toHaveLength(5);
    expect(said?.lines[0]).toContain('01/03/2026 · Tâche 1 (Sophie Lambert)');
    expect(said?.lines[4]).toBe('et 2 autres');
    expect(said?.buttons).toEqual([]);
    expect(await accountTasks(ports).read(RENE, { ...CARAT, code: 'ZED' })).toBeNull();
  });
});

describe('the morning post', () => {
  it('says what was written down to do by that day, and nothing where nothing was', async () => {
    const { ports, keep } = openOffice();
    await keep('Pour demain', '2026-03-03');
    expect(await morningTasks(ports).read('BIJOU', day('2026-03-02'))).toBeNull();
    await keep('Pour aujourd’hui', '2026-03-02');
    await keep('Pour hier', '2026-03-01');
    const said = (await morningTasks(ports).read('BIJOU', day('2026-03-02')))?.('en');
    expect(said?.lines[0]).toBe('2 tasks written down to do, 1 of them late');
    expect(said?.lines).toHaveLength(3);
    expect(await morningTasks(ports).read('AUTRE', day('2026-03-02'))).toBeNull();
  });
});
