import { describe, expect, test } from 'vitest';
import { approveLetters } from '../../../src/use-cases/relance/approve-letters.ts';
import { aCompany, aPolicy } from '../../builders/company.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { aTiers } from '../../builders/tiers.ts';
import { approvePreview, openCaratDraft, openDesk, previewNow, type TestDesk } from '../bench/desk.ts';
import { MARC, SOPHIE } from '../bench/people.ts';

async function previewOf(desk: TestDesk) {
  return previewNow(desk, await openCaratDraft(desk));
}

const receipt = aReceipt({ ecNo: 3, amount: 300_00, date: '2026-02-27' });

describe('approving what was shown', () => {
  test('makes one dispatch, closes the draft, holds the instalments and writes it down', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const preview = await previewOf(desk);
    const result = await approvePreview(desk, preview);
    expect(result).toMatchObject({
      kind: 'approved',
      dispatches: [
        { state: 'approved', approvedBy: SOPHIE, digest: preview.prepared.digest, facts: { total: 1_000_00 } },
      ],
    });
    expect((await desk.store.readDraft(preview.draft.id))?.state).toBe('sent');
    expect(desk.state.reservations.size).toBe(1);
    expect(desk.state.history.at(-1)).toMatchObject({ act: 'dispatch-approved', by: SOPHIE });
  });

  test('A1, A3: two people within a second: one wins, the other learns who and when', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const preview = await previewOf(desk);
    const results = await Promise.all([
      approvePreview(desk, preview),
      approvePreview(desk, preview, { who: MARC }),
      approvePreview(desk, preview, { who: MARC }),
    ]);
    expect(results.map((result) => result.kind).sort()).toEqual(['already-sent', 'already-sent', 'approved']);
    const winner = results.find((result) => result.kind === 'approved');
    for (const result of results) {
      if (result.kind === 'already-sent') expect(result.dispatches).toEqual(winner?.dispatches);
    }
    expect(desk.state.dispatches.size).toBe(1);
  });

  test('I5: an old card clicked after the decision has no effect', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const preview = await previewOf(desk);
    await approvePreview(desk, preview);
    desk.clock.pass(86_400_000);
    expect(await approvePreview(desk, preview, { who: MARC })).toMatchObject({
      kind: 'already-sent',
      dispatches: [{ approvedBy: SOPHIE }],
    });
    expect(desk.state.dispatches.size).toBe(1);
  });

  test('A1: an instalment held by another draft is not reminded twice, and who holds it is said', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const preview = await previewOf(desk);
    await approvePreview(desk, preview);
    const second = await desk.store.openDraft('BIJOU', 'CARAT', 'EUR', MARC, desk.clock.now());
    const blind = { ...desk.ports, memory: { ...desk.store, readMemory: async () => new Map() } };
    const { prepared } = await previewNow({ ...desk, ports: blind }, second);
    const approval = { draftId: second.id, version: second.version, digest: prepared.digest, confirmed: [] };
    expect(await approveLetters(blind, MARC, approval)).toMatchObject({
      kind: 'reserved',
      reservations: [{ ecNo: 1, by: SOPHIE }],
    });
    expect(desk.state.dispatches.size).toBe(1);
  });

  test.each([
    ['a payment came', { entries: [anInvoice({ amount: 600_00 })] }],
    ['another invoice is late', { entries: [anInvoice(), anInvoice({ ecNo: 2 })] }],
    ['C11: a due date moved', { entries: [anInvoice({ due: '2026-02-03' })] }],
    ['the address changed', { contacts: new Map() }],
  ])('A8: %s since the preview: nothing is approved, what would leave now comes back', async (_, change) => {
    const desk = openDesk({ entries: [anInvoice()] });
    const preview = await previewOf(desk);
    Object.assign(desk.books, change);
    const result = await approvePreview(desk, preview);
    expect(result.kind).toBe('changed');
    expect(result.kind === 'changed' && result.prepared.digest).not.toBe(preview.prepared.digest);
    expect(desk.state.dispatches.size).toBe(0);
    expect((await desk.store.readDraft(preview.draft.id))?.state).toBe('open');
  });

  test('A10: an older version of the draft approves nothing', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const preview = await previewOf(desk);
    await desk.store.touchDraft(preview.draft.id, MARC, desk.clock.now());
    expect(await approvePreview(desk, preview)).toMatchObject({ kind: 'stale', draft: { updatedBy: MARC } });
  });

  test('B3: a receipt that covers everything: there is nothing to approve', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const preview = await previewOf(desk);
    desk.books.entries = [anInvoice(), aReceipt({ ecNo: 2 })];
    expect(await approvePreview(desk, preview)).toMatchObject({
      kind: 'no-proposal',
      decision: { reason: { code: 'receipt-to-allocate' } },
    });
  });

  test('B4: a smaller receipt is deducted, and sending asks for a yes', async () => {
    const desk = openDesk({ entries: [anInvoice(), receipt] });
    const preview = await previewOf(desk);
    expect(preview.prepared.letters[0]).toMatchObject({ deducted: 300_00, total: 700_00 });
    expect(await approvePreview(desk, preview, { confirmed: [] })).toMatchObject({
      kind: 'confirm',
      warnings: [{ code: 'unallocated-receipts', total: 300_00 }],
    });
    expect(desk.state.dispatches.size).toBe(0);
    expect((await approvePreview(desk, preview, { confirmed: ['unallocated-receipts'] })).kind).toBe('approved');
  });

  test('B4: or held, where the plan says so', async () => {
    const company = aCompany({ policy: aPolicy({ onPartialReceipt: 'hold' }) });
    const desk = openDesk({ entries: [anInvoice()], company });
    const preview = await previewOf(desk);
    desk.books.entries = [anInvoice(), receipt];
    expect((await approvePreview(desk, preview)).kind).toBe('no-proposal');
  });

  test('a bank that is not up to date asks for a yes, each warning for its own', async () => {
    const desk = openDesk({ entries: [anInvoice(), receipt] });
    desk.books.lastBankEntry = '2026-02-20';
    const preview = await previewOf(desk);
    expect(await approvePreview(desk, preview, { confirmed: ['unallocated-receipts'] })).toMatchObject({
      kind: 'confirm',
      warnings: [{ code: 'stale-bank', lastEntry: '2026-02-20', businessDays: 6 }],
    });
    expect((await approvePreview(desk, preview)).kind).toBe('approved');
  });

  test('E3: nobody to write to is refused', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const preview = await previewOf(desk);
    desk.books.contacts.clear();
    desk.books.tiers = [aTiers({ email: '', addressLines: [] })];
    expect(await approvePreview(desk, preview)).toMatchObject({ refusal: { code: 'no-recipient' } });
  });

  test('unknown drafts and customers are refused', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const approval = { draftId: 'gone', version: 1, digest: '', confirmed: [] };
    expect(await approveLetters(desk.ports, SOPHIE, approval)).toMatchObject({ refusal: { code: 'unknown-draft' } });
    const preview = await previewOf(desk);
    desk.books.tiers = [];
    expect(await approvePreview(desk, preview)).toMatchObject({ refusal: { code: 'unknown-tiers' } });
  });

  test('D1: one letter per level makes one dispatch each, with references of their own', async () => {
    const entries = [
      anInvoice({ sageLevel: 1, sageReminded: '2026-02-10' }),
      anInvoice({ ecNo: 2, due: '2026-02-10' }),
    ];
    const desk = openDesk({ entries, company: aCompany({ policy: aPolicy({ oneLetter: false }) }) });
    const preview = await previewOf(desk);
    const result = await approvePreview(desk, preview);
    const { reference } = preview.draft;
    expect(result.kind === 'approved' && result.dispatches.map(({ level, facts }) => [level, facts.reference])).toEqual(
      [
        [2, reference],
        [1, `${reference}-2`],
      ],
    );
  });
});
