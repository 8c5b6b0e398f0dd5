import { describe, expect, test } from 'vitest';
import { cents } from '../../../src/domain/cents.ts';
import { USUAL_SCENARIO } from '../../../src/domain/company/default-policy.ts';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { day } from '../../../src/domain/day.ts';
import { PRIVACY } from '../../../src/domain/privacy/privacy-setting.ts';
import { prepareNext, waitingOf } from '../../../src/domain/recovery/files/file.ts';
import { scenariosOn } from '../../../src/domain/recovery/files/scenario.ts';
import { PRODUCT } from '../../../src/store/product.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { lookAtFiles } from '../../../src/use-cases/recovery/files/look-at-files.ts';
import { openFile } from '../../../src/use-cases/recovery/files/open-file.ts';
import { closeFile, prepareIntervention, settleIntervention } from '../../../src/use-cases/recovery/files/run-file.ts';
import { aCompany } from '../../builders/company.ts';
import { anInvoice, aReceipt } from '../../builders/entry.ts';
import { registryOf } from '../bench/books.ts';
import { MARC, READER, SOPHIE } from '../bench/people.ts';
import { openMatterDesk } from './matter-desk.ts';

const TWO = [anInvoice({ ecNo: 1 }), anInvoice({ ecNo: 2, amount: 400_00 })];
type Desk = ReturnType<typeof openMatterDesk>;
const asked = (over: object = {}) => ({
  ...{ key: 'k1', ecNos: [1, 2], motif: 'Impayé', colleague: 'marc@bijou.example', contact: 'Le gérant' },
  ...{
    thirdParties: [],
    scenario: USUAL_SCENARIO.name,
    priority: 'high' as const,
    expectedLoss: 30,
    provision: cents(250_00),
  },
  ...over,
});
const open = (desk: Desk, over: object = {}, who = SOPHIE) =>
  openFile(desk.ports, who, { ...desk.ask, ...asked(over) });
const fileOf = async (desk: Desk) => {
  const matter = await desk.store.readMatter('k1');
  if (matter?.kind !== 'file') throw new Error('no file');
  return matter;
};
const seen = async (desk: Desk) => ({ id: 'k1', version: (await fileOf(desk)).version });
const DONE = { state: 'done' as const, promised: '', alert: '', document: '', outcome: 'Joint' };
const look = (desk: Desk) =>
  lookAtFiles({
    mayBegin: untilDone,
    ...desk.ports,
    matters: desk.store,
    product: PRODUCT,
    giveWay: async () => undefined,
    outcome: 'Payé',
  });

describe('a dossier de recouvrement', () => {
  test('has a number, its first intervention to do, and holds what it is about out of letters; closed, that goes on', async () => {
    const desk = openMatterDesk(TWO);
    const before = await desk.decide();
    await open(desk, { ecNos: [1] });
    expect(await fileOf(desk)).toMatchObject({
      since: '2026-03-02',
      items: [{ ecNo: 1, left: 1_000_00 }],
      facts: {
        ...{
          number: 'D2026-0001',
          owner: MARC,
          priority: 'high',
          expectedLoss: 30,
          provision: 250_00,
          currency: 'EUR',
        },
        interventions: [{ step: 0, state: 'todo', day: '2026-03-02' }],
      },
    });
    expect(await desk.decide()).toMatchObject({
      ...{ balance: before.balance, asked: [[2, 1]] },
      held: [[1, { room: 'recovery', reason: { code: 'file', facts: { number: 'D2026-0001' } } }]],
    });
    expect(await closeFile(desk.ports, MARC, await seen(desk), ' ')).toMatchObject({
      refusal: { code: 'reason-needed' },
    });
    expect(await closeFile(desk.ports, MARC, await seen(desk), 'Payé en deux fois')).toMatchObject({
      matter: { facts: { result: 'Payé en deux fois' }, end: { how: 'closed' } },
    });
    expect(await desk.decide()).toEqual(before);
  });

  test('F7: the next intervention is prepared only after the former is done or ignored', async () => {
    const desk = openMatterDesk(TWO);
    await open(desk);
    expect(await prepareIntervention(desk.ports, MARC, await seen(desk))).toEqual({ kind: 'former-waits' });
    await settleIntervention(desk.ports, MARC, await seen(desk), {
      ...DONE,
      promised: '2026-03-20',
      alert: '2026-03-21',
    });
    expect(await settleIntervention(desk.ports, MARC, await seen(desk), DONE)).toEqual({ kind: 'nothing-waits' });
    expect(await prepareIntervention(desk.ports, MARC, await seen(desk))).toMatchObject({ kind: 'changed' });
    expect((await fileOf(desk)).facts.interventions).toMatchObject([
      { state: 'done', promised: '2026-03-20', alert: '2026-03-21', outcome: 'Joint', by: MARC },
      { step: 1, state: 'todo', day: '2026-03-05', by: null },
    ]);
  });

  test('F7: at the end of the scenario nothing is left to prepare', async () => {
    const desk = openMatterDesk(TWO);
    await open(desk);
    for (const _ of USUAL_SCENARIO.steps) {
      await settleIntervention(desk.ports, MARC, await seen(desk), { ...DONE, state: 'ignored' });
      await prepareIntervention(desk.ports, MARC, await seen(desk));
    }
    expect(await prepareIntervention(desk.ports, MARC, await seen(desk))).toEqual({ kind: 'no-step-left' });
    expect((await fileOf(desk)).facts.interventions.map(({ state }) => state)).toEqual(Array(4).fill('ignored'));
  });

  test('F6: a payment takes out what it settles; where nothing is left, what waits is ignored and closing is proposed', async () => {
    const desk = openMatterDesk(TWO);
    await open(desk);
    expect(await look(desk)).toBe(0);
    desk.books.entries = [
      anInvoice({ ecNo: 1, letter: 'A' }),
      aReceipt({ ecNo: 9, date: '2026-03-02', letter: 'A' }),
      anInvoice({ ecNo: 2, amount: 400_00 }),
    ];
    expect(await look(desk)).toBe(1);
    expect(await fileOf(desk)).toMatchObject({
      items: [{ ecNo: 2 }],
      facts: { paid: false, interventions: [{ state: 'todo' }] },
    });
    desk.books.entries = [];
    expect(await look(desk)).toBe(1);
    expect(await fileOf(desk)).toMatchObject({
      end: null,
      facts: { paid: true, interventions: [{ state: 'ignored', outcome: 'Payé', by: PRODUCT }] },
    });
    expect(await look(desk)).toBe(0);
  });

  test('N1: of a natural person who paid it is closed by the next pass, well within 48 hours, and no list has it any more', async () => {
    const settings = decide(PRIVACY, { ...PRIVACY.byDefault, naturalPersons: ['CARAT'] });
    const desk = openMatterDesk(TWO, aCompany({ settings }));
    const openFiles = () => desk.store.listMatters({ companies: ['BIJOU'], kinds: ['file'] }, 50);
    await open(desk);
    expect(await look(desk)).toBe(0);
    // Paid in part, it stays: what is left is an established debt.
    desk.books.entries = [anInvoice({ ecNo: 2, amount: 400_00 })];
    await look(desk);
    expect(await openFiles()).toHaveLength(1);
    desk.books.entries = [];
    expect(await look(desk)).toBe(1);
    expect(await fileOf(desk)).toMatchObject({
      end: { how: 'closed', by: PRODUCT },
      facts: { result: 'Payé', paid: true },
    });
    expect(await openFiles()).toEqual([]);
    expect(await desk.store.standingMatters('BIJOU', { codes: ['CARAT'], ecNos: [1, 2] })).toEqual([]);
    expect(await desk.decide()).toMatchObject({ asked: [], held: [] });
  });

  test('N1: one whose closing was proposed before the company said that it is a person is closed too', async () => {
    const desk = openMatterDesk(TWO);
    await open(desk);
    desk.books.entries = [];
    await look(desk);
    expect(await fileOf(desk)).toMatchObject({ end: null, facts: { paid: true } });
    const settings = decide(PRIVACY, { ...PRIVACY.byDefault, naturalPersons: ['CARAT'] });
    const companies = registryOf([{ ...desk.company, settings }, desk.books]);
    expect(await look({ ...desk, ports: { ...desk.ports, companies } })).toBe(1);
    expect(await fileOf(desk)).toMatchObject({ end: { how: 'closed' } });
  });

  test('one of a customer that Sage no longer has is not taken for paid', async () => {
    const desk = openMatterDesk(TWO);
    await open(desk);
    Object.assign(desk.books, { tiers: [], entries: [] });
    expect(await look(desk)).toBe(0);
  });

  test('an instalment is in at most one, and a second press of the form opens none', async () => {
    const desk = openMatterDesk(TWO);
    await open(desk, { ecNos: [1] });
    expect(await open(desk, { key: 'k2', ecNos: [1, 2] })).toEqual({ kind: 'taken', pieces: ['FA0001'] });
    expect(await open(desk, { key: 'k3', ecNos: [] })).toMatchObject({ matter: { items: [{ ecNo: 2 }] } });
    expect(desk.state.matters.size).toBe(2);
  });

  test.each([
    ['no motif', { motif: '' }, { refusal: { code: 'reason-needed' } }],
    ['a scenario that there is not', { scenario: 'Autre' }, { kind: 'unknown-scenario' }],
    ['a loss beyond all', { expectedLoss: 101 }, { refusal: { code: 'bad-amount' } }],
    ['an owner who may not act', { colleague: 'lea@bijou.example' }, { kind: 'powerless-colleague' }],
  ])('%s is refused, and nothing is written', async (_, over, refused) => {
    const desk = openMatterDesk(TWO);
    expect(await open(desk, over)).toMatchObject(refused);
    expect(desk.state.matters.size).toBe(0);
  });

  test('who may only read opens none', async () => {
    expect(await open(openMatterDesk(TWO), {}, READER)).toMatchObject({ refusal: { code: 'not-allowed' } });
  });
});

describe('scenarios are dated', () => {
  const first = { name: 'Usuel', from: day('2025-01-01'), steps: [{ title: 'A', means: 'phone', delay: 2 }] } as const;
  const next = { ...first, from: day('2026-06-01'), steps: [{ title: 'B', means: 'mail', delay: 0 }] } as const;

  test.each([
    ['2024-12-31', []],
    ['2026-05-31', ['A']],
    ['2026-06-01', ['B']],
  ])('on %s', (today, titles) => {
    expect(scenariosOn([next, first], day(today)).flatMap(({ steps }) => steps.map(({ title }) => title))).toEqual(
      titles,
    );
  });

  test('a step is to be done its delay after it was prepared', () => {
    const prepared = prepareNext({ steps: first.steps, interventions: [] } as never, day('2026-03-30'));
    expect(prepared.kind === 'prepared' && waitingOf(prepared.facts)?.day).toBe('2026-04-01');
  });
});
