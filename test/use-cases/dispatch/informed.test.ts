import { beforeEach, describe, expect, test } from 'vitest';
import { unavailable } from '../../../src/demo/m365/faults/presets.ts';
import { addDays } from '../../../src/domain/day.ts';
import { aPolicy, levelsWith } from '../../builders/company.ts';
import { anInvoice } from '../../builders/entry.ts';
import { TODAY } from '../../builders/open-item.ts';
import { approveOne, heldItems, type Office, pass, read, remindedItems, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';
import { factsOf } from '../bench/plain-renderer.ts';

const A = anInvoice({ due: addDays(TODAY, -10) });
const B = anInvoice({ ecNo: 2, piece: 'FA0002', due: addDays(TODAY, -1), amount: 400_00 });
const policy = aPolicy({ levels: levelsWith({ fromDaysLate: 5 }), showsWaiting: true });

describe('D10: a letter with what is late for information, sent', () => {
  const openOffice = useOffices();
  let office: Office;
  beforeEach(async () => {
    office = await openOffice([A, B], { company: { policy } });
  });
  const sent = () =>
    office.m365.sentMessages().map((mail) => factsOf(mail.attachments[0]?.content ?? new Uint8Array()));

  test('claims A, shows B; B is not reserved, and its counter does not move', async () => {
    const approved = await approveOne(office);
    expect(approved.facts).toMatchObject({ total: 1_000_00, informed: [{ ecNo: 2, left: 400_00 }] });
    expect(await heldItems(office)).toEqual([1]);
    expect(await runToRest(office, approved)).toMatchObject({ state: 'done', dropped: [] });
    expect(sent()).toMatchObject([{ total: 1_000_00, lines: [{ ecNo: 1 }], informed: [{ piece: 'FA0002' }] }]);
    expect(await remindedItems(office)).toEqual([1]);
  });

  test('B, paid before it leaves, is not shown: the letter goes all the same, and nobody is told of less', async () => {
    const approved = await approveOne(office);
    office.books.entries = [A];
    const done = await runToRest(office, approved);
    expect(done).toMatchObject({ state: 'done', dropped: [] });
    const [letter, ...others] = sent();
    expect([letter?.total, others]).toEqual([1_000_00, []]);
    expect(letter).not.toHaveProperty('informed');
    expect(done.facts).toEqual(letter);
  });

  test('B, paid when a letter was written and not sent: it is written anew without', async () => {
    office = await openOffice([A, B], { company: { policy }, attachApart: true });
    const approved = await approveOne(office);
    office.m365.faults.add(unavailable({ method: 'POST', path: '*/attachments' }));
    await pass(office);
    office.books.entries = [A];
    await runToRest(office, await read(office, approved.id));
    expect(sent()).toHaveLength(1);
    expect(sent()[0]).not.toHaveProperty('informed');
  });
});
