import { beforeEach, describe, expect, test } from 'vitest';
import { saidMorning } from '../../../src/channels/teams/rooms/runs/additions.ts';
import { approveRun } from '../../../src/use-cases/runs/approve-run.ts';
import { prepareRun } from '../../../src/use-cases/runs/prepare-run.ts';
import { readRunDigest } from '../../../src/use-cases/runs/read-run-digest.ts';
import { anInvoice } from '../../builders/entry.ts';
import { openDesk, type TestDesk } from '../bench/desk.ts';
import { SOPHIE } from '../bench/people.ts';
import { seenNow } from './run-office.ts';

let desk: TestDesk;
beforeEach(() => {
  desk = openDesk({ entries: [anInvoice()] });
});

const portsOf = () => ({ ...desk.ports, runs: desk.store, positions: desk.store });
const digest = () => readRunDigest(portsOf(), desk.company);
async function prepared(): Promise<string> {
  const result = await prepareRun(portsOf(), SOPHIE, desk.company.code);
  if (result.kind !== 'prepared') throw new Error(JSON.stringify(result));
  return result.run.id;
}
const onDay = (value: string) => desk.clock.pass(Date.parse(`${value}T09:00:00Z`) - desk.clock.now().getTime());

describe('what the morning tells of runs', () => {
  test('is what is to be reminded, and the run that waits for who approves it', async () => {
    const id = await prepared();
    expect(await digest()).toMatchObject({
      waiting: { id, counts: { selected: 1 } },
      since: [],
      proposed: [{ currency: 'EUR', count: 1, total: 1_000_00 }],
    });
  });

  test('on the next business day, what became of the run: Friday’s on Monday, and no more on Tuesday', async () => {
    onDay('2026-02-27');
    const id = await prepared();
    expect(await approveRun(portsOf(), SOPHIE, id, await seenNow(desk.store, id))).toMatchObject({ kind: 'approved' });
    expect((await digest()).since).toEqual([]);
    onDay('2026-03-02');
    expect((await digest()).since.map((run) => run.id)).toEqual([id]);
    onDay('2026-03-03');
    expect((await digest()).since).toEqual([]);
  });

  test('says nothing where there is nothing, so that no post leaves for it', () => {
    expect(saidMorning('BIJOU', { waiting: null, since: [], proposed: [] })).toBeNull();
  });

  test('is a line each, with the ways to them', async () => {
    onDay('2026-02-27');
    const id = await prepared();
    await approveRun(portsOf(), SOPHIE, id, await seenNow(desk.store, id));
    onDay('2026-03-02');
    const { lines = [], buttons = [] } = saidMorning('BIJOU', await digest())?.('fr') ?? {};
    expect(lines.at(-1)?.replaceAll('\u00a0', ' ')).toBe(
      'Campagne du 27/02/2026, envoi en cours : 0 envoyée, 1 à envoyer',
    );
    expect(buttons.map(({ title }) => title)).toContain('Voir la campagne');
  });
});
