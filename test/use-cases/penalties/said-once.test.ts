import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/domain/company/room-setting.ts';
import type { Entry } from '../../../src/domain/ledger/entry.ts';
import { DEFAULT_PENALTIES, PENALTIES } from '../../../src/domain/penalties/penalties-setting.ts';
import type { LetterPenalties } from '../../../src/domain/relance/letter.ts';
import { openPenaltiesOfLines } from '../../../src/use-cases/penalties/penalties-of-lines.ts';
import { prepareLetters } from '../../../src/use-cases/relance/prepare-letters.ts';
import { readSituation } from '../../../src/use-cases/tiers/read-situation.ts';
import { aPolicy, levelsWith } from '../../builders/company.ts';
import { anInvoice } from '../../builders/entry.ts';
import { atContractRate } from '../../builders/penalties.ts';
import { rappelOf } from '../../builders/rappel-of.ts';
import { aTiers } from '../../builders/tiers.ts';
import { approve, approveOne, runToRest } from '../bench/office.ts';
import { useOffices } from '../bench/office-suite.ts';
import { SOPHIE } from '../bench/people.ts';

const openOffice = useOffices();
const DAY_MS = 86_400_000;

/** Letters of every level say amounts, at a tenth of a per cent a day; today is 2 March 2026. */
async function openSaying(entries: readonly Entry[]) {
  const office = await openOffice(entries, {
    company: {
      policy: aPolicy({ levels: levelsWith({ penalties: 'amounts' }) }),
      settings: decide(PENALTIES, { ...DEFAULT_PENALTIES, ...atContractRate('36.5') }),
    },
  });
  const penalties = openPenaltiesOfLines({ ...office.ports, matters: office.store });
  return { ...office, ports: { ...office.ports, penalties } };
}
type Saying = Awaited<ReturnType<typeof openSaying>>;

/** Sends what is proposed now: its level, and what it says of penalties. */
async function send(office: Saying): Promise<{ readonly level: number; readonly said: LetterPenalties | undefined }> {
  const { state, facts } = await runToRest(office, await approveOne(office));
  expect(state).toBe('done');
  const { level, penalties } = rappelOf(facts);
  return { level, said: penalties };
}

const readOf = ({ ports, company, clock }: Saying, ...codes: readonly string[]) =>
  ports.penalties.readPenaltiesOfLines(company, codes, clock.today());

describe('what lateness costs is never created: it is read, however often', () => {
  test('A5: read twice, and sent in the letters of two levels, an invoice bears its 40,00 € once', async () => {
    const office = await openSaying([anInvoice()]);
    const first = await readOf(office, 'CARAT');
    expect(await readOf(office, 'CARAT')).toEqual(first);
    expect(first.get('CARAT')).toEqual([expect.objectContaining({ interest: 30_00, indemnity: 40_00 })]);

    const reminder = await send(office);
    expect(reminder).toEqual({ level: 1, said: amounts('2026-03-02', 30_00, 40_00) });
    expect(await readOf(office, 'CARAT')).toEqual(first);
    office.clock.pass(30 * DAY_MS);
    // Not 80,00 €: what the first letter said is what the second says, with the days since.
    expect(await send(office)).toEqual({ level: 2, said: amounts('2026-04-01', 60_00, 40_00) });
    expect((await readOf(office, 'CARAT')).get('CARAT')?.map(({ indemnity }) => indemnity)).toEqual([40_00]);
  });

  test('G13: at the second reminder, with the 40,00 € and the penalties of the first outstanding, the principal alone bears interest', async () => {
    const office = await openSaying([anInvoice()]);
    await send(office);
    // The company booked what the first letter claimed: 30,00 € and 40,00 €, due at once.
    const fees = anInvoice({
      ecNo: 2,
      nature: 'entry',
      piece: 'PEN1',
      date: '2026-03-02',
      due: '2026-03-02',
      amount: 70_00,
    });
    office.books.entries = [...office.books.entries, fees];
    office.clock.pass(30 * DAY_MS);
    expect(await readOf(office, 'CARAT')).toEqual(
      new Map([['CARAT', [expect.objectContaining({ numbers: [1], interest: 60_00, indemnity: 40_00 })]]]),
    );
    expect((await send(office)).said).toEqual(amounts('2026-04-01', 60_00, 40_00));
  });

  test('G14: claimed in reminder 1 and not paid, it is not asked again at that level; the next one says the same, and of a new invoice its own', async () => {
    const office = await openSaying([anInvoice()]);
    await send(office);
    const again = await proposedTo(office);
    expect(again.kind).not.toBe('prepared');
    const later = anInvoice({ ecNo: 2, date: '2026-02-15', due: '2026-03-22' });
    office.books.entries = [...office.books.entries, later];
    office.clock.pass(30 * DAY_MS);
    const letters = await approve(office);
    const said = letters.map(({ facts }) => rappelOf(facts).penalties);
    expect(said.map((one) => (one?.kind === 'amounts' ? one.indemnities : null)).sort()).toEqual(
      letters.length > 1 ? [40_00, 40_00] : [80_00],
    );
  });

  test('G14: is never of another customer’s invoice, though it has the same number, day and amount, nor of one that is not late', async () => {
    const office = await openSaying([
      anInvoice({ ecNo: 1, piece: 'FA1' }),
      anInvoice({ ecNo: 2, tiers: 'LYON', piece: 'FA1' }),
      anInvoice({ ecNo: 3, piece: 'FA3', due: '2026-03-31' }),
    ]);
    office.books.tiers = [aTiers(), aTiers({ code: 'LYON', name: 'Bijoux Lyon' })];
    const read = await readOf(office, 'CARAT', 'LYON');
    expect(
      [...read].map(([code, lines]) => [code, lines.map(({ numbers, indemnity }) => [numbers, indemnity])]),
    ).toEqual([
      ['CARAT', [[[1], 40_00]]],
      ['LYON', [[[2], 40_00]]],
    ]);
    expect((await send(office)).said).toEqual(amounts('2026-03-02', 30_00, 40_00));
  });
});

const amounts = (asOf: string, interest: number, indemnities: number) => ({
  ...{ kind: 'amounts', asOf, interest, indemnities },
});

async function proposedTo({ ports, store, company, clock }: Saying) {
  const situation = await readSituation(ports, company, 'CARAT');
  if (!situation) throw new Error('No situation');
  const draft = await store.openDraft(company.code, 'CARAT', company.currency, SOPHIE, clock.now());
  return prepareLetters(ports, situation, draft);
}
