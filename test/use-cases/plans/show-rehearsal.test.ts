import { beforeEach, describe, expect, it } from 'vitest';
import { planFormat } from '../../../src/assemble/plan-format.ts';
import { day } from '../../../src/domain/day.ts';
import { keepRehearsals, type PlayRehearsal } from '../../../src/use-cases/plans/kept-rehearsals.ts';
import { openPlansInForce } from '../../../src/use-cases/plans/open-plans-in-force.ts';
import { type RehearsalView, showRehearsal } from '../../../src/use-cases/plans/show-rehearsal.ts';
import { OutsideFault } from '../../../src/use-cases/ports/outside-fault.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { PLAN_FILE } from '../../builders/plan-file.ts';
import { openDesk, type TestDesk } from '../bench/desk.ts';
import { directoryOf, READER } from '../bench/people.ts';

const lettered = { letter: 'A', lettered: true };
/** One never paid, due on 10 November; one paid ten days later: by then it is reminded by nobody. */
const BOOKS = [
  anInvoice({ date: '2025-10-01', due: '2025-11-10' }),
  anInvoice({ ecNo: 2, date: '2025-10-01', due: '2025-11-10', amount: 300_00, ...lettered }),
  aReceipt({ ecNo: 3, date: '2025-11-20', amount: 300_00, ...lettered }),
];
/** The usual file, which no customer is named in, and the same with its first reminder after 15 days. */
const USUAL = PLAN_FILE.replace('CARAT: doux', 'NEMO: doux');
const LATER = USUAL.replace('jours: 10, intervalle: 10', 'jours: 15, intervalle: 10');

let desk: TestDesk;
let reads: number;
let play: PlayRehearsal;
let broken: OutsideFault | null;
beforeEach(() => {
  desk = openDesk({ entries: BOOKS });
  reads = 0;
  broken = null;
  const { companies, clock } = desk.ports;
  const counted = {
    ...companies,
    sage: (code: string) => ({
      ...companies.sage(code),
      readLedgerHistory: async (...asked: Parameters<ReturnType<typeof companies.sage>['readLedgerHistory']>) => {
        reads += 1;
        if (broken) throw broken;
        return companies.sage(code).readLedgerHistory(...asked);
      },
    }),
  };
  const plans = openPlansInForce({ companies, plans: desk.store, format: planFormat });
  play = keepRehearsals({ companies: counted, clock, plans, isHoliday: () => false });
});

const applied = (validFrom: string, text: string) =>
  desk.store.addPlan({
    ...{ company: desk.company.code, validFrom: day(validFrom), text, digest: `${validFrom} ${text.length}` },
    ...{ by: READER, at: '2026-02-27T09:00:00.000Z' },
  });
const show = (facts: Partial<Parameters<typeof showRehearsal>[2]> = {}, who = READER) => {
  const { companies, clock } = desk.ports;
  const directory = directoryOf({ [READER.id]: ['reader'] });
  const ports = { companies, clock, directory, applied: desk.store, format: planFormat, play };
  return showRehearsal(ports, who, { company: desk.company.code, months: 12, version: null, ...facts });
};
async function viewed(facts: Parameters<typeof show>[0] = {}): Promise<RehearsalView> {
  const shown = await show(facts);
  if (shown.kind !== 'rehearsal-view') throw new Error(JSON.stringify(shown));
  return shown;
}

describe('a rehearsal that a person asks for', () => {
  it('is of whole months that are past: on 2 March 2026, twelve of them are March to February', async () => {
    expect((await viewed()).rehearsal.asked).toEqual({ from: '2025-03-01', until: '2026-02-28', lagDays: 1 });
    expect((await viewed({ months: 1 })).rehearsal.asked).toMatchObject({ from: '2026-02-01', until: '2026-02-28' });
    expect((await viewed({ months: 24 })).rehearsal.asked).toMatchObject({ from: '2024-03-01' });
  });

  it('is of the plan of the companies file where none was applied: that alone', async () => {
    const { version, inForce, rehearsal } = await viewed();
    expect([version, inForce, rehearsal.isInForce]).toEqual([null, null, true]);
    expect(rehearsal.rehearsed).toEqual(rehearsal.inForce);
    expect(rehearsal.inForce.cells.map(({ month, level, letters, paid }) => [month, level, letters, paid])).toEqual([
      ['2025-11', 1, 1, 1],
      ['2025-12', 2, 1, 0],
      ['2025-12', 3, 1, 0],
      ['2026-01', 4, 1, 0],
    ]);
  });

  it('is of the version that is applied for a day to come, beside the one in force', async () => {
    await applied('2026-03-01', USUAL);
    await applied('2026-04-01', LATER);
    const { version, inForce, rehearsal } = await viewed();
    expect([version?.version, inForce?.version, rehearsal.isInForce]).toEqual([2, 1, false]);
    const first = ({ cells }: typeof rehearsal.inForce) => cells.filter(({ level }) => level === 1);
    expect(first(rehearsal.inForce)).toMatchObject([{ month: '2025-11', letters: 1, paid: 1 }]);
    expect(first(rehearsal.rehearsed)).toMatchObject([{ month: '2025-11', letters: 1, paid: 0 }]);
  });

  it('is of the version that is named; of the one in force, that alone', async () => {
    await applied('2026-03-01', USUAL);
    await applied('2026-04-01', LATER);
    expect((await viewed({ version: 1 })).rehearsal.isInForce).toBe(true);
    expect((await viewed({ version: 2 })).version?.version).toBe(2);
    expect(await show({ version: 7 })).toEqual({ kind: 'no-version', given: 7, last: 2 });
  });

  it.each([0, 25])('is refused over %i months', async (months) => {
    expect(await show({ months })).toEqual({ kind: 'bad-months', given: months, most: 24 });
  });

  it('is refused to who may not read, before anything is read', async () => {
    expect(await show({}, { id: 'p-nobody', name: 'Personne' })).toMatchObject({ kind: 'refused' });
    expect(reads).toBe(0);
  });

  it('of a version whose file is no plan any more says so', async () => {
    await applied('2026-04-01', 'plans: {}');
    expect(await show()).toEqual({ kind: 'unreadable', version: 1 });
  });
});

describe('a rehearsal that was played', () => {
  it('is shown again for a quarter of an hour, and played again after it, or over other months', async () => {
    const [one, same] = await Promise.all([viewed(), viewed()]);
    expect([reads, same.playedAt]).toEqual([1, one.playedAt]);
    desk.clock.pass(14 * 60_000);
    await viewed();
    expect(reads).toBe(1);
    await viewed({ months: 6 });
    expect(reads).toBe(2);
    desk.clock.pass(60_000);
    await viewed();
    expect(reads).toBe(3);
  });

  it('is played again once another plan was applied', async () => {
    await viewed();
    await applied('2026-04-01', LATER);
    await viewed();
    expect(reads).toBe(2);
  });

  it('that failed is played again', async () => {
    broken = new OutsideFault('busy', 'sage-silent', 'no answer');
    await expect(show()).rejects.toThrow('no answer');
    broken = null;
    expect((await viewed()).rehearsal.inForce.letters).toBe(4);
  });
});
