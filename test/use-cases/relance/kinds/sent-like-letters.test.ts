import { describe, expect, test } from 'vitest';
import { day } from '../../../../src/domain/day.ts';
import type { Entry } from '../../../../src/domain/ledger/entry.ts';
import { NO_END } from '../../../../src/domain/plans/customer-stop.ts';
import { annulLetter } from '../../../../src/use-cases/dispatch/annulment/annul-letter.ts';
import { stoppedCustomers } from '../../../../src/use-cases/plans/stop-customer.ts';
import type { Dispatch } from '../../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { approveLetters } from '../../../../src/use-cases/relance/approve-letters.ts';
import { openPrevenance, openReleve } from '../../../../src/use-cases/relance/kinds/open-letter-draft.ts';
import { previewLetters } from '../../../../src/use-cases/relance/preview-letters.ts';
import { anInvoice, aReceipt } from '../../../builders/entry.ts';
import { SOPHIE } from '../../../builders/memory.ts';
import { approveOne, heldItems, type Office, remindedItems, runToRest } from '../../bench/office.ts';
import { useOffices } from '../../bench/office-suite.ts';
import { USUAL_PEOPLE } from '../../bench/people.ts';
import { letterIn } from '../../bench/plain-renderer.ts';

const DUE = '2026-03-06';
const FEBRUARY = { of: 'movements', from: day('2026-02-01'), until: day('2026-02-28') } as const;
const OPEN = { of: 'open-items', from: null, until: day('2026-03-02') } as const;

describe('letters beside the rappel, sent like letters', () => {
  const openOffice = useOffices();
  let office: Office;
  const open = async (entries: readonly Entry[]): Promise<void> => {
    office = await openOffice(entries);
  };
  const desk = () => ({ ...office.ports, drafts: office.store, directory: USUAL_PEOPLE });
  const customer = () => ({ company: office.company.code, code: 'CARAT' });

  async function draftOf(kind: 'prevenance' | 'releve', period: typeof FEBRUARY | typeof OPEN = FEBRUARY) {
    const opened =
      kind === 'prevenance'
        ? await openPrevenance(desk(), SOPHIE, { ...customer(), currency: 'EUR' })
        : await openReleve(desk(), SOPHIE, { ...customer(), period });
    if (opened.kind === 'refused') throw new Error(opened.refusal.code);
    return { draftId: opened.draft.id, version: opened.draft.version };
  }
  async function send(kind: 'prevenance' | 'releve', period?: typeof FEBRUARY | typeof OPEN): Promise<Dispatch> {
    const draft = await draftOf(kind, period);
    const shown = await previewLetters(desk(), SOPHIE, draft);
    if (shown.kind !== 'preview') throw new Error(JSON.stringify(shown));
    const approval = { ...draft, digest: shown.prepared.digest, confirmed: [] };
    const result = await approveLetters(desk(), SOPHIE, approval);
    const [dispatch] = result.kind === 'approved' ? result.dispatches : [];
    if (!dispatch) throw new Error(JSON.stringify(result));
    return dispatch;
  }
  const sent = () =>
    office.m365.sentMessages().map((mail) => letterIn(mail.attachments[0]?.content ?? new Uint8Array()));

  test('a prévenance leaves with the letter, is filed, and moves no level; the same debt is not announced again', async () => {
    await open([anInvoice({ ecNo: 1, due: DUE }), anInvoice({ ecNo: 2 })]);
    const done = await runToRest(office, await send('prevenance'));
    expect(done).toMatchObject({ state: 'done', level: 0, facts: { kind: 'prevenance', total: 1_000_00 } });
    expect(sent()).toMatchObject([{ kind: 'prevenance', lines: [{ ecNo: 1, due: DUE }] }]);
    expect(done.documents).toHaveLength(2);
    expect(await remindedItems(office)).toEqual([]);
    const again = await previewLetters(desk(), SOPHIE, await draftOf('prevenance'));
    expect(again).toMatchObject({ kind: 'refused', refusal: { code: 'no-prevenance', why: 'announced' } });
  });

  test('no kind blocks another: a rappel, a prévenance and a relevé of one customer are on their way together', async () => {
    await open([anInvoice({ ecNo: 1, due: DUE }), anInvoice({ ecNo: 2 })]);
    const letters = [await approveOne(office), await send('prevenance'), await send('releve', OPEN)];
    expect(await heldItems(office)).toEqual([2]);
    for (const letter of letters) expect((await runToRest(office, letter)).state).toBe('done');
    expect(await remindedItems(office)).toEqual([2]);
    expect(
      sent()
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['prevenance', 'rappel', 'releve']);
  });

  test('A8: of a prévenance, what was paid since drops out, and one of which nothing is left stops and announces nothing', async () => {
    const two = [anInvoice({ ecNo: 1, due: DUE }), anInvoice({ ecNo: 2, due: DUE, amount: 400_00 })];
    await open(two);
    const approved = await send('prevenance');
    const paid = anInvoice({ ecNo: 2, due: DUE, amount: 400_00, letter: 'A' });
    office.books.entries = [
      two[0] as Entry,
      paid,
      aReceipt({ ecNo: 50, amount: 400_00, letter: 'A', date: '2026-02-27' }),
    ];
    const done = await runToRest(office, approved);
    expect(done).toMatchObject({ state: 'done', dropped: [2], facts: { total: 1_000_00 } });
    await open([anInvoice({ ecNo: 1, due: DUE })]);
    const other = await send('prevenance');
    office.books.entries = [anInvoice({ ecNo: 1, due: '2026-03-02' })];
    const stopped = await runToRest(office, other);
    expect(stopped).toMatchObject({ state: 'stopped', lastError: { detail: 'nothing-left' } });
    expect(await office.store.readHolders(office.company.code, 'prevenance', 'CARAT')).toEqual(new Map());
  });

  test('a relevé says opening, movements and closing of each currency; excluded, in dispute or late, all is owed', async () => {
    await open([
      anInvoice({ ecNo: 1, date: '2026-01-10' }),
      anInvoice({ ecNo: 2, date: '2026-02-10', amount: 500_00, due: '2026-03-12' }),
      aReceipt({ ecNo: 3, date: '2026-02-20', amount: 200_00 }),
      anInvoice({ ecNo: 4, date: '2026-02-11', amount: 70_00, currency: 'USD', baseAmount: 60_00 }),
      anInvoice({ ecNo: 5, date: '2026-03-01', amount: 9_00 }),
    ]);
    const done = await runToRest(office, await send('releve'));
    expect(done.state).toBe('done');
    const [facts] = sent();
    if (facts?.kind !== 'releve') throw new Error('One relevé');
    expect([facts.from, facts.until]).toEqual(['2026-02-01', '2026-02-28']);
    expect(facts.accounts.map(({ currency, opening, closing }) => [currency, opening, closing])).toEqual([
      ['EUR', 1_000_00, 1_300_00],
      ['USD', 0, 70_00],
    ]);
    for (const { opening, rows, closing } of facts.accounts) {
      expect(rows.reduce((balance, { debit, credit }) => balance + debit - credit, opening as number)).toBe(closing);
    }
    expect(await remindedItems(office)).toEqual([]);
  });

  test('a relevé that Sage says otherwise by now stops and says so; what was entered for later days changes nothing', async () => {
    const february = [anInvoice({ ecNo: 2, date: '2026-02-10', amount: 500_00 })];
    await open(february);
    const later = await send('releve');
    office.books.entries = [...february, anInvoice({ ecNo: 5, date: '2026-03-01' })];
    expect((await runToRest(office, later)).state).toBe('done');
    await open(february);
    const changed = await send('releve');
    office.books.entries = [...february, aReceipt({ ecNo: 6, date: '2026-02-27', amount: 500_00 })];
    const stopped = await runToRest(office, changed);
    expect(stopped).toMatchObject({ state: 'stopped', lastError: { code: 'changed', detail: 'figures-changed' } });
    expect(sent()).toEqual([]);
    expect((await runToRest(office, await send('releve'))).state).toBe('done');
  });

  test('a relevé of the same days is sent once, unless an approver annuls it', async () => {
    await open([anInvoice({ ecNo: 2, date: '2026-02-10' })]);
    const done = await runToRest(office, await send('releve'));
    const again = async () => previewLetters(desk(), SOPHIE, await draftOf('releve'));
    expect(await again()).toMatchObject({ kind: 'refused', refusal: { code: 'no-releve', why: 'sent' } });
    const ports = { ...desk(), annulments: office.store };
    const approver = { ...USUAL_PEOPLE, rolesOf: async () => new Set(['reader', 'approver', 'collector'] as const) };
    const annulled = await annulLetter({ ...ports, directory: approver }, SOPHIE, done.id, 'Mauvais destinataire');
    expect(annulled.kind).toBe('annulled');
    expect((await again()).kind).toBe('preview');
  });

  test('a customer whom a person stopped gets no relevé, not even one that was approved', async () => {
    await open([anInvoice({ ecNo: 2, date: '2026-02-10' })]);
    const approved = await send('releve');
    const stop = { tiers: 'CARAT', reason: 'Lettre oubliée', since: day('2026-03-02'), until: NO_END, by: SOPHIE };
    await office.store.holdCustomer({ company: office.company.code, ...stop }, office.clock.now());
    const holding = { holders: () => [stoppedCustomers({ stops: office.store })] };
    const stopped = await runToRest(office, approved, holding);
    expect(stopped).toMatchObject({ state: 'stopped', lastError: { detail: 'customer-stopped' } });
    expect(sent()).toEqual([]);
    const again = await previewLetters({ ...desk(), ...holding }, SOPHIE, await draftOf('releve'));
    expect(again).toMatchObject({ kind: 'refused', refusal: { code: 'no-releve', why: 'stopped' } });
  });

  test('a relevé that leaves on a later day bears that day, and stays arrêté on its own', async () => {
    await open([anInvoice({ ecNo: 2, date: '2026-02-10' })]);
    const approved = await send('releve');
    office.clock.pass(86_400_000);
    const done = await runToRest(office, approved);
    expect(done).toMatchObject({ state: 'done', facts: { date: '2026-03-03', until: '2026-02-28' } });
  });

  test('nothing to state, days that are not over, a reader: no relevé', async () => {
    await open([]);
    const refusedOf = async (period: Parameters<typeof openReleve>[2]['period']) => {
      const opened = await openReleve(desk(), SOPHIE, { ...customer(), period });
      if (opened.kind === 'refused') return opened.refusal;
      const { id: draftId, version } = opened.draft;
      const shown = await previewLetters(desk(), SOPHIE, { draftId, version });
      return shown.kind === 'refused' ? shown.refusal : null;
    };
    expect(await refusedOf(FEBRUARY)).toEqual({ code: 'no-releve', why: 'nothing' });
    expect(await refusedOf({ ...OPEN, until: day('2026-03-03') })).toEqual({ code: 'no-releve', why: 'not-yet' });
    const reader = { ...USUAL_PEOPLE, rolesOf: async () => new Set(['reader'] as const) };
    const opened = await openReleve({ ...desk(), directory: reader }, SOPHIE, { ...customer(), period: FEBRUARY });
    expect(opened).toMatchObject({ kind: 'refused', refusal: { code: 'not-allowed' } });
  });
});
