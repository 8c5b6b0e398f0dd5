import { describe, expect, test } from 'vitest';
import { showCustomer } from '../../../src/use-cases/tiers/show-customer.ts';
import { showSharedCustomer } from '../../../src/use-cases/tiers/show-shared-customer.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { aTiers } from '../../builders/tiers.ts';
import { approvePreview, openCaratDraft, openDesk, previewNow, type TestDesk } from '../bench/desk.ts';
import { MARC, READER, SOPHIE } from '../bench/people.ts';

async function show({ ports }: TestDesk, who = SOPHIE) {
  const view = await showCustomer(ports, who, 'BIJOU', 'CARAT');
  if (view.kind !== 'customer') throw new Error(JSON.stringify(view));
  return view;
}

describe('showing a customer', () => {
  test('A10: two looks at once and a third by somebody else find one and the same draft', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const views = await Promise.all([show(desk), show(desk, MARC)]);
    views.push(await show(desk));
    const ids = new Set(views.map((view) => view.currencies[0]?.draft?.id));
    expect(ids.size).toBe(1);
    expect([...ids][0]).toBeTypeOf('string');
    expect(desk.state.drafts.size).toBe(1);
  });

  test('A10: a reader sees everything and opens no draft', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const view = await show(desk, READER);
    expect(view.mayCollect).toBe(false);
    expect(view.currencies[0]).toMatchObject({ draft: null, decision: { kind: 'proposal' } });
    expect(desk.state.drafts.size).toBe(0);
  });

  test('nothing late: no draft', async () => {
    const desk = openDesk({ entries: [anInvoice({ due: '2026-03-02' })] });
    expect((await show(desk)).currencies[0]?.draft).toBeNull();
  });

  test('D2: two currencies, two accounts, two drafts, no common total', async () => {
    const desk = openDesk({ entries: [anInvoice(), anInvoice({ ecNo: 2, amount: 70_00, currency: 'USD' })] });
    const { currencies } = await show(desk);
    expect(currencies.map(({ account, draft }) => [account.currency, account.balance, draft?.currency])).toEqual([
      ['EUR', 1_000_00, 'EUR'],
      ['USD', 70_00, 'USD'],
    ]);
  });

  test('a name that the letter cannot write is said before anything is prepared', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    desk.books.tiers = [aTiers({ name: '株 Carat' })];
    expect((await show(desk)).currencies[0]?.decision.warnings).toEqual([
      { code: 'unwritable', texts: [{ what: 'name', text: '株 Carat', signs: ['株'] }] },
    ]);
    desk.books.entries = [anInvoice({ due: '2026-03-02' })];
    expect((await show(desk)).currencies[0]?.decision.warnings).toEqual([]);
  });

  test('what the collector chose in the draft is what is shown', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const draft = await openCaratDraft(desk);
    const recipient = { kind: 'email', address: 'dg@carat.example', name: 'DG', source: 'chosen' } as const;
    const level = { rank: 3, reason: 'Client récidiviste', by: SOPHIE.name } as const;
    const choices = { ...draft.choices, recipient, level, language: 'en' as const };
    await desk.store.saveChoices(draft.id, draft.version, choices, SOPHIE, desk.clock.now());
    expect((await show(desk)).currencies[0]).toMatchObject({
      recipient,
      language: 'en',
      decision: { letters: [{ level: 3, levelByHand: true }] },
    });
  });

  test('letters under way are shown, and their instalments are held back with who approved', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const draft = await openCaratDraft(desk);
    await approvePreview(desk, await previewNow(desk, draft));
    const [euros] = (await show(desk, MARC)).currencies;
    expect(euros?.dispatches).toHaveLength(1);
    expect(euros?.decision).toMatchObject({
      kind: 'reason',
      heldBack: [{ ecNo: 1, why: { code: 'reserved', by: SOPHIE.name } }],
    });
  });

  test('J1: the balance is the sum of the brackets and of what is not allocated', async () => {
    const desk = openDesk({
      entries: [anInvoice(), anInvoice({ ecNo: 2, due: '2026-04-01' }), aReceipt({ ecNo: 3, amount: 250_00 })],
    });
    const { account } = (await show(desk)).currencies[0] ?? {};
    const { notDue = 0, d1_30 = 0, d31_60 = 0, d61_90 = 0, over90 = 0 } = account?.aging ?? {};
    expect(account?.balance).toBe(notDue + d1_30 + d31_60 + d61_90 + over90 + (account?.unallocated ?? 0));
    expect(account?.balance).toBe(1_750_00);
  });

  test('a code that Sage does not know is refused', async () => {
    const desk = openDesk();
    expect(await showCustomer(desk.ports, SOPHIE, 'BIJOU', 'NOBODY')).toMatchObject({
      refusal: { code: 'unknown-tiers', tiers: 'NOBODY' },
    });
  });

  test('a shared card shows its own draft while that is open, and opens none afterwards', async () => {
    const desk = openDesk({ entries: [anInvoice()] });
    const draft = await openCaratDraft(desk);
    expect((await showSharedCustomer(desk.ports, draft.id))?.currencies[0]?.draft?.id).toBe(draft.id);
    await approvePreview(desk, await previewNow(desk, draft));
    const after = await showSharedCustomer(desk.ports, draft.id);
    expect(after?.currencies[0]).toMatchObject({ draft: null, dispatches: [{ draftId: draft.id }] });
    expect(desk.state.drafts.size).toBe(1);
    expect(await showSharedCustomer(desk.ports, 'gone')).toBeNull();
  });
});
