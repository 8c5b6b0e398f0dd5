import { describe, expect, test } from 'vitest';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { listProposals } from '../../../src/use-cases/relance/list-proposals.ts';
import { previewLetters } from '../../../src/use-cases/relance/preview-letters.ts';
import { showCustomer } from '../../../src/use-cases/tiers/show-customer.ts';
import { anInvoice } from '../../builders/entry.ts';
import { aRoomHold, keyOf } from '../../builders/memory.ts';
import { anItem } from '../../builders/open-item.ts';
import { rappelOf } from '../../builders/rappel-of.ts';
import { aTiers } from '../../builders/tiers.ts';
import { fakeHolder } from '../../fakes/relance/fake-holder.ts';
import { approvePreview, openCaratDraft, openDesk, previewNow, type TestDesk } from '../bench/desk.ts';
import { SOPHIE } from '../bench/people.ts';

const OF_SECOND = aRoomHold(null, keyOf(anItem({ ecNo: 2, amount: 400_00 })));
const SILENT = new OutsideFault('busy', 'bank-silent', 'no answer');

function openRooms() {
  const [garden, kitchen] = [fakeHolder(), fakeHolder('kitchen')];
  const entries = [
    anInvoice(),
    anInvoice({ ecNo: 2, amount: 400_00 }),
    anInvoice({ ecNo: 3, tiers: 'ONYX', amount: 50_00 }),
  ];
  const desk = openDesk({ entries, holders: [garden, kitchen] });
  desk.books.tiers = ['CARAT', 'ONYX'].map((code) => aTiers({ code }));
  return { desk, garden, kitchen };
}

async function decisionOf({ ports }: TestDesk) {
  const view = await showCustomer(ports, SOPHIE, 'BIJOU', 'CARAT');
  if (view.kind !== 'customer') throw new Error(JSON.stringify(view));
  const [one] = view.currencies;
  if (!one) throw new Error('No account');
  return { ...one.decision, balance: one.account.balance };
}

describe('an instalment that a room holds', () => {
  test('is not in the letter, is owed all the same, and says of which room it is and why', async () => {
    const { desk, garden } = openRooms();
    garden.hold('BIJOU', 'CARAT', OF_SECOND);
    const decision = await decisionOf(desk);
    expect(decision).toMatchObject({ kind: 'proposal', letters: [{ total: 1_000_00 }], balance: 1_400_00 });
    const { reason, since } = OF_SECOND;
    const why = { code: 'held-elsewhere', room: 'garden', reason, by: 'Sophie Lambert', since, until: null };
    expect(decision.heldBack).toMatchObject([{ ecNo: 2, why, others: [] }]);
  });

  test('is said by each room that holds it', async () => {
    const { desk, garden, kitchen } = openRooms();
    garden.hold('BIJOU', 'CARAT', OF_SECOND);
    kitchen.hold('BIJOU', 'CARAT', { ...OF_SECOND, room: 'kitchen', by: null });
    const { heldBack } = await decisionOf(desk);
    expect(heldBack).toMatchObject([{ why: { room: 'garden' }, others: [{ room: 'kitchen', by: null }] }]);
  });

  test('is in no preview, and one that is held since the preview is not approved: what is left is shown', async () => {
    const { desk, garden } = openRooms();
    const draft = await openCaratDraft(desk);
    const before = await previewNow(desk, draft);
    expect(before.prepared.letters.map((facts) => rappelOf(facts).total)).toEqual([1_400_00]);
    garden.hold('BIJOU', 'CARAT', OF_SECOND);
    const approval = await approvePreview(desk, before);
    expect(approval).toMatchObject({ kind: 'changed', prepared: { letters: [{ total: 1_000_00 }] } });
    expect((await previewNow(desk, draft)).prepared.letters.map((facts) => rappelOf(facts).total)).toEqual([1_000_00]);
  });

  test('counts in the list of the whole company, asked once of each room', async () => {
    const { desk, garden, kitchen } = openRooms();
    garden.hold('BIJOU', 'ANCIEN', aRoomHold(null, keyOf(anItem({ ecNo: 3, amount: 50_00 }))));
    const { proposals, held } = await listProposals(desk.ports, desk.company);
    expect(proposals.map(({ code, total }) => [code, total])).toEqual([['CARAT', 1_400_00]]);
    expect(held.map(({ code, reason }) => [code, reason])).toEqual([['ONYX', 'all-held-back']]);
    expect(held[0]?.facts.heldBack).toMatchObject([{ why: { room: 'garden', reason: { code: 'in-bloom' } } }]);
    expect([garden.asked(), kitchen.asked()]).toEqual([1, 1]);
  });
});

describe('a room that does not answer', () => {
  test('keeps nobody from reading the account; what would be reminded cannot be told', async () => {
    const { desk, garden, kitchen } = openRooms();
    garden.hold('BIJOU', 'CARAT', OF_SECOND);
    kitchen.fall(SILENT);
    const decision = await decisionOf(desk);
    expect(decision).toMatchObject({ kind: 'cannot-tell', missing: ['holds'], balance: 1_400_00 });
    expect(decision.heldBack.map(({ ecNo, why }) => [ecNo, why.code])).toEqual([
      [1, 'whole-account'],
      [2, 'held-elsewhere'],
    ]);
    const { proposals, cannotTell } = await listProposals(desk.ports, desk.company);
    expect(proposals).toEqual([]);
    expect(cannotTell.map(({ code, missing }) => [code, missing])).toEqual([
      ['CARAT', ['holds']],
      ['ONYX', ['holds']],
    ]);
  });

  test('lets nothing be previewed nor approved', async () => {
    const { desk, garden } = openRooms();
    const draft = await openCaratDraft(desk);
    const before = await previewNow(desk, draft);
    garden.fall(SILENT);
    expect(await approvePreview(desk, before)).toMatchObject({ kind: 'no-proposal' });
    const asked = { draftId: draft.id, version: before.draft.version };
    expect(await previewLetters(desk.ports, SOPHIE, asked)).toMatchObject({ kind: 'no-proposal' });
    garden.fall(null);
    expect(await approvePreview(desk, before)).toMatchObject({ kind: 'approved' });
  });

  test('that fails by a fault of ours is a fault', async () => {
    const { desk, garden } = openRooms();
    garden.fall(new Error('ours'));
    await expect(decisionOf(desk)).rejects.toThrow('ours');
    await expect(listProposals(desk.ports, desk.company)).rejects.toThrow('ours');
  });
});
