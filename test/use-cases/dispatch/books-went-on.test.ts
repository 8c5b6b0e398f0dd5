import { describe, expect, test } from 'vitest';
import { unavailable } from '../../../src/demo/m365/faults/presets.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { decideFor, NOTHING_CHOSEN, readSituation } from '../../../src/use-cases/tiers/read-situation.ts';
import { anInvoice } from '../../builders/entry.ts';
import { approve, approveOne, heldItems, type Office, pass, read, remindedItems, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';
import { factsOf } from '../bench/plain-renderer.ts';

describe('a letter that was approved before the books went on', () => {
  const openOffice = useOffices();
  let office: Office;
  const open = async (entries: readonly Entry[], facts: Parameters<typeof openOffice>[1] = {}): Promise<void> => {
    office = await openOffice(entries, facts);
  };
  const TWO = [anInvoice({ ecNo: 1 }), anInvoice({ ecNo: 2, amount: 400_00 })];
  const sentFacts = () =>
    office.m365.sentMessages().map((mail) => factsOf(mail.attachments[0]?.content ?? new Uint8Array()));

  test('another invoice became late overnight: the letter goes as approved, and what it left for the next one is said', async () => {
    const fresh = anInvoice({ ecNo: 3, due: '2026-02-21', amount: 250_00 });
    await open([anInvoice(), fresh]);
    const approved = await approveOne(office);
    office.clock.pass(86_400_000);
    const done = await runToRest(office, approved);
    const waiting = [{ ecNo: 3, piece: 'FA0003', due: '2026-02-21' }];
    expect(done).toMatchObject({ state: 'done', dropped: [], waiting, facts: { total: 1_000_00 } });
    expect(sentFacts().map(({ lines, total }) => [lines.map((line) => line.ecNo), total])).toEqual([[[1], 1_000_00]]);
    expect(await read(office, approved.id)).toEqual(done);
    expect(office.told.at(-1)?.waiting).toEqual(waiting);
    expect(await remindedItems(office)).toEqual([1]);
  });

  test('what became late while a draft was ready to leave waits too, and the draft leaves as it is', async () => {
    await open([anInvoice()], { attachApart: true });
    const approved = await approveOne(office);
    office.m365.faults.add(unavailable({ method: 'POST', path: '*/attachments' }));
    await pass(office);
    office.books.entries = [anInvoice(), anInvoice({ ecNo: 3 })];
    const done = await runToRest(office, approved);
    expect(done).toMatchObject({ state: 'done', waiting: [{ piece: 'FA0003' }], trace: { key: approved.id } });
  });

  test('by post, what became late while the archive was out of reach waits too', async () => {
    await open([anInvoice()]);
    const recipient = { kind: 'post' as const, addressLines: ['1 rue de la Paix', '75002 Paris'] };
    office.m365.faults.add(unavailable({ method: 'GET', path: '*/sites/*', count: 3 }, 0.01));
    const [approved] = await approve(office, { recipient });
    if (!approved) throw new Error('Nothing was approved');
    await pass(office);
    office.books.entries = [anInvoice(), anInvoice({ ecNo: 3 })];
    office.m365.faults.clear();
    expect(await runToRest(office, approved)).toMatchObject({ state: 'done', waiting: [{ ecNo: 3 }], dropped: [] });
  });

  describe('the year is closed while a letter is on its way', () => {
    const anew = (entry: Entry, ecNo: number): Entry => ({ ...entry, ecNo, opening: true, continues: [entry.ecNo] });

    test('an approved letter goes with its lines under their new numbers, and holds nothing afterwards', async () => {
      await open(TWO);
      const approved = await approveOne(office);
      office.books.entries = [anew(anInvoice(), 61), anew(anInvoice({ ecNo: 2, amount: 400_00 }), 62)];
      expect(await runToRest(office, approved)).toMatchObject({
        state: 'done',
        dropped: [],
        facts: { total: 1_400_00 },
      });
      expect(sentFacts().map(({ total }) => total)).toEqual([1_400_00]);
      expect(await heldItems(office)).toEqual([]);
    });

    test.each([
      ['the books hold its original', true],
      ['they do not', false],
    ])(
      'one to check holds its line under the new number where %s, and leaves when a person says so',
      async (_, known) => {
        await open([anInvoice()]);
        const approved = await approveOne(office);
        office.m365.faults.add({ method: 'POST', path: '*/send', fault: { kind: 'lose-message' } });
        expect((await runToRest(office, approved)).state).toBe('to-check');
        office.books.entries = [{ ...anew(anInvoice(), 61), piece: 'FA0001', ...(known ? {} : { continues: [] }) }];
        const situation = await readSituation(office.ports, office.company, 'CARAT');
        const [account] = situation?.accounts ?? [];
        if (!situation || !account) throw new Error('No account');
        const decision = decideFor(office.ports, situation, account, NOTHING_CHOSEN);
        expect(decision).toMatchObject({ kind: 'reason', heldBack: [{ ecNo: 61, why: { code: 'reserved' } }] });
        const { clock, store } = office;
        await store.decide(approved.id, 'to-check', 'approved', {}, approved.approvedBy, clock.now());
        office.m365.faults.clear();
        expect(await runToRest(office, approved)).toMatchObject({ state: 'done', facts: { total: 1_000_00 } });
      },
    );
  });
});
