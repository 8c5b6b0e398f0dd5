import { beforeEach, describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { day, daysBetween } from '../../../src/domain/day.ts';
import { RUNS } from '../../../src/domain/runs/runs-setting.ts';
import { approveRun } from '../../../src/use-cases/runs/approve-run.ts';
import { prepareRun } from '../../../src/use-cases/runs/prepare-run.ts';
import { showProposals } from '../../../src/use-cases/runs/show-proposals.ts';
import { aCompany } from '../../builders/company.ts';
import { anInvoice } from '../../builders/entry.ts';
import { TODAY } from '../../builders/open-item.ts';
import { aContact, aTiers } from '../../builders/tiers.ts';
import { openDesk, type TestDesk } from '../bench/desk.ts';
import { SOPHIE } from '../bench/people.ts';
import { seenNow } from './run-office.ts';

const collectors = [{ name: 'Claire', salespeople: ['Jean Durand'], statistics: [], codes: [] }];
const company = aCompany({ settings: decide(RUNS, { ...RUNS.byDefault, collectors }) });

/** Later than what Perle owes. */
const OLD = '2025-12-20';
const LATE = daysBetween(day(OLD), TODAY);

describe('a run by who stands behind its customers', () => {
  let desk: TestDesk;
  beforeEach(() => {
    desk = openDesk({ company, entries: [anInvoice({ due: OLD }), anInvoice({ ecNo: 2, tiers: 'PERLE' })] });
    const durand = { name: 'Jean Durand', email: '' };
    desk.books.tiers = [aTiers({ salesperson: durand }), aTiers({ code: 'PERLE', name: 'Perle' })];
    desk.books.contacts.set('PERLE', [aContact({ email: 'compta@perle.example' })]);
    const statistics = ['', 'GMS', '', '', '', '', '', '', '', ''];
    desk.books.segmentFacts = new Map([['PERLE', { country: '', payer: null, statistics }]]);
  });
  const ports = () => ({ ...desk.ports, runs: desk.store, turns: desk.store });
  const prepare = async (filter: Parameters<typeof prepareRun>[3] = {}) => {
    const result = await prepareRun(ports(), SOPHIE, company.code, filter);
    if (result.kind !== 'prepared') throw new Error('Not prepared');
    return result.run;
  };
  const statesOf = async ({ id }: { readonly id: string }) =>
    Object.fromEntries((await desk.store.listRunLines(id)).map(({ tiers, state }) => [tiers, state]));

  test('keeps them as they were when it was prepared', async () => {
    const run = await prepare();
    desk.books.tiers = desk.books.tiers.map((tiers) => ({ ...tiers, salesperson: null }));
    const facts = (await desk.store.listRunLines(run.id)).map((line) => [line.tiers, line.facts]);
    expect(Object.fromEntries(facts)).toEqual({
      CARAT: { salesperson: 'Jean Durand', statistics: [], segment: '', collector: 'Claire' },
      PERLE: { salesperson: '', statistics: ['GMS'], segment: '', collector: '' },
    });
  });

  test.each([
    [{ salesperson: 'durand' }, 'selected', 'left-out'],
    [{ collector: 'Claire' }, 'selected', 'left-out'],
    [{ segment: 'gms' }, 'left-out', 'selected'],
    [{ segment: 'gms', collector: 'Claire' }, 'left-out', 'left-out'],
    [{ lateOver: LATE - 1 }, 'selected', 'left-out'],
    [{ lateOver: LATE }, 'left-out', 'left-out'],
  ])('prepared for %j leaves the others out', async (filter, CARAT, PERLE) => {
    expect(await statesOf(await prepare(filter))).toEqual({ CARAT, PERLE });
  });

  test('proposals and lines say how late the most late of what is asked is', async () => {
    const shown = await showProposals(ports(), SOPHIE, company.code);
    if (shown.kind !== 'proposals') throw new Error('No proposals');
    expect(shown.proposals.proposals.find(({ code }) => code === 'CARAT')?.daysLate).toBe(LATE);
    const lines = await desk.store.listRunLines((await prepare()).id);
    expect(lines.find(({ tiers }) => tiers === 'CARAT')?.shown?.daysLate).toBe(LATE);
  });

  test('is approved by that selection, and the others are left out', async () => {
    const run = await prepare();
    const seen = await seenNow(desk.store, run.id, { segment: 'GMS' });
    expect(await approveRun(ports(), SOPHIE, run.id, seen, { segment: 'GMS' })).toMatchObject({ kind: 'approved' });
    expect(await statesOf(run)).toEqual({ CARAT: 'left-out', PERLE: 'selected' });
  });

  test('proposals have them only where the selection asks', async () => {
    const plain = await showProposals(ports(), SOPHIE, company.code, { level: 1 });
    expect(plain.kind === 'proposals' && plain.factsOf('CARAT', 'EUR')).toBeNull();
    const asked = await showProposals(ports(), SOPHIE, company.code, { collector: 'Claire' });
    if (asked.kind !== 'proposals') throw new Error('No proposals');
    expect(asked.factsOf('CARAT', 'EUR')).toMatchObject({ collector: 'Claire', salesperson: 'Jean Durand' });
    expect(asked.factsOf('PERLE', 'EUR')).toMatchObject({ collector: '', statistics: ['GMS'] });
    expect(asked.factsOf('NOBODY', 'EUR')).toBeNull();
  });
});
