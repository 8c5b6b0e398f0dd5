import { describe, expect, test } from 'vitest';
import { listDebtors } from '../../../src/use-cases/figures/list-debtors.ts';
import { excludeInstalment, includeInstalment } from '../../../src/use-cases/relance/exclude-instalment.ts';
import { showCustomer } from '../../../src/use-cases/tiers/show-customer.ts';
import { aCompany } from '../../builders/company.ts';
import { anInvoice } from '../../builders/entry.ts';
import { someBooks } from '../bench/books.ts';
import { openCaratDraft, openDesk } from '../bench/desk.ts';
import { directoryOf, MARC, SOPHIE } from '../bench/people.ts';

const TWO = [anInvoice({ ecNo: 1 }), anInvoice({ ecNo: 2, amount: 400_00 })];
const request = { company: 'BIJOU', tiers: 'CARAT', ecNo: 2, reason: 'Geste commercial', until: null };

describe('taking an instalment out of reminders', () => {
  test('F2: it leaves the letter with who and why, stays owed, aged and counted; the other goes on', async () => {
    const desk = openDesk({ entries: TWO });
    const before = await listDebtors(desk.ports, desk.company);
    expect(await excludeInstalment(desk.ports, SOPHIE, request)).toMatchObject({ kind: 'excluded', added: true });
    const view = await showCustomer(desk.ports, SOPHIE, 'BIJOU', 'CARAT');
    expect(view.kind === 'customer' && view.currencies[0]).toMatchObject({
      account: { balance: 1_400_00, lateTotal: 1_400_00 },
      decision: {
        kind: 'proposal',
        letters: [{ total: 1_000_00, lines: [{ ecNo: 1 }] }],
        heldBack: [{ ecNo: 2, why: { code: 'excluded', by: SOPHIE.name, reason: 'Geste commercial', until: null } }],
      },
    });
    expect(await listDebtors(desk.ports, desk.company)).toEqual(before);
  });

  test.each([
    ['no reason', { reason: '   ' }, { code: 'reason-needed' }],
    ['a reason of health (N3)', { reason: 'Gérant malade' }, { code: 'unfit-text', about: 'health', word: 'malade' }],
    ['a reason that is too long', { reason: 'x'.repeat(201) }, { code: 'too-long', field: 'reason', max: 200 }],
    [
      'a day that does not exist',
      { until: '2026-02-30' },
      { code: 'bad-date', given: '2026-02-30', problem: { why: 'no-day' } },
    ],
    [
      'a day in the past',
      { until: '2026-03-01' },
      { code: 'bad-date', given: '2026-03-01', problem: { why: 'over', earliest: '2026-03-02' } },
    ],
    [
      'a day that nobody means',
      { until: '9999-12-31' },
      { code: 'bad-date', given: '9999-12-31', problem: { why: 'too-far', latest: '2031-03-02' } },
    ],
    ['an instalment of nobody', { ecNo: 77 }, { code: 'unknown-item', ecNo: 77 }],
    ['another customer', { tiers: 'OPALE' }, { code: 'unknown-item', ecNo: 2 }],
  ])('%s is refused and nothing changes', async (_, change, refusal) => {
    const desk = openDesk({ entries: TWO });
    expect(await excludeInstalment(desk.ports, SOPHIE, { ...request, ...change })).toEqual({
      kind: 'refused',
      refusal,
    });
    expect(desk.state.exclusions).toEqual([]);
    expect(desk.state.history).toEqual([]);
  });

  test('a request tampered with to name another company is judged by the rights there', async () => {
    const beta = aCompany({ code: 'BETA' });
    const directory = directoryOf({ [`${SOPHIE.id}@BIJOU`]: ['collector'] });
    const desk = openDesk({ entries: TWO, others: [[beta, someBooks({ entries: TWO })]], directory });
    expect(await excludeInstalment(desk.ports, SOPHIE, { ...request, company: 'BETA' })).toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    expect(desk.state.exclusions).toEqual([]);
  });

  test('until today is still one day; an empty date is no end', async () => {
    const desk = openDesk({ entries: TWO });
    expect(await excludeInstalment(desk.ports, SOPHIE, { ...request, until: '2026-03-02' })).toMatchObject({
      exclusion: { since: '2026-03-02', until: '2026-03-02' },
    });
    expect(await excludeInstalment(desk.ports, SOPHIE, { ...request, ecNo: 1, until: '' })).toMatchObject({
      exclusion: { until: null },
    });
  });

  test('F5: asking for the same again gets the exclusion there is, and changes nothing', async () => {
    const desk = openDesk({ entries: TWO });
    const first = await excludeInstalment(desk.ports, SOPHIE, request);
    const [told, drafts] = [desk.state.history.length, [...desk.state.drafts.values()]];
    expect(await excludeInstalment(desk.ports, SOPHIE, { ...request, reason: ' Geste commercial ' })).toEqual({
      ...first,
      added: false,
    });
    expect([desk.state.history.length, [...desk.state.drafts.values()]]).toEqual([told, drafts]);
  });

  describe('for several reasons', () => {
    const heldOn = async (desk: ReturnType<typeof openDesk>) => {
      const view = await showCustomer(desk.ports, SOPHIE, 'BIJOU', 'CARAT');
      const held = view.kind === 'customer' ? (view.currencies[0]?.decision.heldBack ?? []) : [];
      return held
        .flatMap(({ why, others }) => [why, ...others])
        .map((why) => (why.code === 'excluded' ? why.by : why.code));
    };
    const DAY = 86_400_000;

    test('each with its person and end: it is free when the last has ended', async () => {
      const desk = openDesk({ entries: TWO });
      await excludeInstalment(desk.ports, SOPHIE, { ...request, until: '2026-03-04' });
      await excludeInstalment(desk.ports, MARC, { ...request, reason: 'Avoir attendu', until: '2026-03-03' });
      expect(await heldOn(desk)).toEqual([MARC.name, SOPHIE.name]);
      desk.clock.pass(2 * DAY);
      expect(await heldOn(desk)).toEqual([SOPHIE.name]);
      desk.clock.pass(DAY);
      expect(await heldOn(desk)).toEqual([]);
    });

    test('a dispute holds beside them', async () => {
      const desk = openDesk({ entries: TWO });
      await excludeInstalment(desk.ports, SOPHIE, request);
      const { piece, due, amount } = anInvoice({ ecNo: 2, amount: 400_00 });
      const dispute = { company: 'BIJOU', tiers: 'CARAT', ecNo: 2, piece, due, amount, reason: 'Prix' };
      await desk.store.recordDisputes([{ ...dispute, since: desk.clock.today() }]);
      expect(await heldOn(desk)).toEqual([SOPHIE.name, 'disputed']);
      await includeInstalment(desk.ports, SOPHIE, request);
      expect(await heldOn(desk)).toEqual(['disputed']);
    });

    test('one is lifted by itself, and makes cards stale though the other still holds; without a name, all are', async () => {
      const desk = openDesk({ entries: TWO });
      const { id, version } = await openCaratDraft(desk);
      const first = await excludeInstalment(desk.ports, SOPHIE, request);
      await excludeInstalment(desk.ports, MARC, { ...request, reason: 'Avoir attendu' });
      await excludeInstalment(desk.ports, MARC, { ...request, reason: 'Promesse' });
      if (first.kind !== 'excluded') throw new Error('Not excluded');
      const one = { ...request, exclusionId: first.exclusion.id };
      expect(await includeInstalment(desk.ports, MARC, one)).toEqual({ kind: 'included', lifted: true });
      expect(await includeInstalment(desk.ports, MARC, one)).toEqual({ kind: 'included', lifted: false });
      expect(await heldOn(desk)).toEqual([MARC.name, MARC.name]);
      expect((await desk.store.readDraft(id))?.version).toBe(version + 4);
      expect(await includeInstalment(desk.ports, SOPHIE, request)).toEqual({ kind: 'included', lifted: true });
      expect(await heldOn(desk)).toEqual([]);
    });

    test('one of another instalment is not lifted by a request that was tampered with', async () => {
      const desk = openDesk({ entries: TWO });
      const other = await excludeInstalment(desk.ports, SOPHIE, { ...request, ecNo: 1 });
      if (other.kind !== 'excluded') throw new Error('Not excluded');
      await excludeInstalment(desk.ports, SOPHIE, request);
      const tampered = { ...request, exclusionId: other.exclusion.id };
      expect(await includeInstalment(desk.ports, MARC, tampered)).toEqual({ kind: 'included', lifted: false });
      expect(desk.state.exclusions).toHaveLength(2);
    });
  });

  test('A10: cards shown before are stale afterwards, on the way out and back in', async () => {
    const desk = openDesk({ entries: TWO });
    const { id, version } = await openCaratDraft(desk);
    await excludeInstalment(desk.ports, SOPHIE, request);
    expect((await desk.store.readDraft(id))?.version).toBe(version + 1);
    expect(await includeInstalment(desk.ports, MARC, request)).toEqual({ kind: 'included', lifted: true });
    expect((await desk.store.readDraft(id))?.version).toBe(version + 2);
    expect(await includeInstalment(desk.ports, SOPHIE, request)).toEqual({ kind: 'included', lifted: false });
    expect((await desk.store.readDraft(id))?.version).toBe(version + 2);
  });
});
