import { describe, expect, test } from 'vitest';
import { day } from '../../../src/domain/day.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { excludeInstalment, includeInstalment } from '../../../src/use-cases/relance/exclude-instalment.ts';
import { listProposals } from '../../../src/use-cases/relance/list-proposals.ts';
import { showCustomer } from '../../../src/use-cases/tiers/show-customer.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { aTiers } from '../../builders/tiers.ts';
import { approvePreview, openCaratDraft, openDesk, previewNow, type TestDesk } from '../bench/desk.ts';
import { MARC, SOPHIE } from '../bench/people.ts';

/** What Sage makes of the invoice of CARAT (EC_No 1) after something was remembered of it, and who has it then. */
const CHANGES: readonly (readonly [string, string, Partial<Record<keyof Entry, unknown>>])[] = [
  ['the customer is renamed', 'CARAT2', { tiers: 'CARAT2' }],
  ['the customer is merged into another', 'ONYX', { tiers: 'ONYX' }],
  ['the line is carried over into a new year', 'CARAT', { ecNo: 50, opening: true, nature: 'sale', continues: [1] }],
  [
    'the line is carried over, and the customer renamed',
    'CARAT2',
    { tiers: 'CARAT2', ecNo: 50, opening: true, nature: 'sale', continues: [1] },
  ],
];

function openOffice(): TestDesk {
  const desk = openDesk({ entries: [anInvoice(), anInvoice({ ecNo: 90, tiers: 'ONYX', amount: 5_000_00 })] });
  desk.books.tiers = ['CARAT', 'CARAT2', 'ONYX'].map((code) => aTiers({ code }));
  return desk;
}

const change = (desk: TestDesk, facts: object): void => {
  desk.books.entries = [
    { ...anInvoice(), piece: 'FA0001', ...facts },
    anInvoice({ ecNo: 90, tiers: 'ONYX', amount: 5_000_00 }),
  ];
};

async function heldBack(desk: TestDesk, code: string) {
  const view = await showCustomer(desk.ports, SOPHIE, 'BIJOU', code);
  if (view.kind !== 'customer') throw new Error(JSON.stringify(view));
  return view.currencies.flatMap(({ decision }) => decision.heldBack.map(({ why }) => why.code));
}

const request = { company: 'BIJOU', tiers: 'CARAT', ecNo: 1, reason: 'Geste commercial', until: null };

describe.each(CHANGES)('%s', (_, code, facts) => {
  const ecNo = (facts.ecNo ?? 1) as number;

  test('an exclusion stays, asking for it again returns it, a second one goes beside it, and lifting lifts them', async () => {
    const desk = openOffice();
    await excludeInstalment(desk.ports, SOPHIE, request);
    change(desk, facts);
    expect(await heldBack(desk, code)).toEqual(['excluded']);
    const now = { ...request, tiers: code, ecNo };
    expect(await excludeInstalment(desk.ports, SOPHIE, now)).toMatchObject({ added: false, exclusion: { by: SOPHIE } });
    expect(desk.state.exclusions).toHaveLength(1);
    expect(await excludeInstalment(desk.ports, MARC, { ...now, reason: 'Autre' })).toMatchObject({ added: true });
    expect(await heldBack(desk, code)).toEqual(['excluded']);
    expect(await includeInstalment(desk.ports, MARC, now)).toEqual({ kind: 'included', lifted: true });
    expect(await includeInstalment(desk.ports, MARC, now)).toEqual({ kind: 'included', lifted: false });
    expect(await heldBack(desk, code)).toEqual([]);
    expect(desk.state.history.at(-1)).toMatchObject({ act: 'exclusion-lifted', tiers: code, by: MARC });
  });

  test('a dispute stays', async () => {
    const desk = openOffice();
    const { piece, due, amount } = anInvoice();
    const dispute = { company: 'BIJOU', tiers: 'CARAT', ecNo: 1, piece, due, amount, reason: 'Prix' };
    await desk.store.recordDisputes([{ ...dispute, since: day('2026-02-10') }]);
    change(desk, facts);
    expect(await heldBack(desk, code)).toEqual(['disputed']);
  });

  test('a letter under way holds it', async () => {
    const desk = openOffice();
    await approvePreview(desk, await previewNow(desk, await openCaratDraft(desk)));
    change(desk, facts);
    expect(await heldBack(desk, code)).toEqual(['reserved']);
  });

  test('a receipt that a letter took off it is not taken off another invoice, on the card and in the list', async () => {
    const receipt = aReceipt({ ecNo: 40, amount: 300_00, date: '2026-02-20' });
    const desk = openOffice();
    desk.books.entries = [anInvoice(), receipt];
    await approvePreview(desk, await previewNow(desk, await openCaratDraft(desk)));
    const other = anInvoice({ ecNo: 3, tiers: code, amount: 400_00, due: '2026-02-10' });
    const carried = facts.opening ? { ecNo: 60, opening: true, continues: [40] } : {};
    desk.books.entries = [
      { ...anInvoice(), piece: 'FA0001', ...(facts as Partial<Entry>) },
      other,
      { ...receipt, tiers: code, ...carried },
    ];
    const view = await showCustomer(desk.ports, SOPHIE, 'BIJOU', code);
    expect(view).toMatchObject({ currencies: [{ decision: { kind: 'proposal', letters: [{ total: 400_00 }] } }] });
    const { proposals } = await listProposals(desk.ports, desk.company);
    expect(proposals).toMatchObject([{ code, total: 400_00 }]);
  });

  test('its level and date stay: the next reminder waits', async () => {
    const desk = openOffice();
    const result = await approvePreview(desk, await previewNow(desk, await openCaratDraft(desk)));
    const [dispatch] = result.kind === 'approved' ? result.dispatches : [];
    if (!dispatch) throw new Error('Not approved');
    await desk.store.recordReminded(dispatch, desk.clock.now());
    desk.state.reservations.clear();
    change(desk, facts);
    expect(await heldBack(desk, code)).toEqual(['interval']);
  });

  test('the list of the whole company says the same', async () => {
    const desk = openOffice();
    await excludeInstalment(desk.ports, SOPHIE, request);
    change(desk, facts);
    const { proposals, held } = await listProposals(desk.ports, desk.company);
    const total = proposals.find((row) => row.code === 'ONYX')?.total;
    expect(total).toBe(5_000_00);
    expect(held.map((row) => [row.code, row.reason])).toEqual(code === 'ONYX' ? [] : [[code, 'all-held-back']]);
  });
});

describe('what was said of one customer’s line', () => {
  test('is not lifted by a request that names another customer', async () => {
    const desk = openOffice();
    await excludeInstalment(desk.ports, SOPHIE, request);
    expect(await includeInstalment(desk.ports, MARC, { ...request, tiers: 'ONYX' })).toEqual({
      kind: 'included',
      lifted: false,
    });
    expect(await heldBack(desk, 'CARAT')).toEqual(['excluded']);
  });

  test('is not said of another’s with the same piece, due date and amount', async () => {
    const desk = openOffice();
    await excludeInstalment(desk.ports, SOPHIE, request);
    desk.books.entries = [anInvoice(), anInvoice({ ecNo: 2, tiers: 'ONYX', piece: 'FA0001' })];
    expect(await heldBack(desk, 'ONYX')).toEqual([]);
    const { proposals } = await listProposals(desk.ports, desk.company);
    expect(proposals.map((row) => row.code)).toEqual(['ONYX']);
  });

  test('can be lifted when the instalment is no longer open', async () => {
    const desk = openOffice();
    await excludeInstalment(desk.ports, SOPHIE, request);
    desk.books.entries = [anInvoice({ ecNo: 2 })];
    expect(await includeInstalment(desk.ports, MARC, request)).toEqual({ kind: 'included', lifted: true });
  });
});
