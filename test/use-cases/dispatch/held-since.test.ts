import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { anInvoice } from '../../builders/entry.ts';
import { aRoomHold, keyOf } from '../../builders/memory.ts';
import { anItem } from '../../builders/open-item.ts';
import { type FakeHolder, fakeHolder } from '../../fakes/relance/fake-holder.ts';
import { approveOne, heldItems, type Office, pass, read, remindedItems, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';
import { factsOf } from '../bench/plain-renderer.ts';

const SECOND = { ecNo: 2, amount: 400_00 };
const OF_FIRST = aRoomHold(null);
const OF_SECOND = aRoomHold(null, keyOf(anItem(SECOND)));

describe('rooms are asked again before a letter leaves', () => {
  const openOffice = useOffices();
  let office: Office;
  let garden: FakeHolder;
  const open = async () => {
    office = await openOffice([anInvoice(), anInvoice(SECOND)]);
    garden = fakeHolder();
    return approveOne(office);
  };
  const rooms = () => ({ holders: () => [garden] });
  const sent = () =>
    office.m365.sentMessages().map((mail) => factsOf(mail.attachments[0]?.content ?? new Uint8Array()).total);

  test('held since the approval: drops out, the lesser letter goes and people are told', async () => {
    const approved = await open();
    garden.hold(office.company.code, 'CARAT', OF_SECOND);
    const done = await runToRest(office, approved, rooms());
    expect(done).toMatchObject({ state: 'done', dropped: [2], facts: { total: 1_000_00 } });
    expect(sent()).toEqual([1_000_00]);
    expect(office.told.at(-1)?.dropped).toEqual([2]);
    expect(await remindedItems(office)).toEqual([1]);
    expect(await heldItems(office)).toEqual([]);
  });

  test('a part held since is taken off: the lesser letter goes, of the same instalments', async () => {
    const approved = await open();
    garden.hold(office.company.code, 'CARAT', { ...OF_SECOND, part: cents(150_00) });
    const done = await runToRest(office, approved, rooms());
    expect(done).toMatchObject({ state: 'done', dropped: [], facts: { lateTotal: 1_400_00, total: 1_250_00 } });
    expect(sent()).toEqual([1_250_00]);
    expect(await remindedItems(office)).toEqual([1, 2]);
  });

  test('held since under a number that à-nouveaux gave anew: drops out too', async () => {
    const approved = await open();
    office.books.entries = [
      anInvoice(),
      { ...anInvoice({ ...SECOND, ecNo: 60, piece: 'FA0002', opening: true, nature: 'sale', continues: [2] }) },
    ];
    garden.hold(office.company.code, 'CARAT', OF_SECOND);
    expect(await runToRest(office, approved, rooms())).toMatchObject({ state: 'done', facts: { total: 1_000_00 } });
    expect(sent()).toEqual([1_000_00]);
  });

  test('a hold that is over drops nothing', async () => {
    const approved = await open();
    garden.hold(office.company.code, 'CARAT', { ...OF_SECOND, until: '2026-03-01' as never });
    expect(await runToRest(office, approved, rooms())).toMatchObject({ state: 'done', dropped: [] });
    expect(sent()).toEqual([1_400_00]);
  });

  test('all held since: stopped, nothing leaves and nothing stays reserved', async () => {
    const approved = await open();
    for (const hold of [OF_FIRST, OF_SECOND]) garden.hold(office.company.code, 'CARAT', hold);
    const stopped = await runToRest(office, approved, rooms());
    expect(stopped).toMatchObject({ state: 'stopped', lastError: { code: 'changed', detail: 'nothing-left' } });
    expect(sent()).toEqual([]);
    expect(await heldItems(office)).toEqual([]);
  });

  test('a room that is silent for a moment: the letter waits for it, and goes as it then says', async () => {
    const approved = await open();
    garden.fall(new OutsideFault('busy', 'bank-silent', 'no answer'));
    await pass(office, rooms());
    expect(await read(office, approved.id)).toMatchObject({ state: 'approved', lastError: { code: 'bank-silent' } });
    garden.fall(null);
    garden.hold(office.company.code, 'CARAT', OF_SECOND);
    expect(await runToRest(office, approved, rooms())).toMatchObject({ state: 'done', facts: { total: 1_000_00 } });
  });

  test.each([
    ['that stays silent: a person is asked', 'busy', 'to-check'],
    ['that refuses: the letter is stopped', 'refused', 'stopped'],
  ] as const)('a room %s, and nothing leaves', async (_, kind, state) => {
    const approved = await open();
    garden.fall(new OutsideFault(kind, 'bank-silent', 'no answer'));
    expect(await runToRest(office, approved, rooms())).toMatchObject({ state, lastError: { code: 'bank-silent' } });
    expect(sent()).toEqual([]);
  });
});
