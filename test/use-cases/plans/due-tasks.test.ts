import { beforeEach, describe, expect, it } from 'vitest';
import { planFormat } from '../../../src/assemble/plan-format.ts';
import { MOTIF_AFTER_LAST, sayDueTask } from '../../../src/channels/words/plans/say-task.ts';
import { decide } from '../../../src/domain/company/room-setting.ts';
import { day } from '../../../src/domain/day.ts';
import { RUNS } from '../../../src/domain/runs/runs-setting.ts';
import { applyPlanAtTerminal } from '../../../src/use-cases/plans/apply-plan.ts';
import { openAllDueTasks } from '../../../src/use-cases/plans/open-due-tasks.ts';
import { openPlansInForce } from '../../../src/use-cases/plans/open-plans-in-force.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import { aCompany } from '../../builders/company.ts';
import { aCreditNote, anInvoice } from '../../builders/entry.ts';
import { PLAN_FILE } from '../../builders/plan-file.ts';
import { approvePreview, openCaratDraft, openDesk, previewNow, type TestDesk } from '../bench/desk.ts';
import { MARC, SOPHIE } from '../bench/people.ts';

const FILE = PLAN_FILE.replace('2026-03-01', '2026-03-02').replace('CARAT: doux', 'ONYX: doux');
const DAY_MS = 86_400_000;

let desk: TestDesk;
beforeEach(() => {
  desk = openDesk({
    entries: [anInvoice(), anInvoice({ ecNo: 2, piece: 'FA0002', date: '2026-02-10', due: '2026-02-20' })],
  });
});

function portsOf() {
  const { companies } = desk.ports;
  return {
    ...{
      ...desk.ports,
      say: sayDueTask,
      motif: MOTIF_AFTER_LAST,
      tasks: desk.store,
      applied: desk.store,
      format: planFormat,
    },
    planNames: async () => ({ texts: [], sage: null }),
    colleagues: { findByName: async (name: string) => [SOPHIE, MARC].filter((one) => one.name.startsWith(name)) },
    directory: { findByAddress: async (address: string) => (address.startsWith('sophie@') ? SOPHIE : null) },
    plans: openPlansInForce({ companies, plans: desk.store, format: planFormat }),
  };
}
const apply = (text = FILE) => applyPlanAtTerminal({ ...portsOf(), plans: desk.store }, MARC, desk.company, text);
const pass = () => openAllDueTasks({ ...portsOf(), mayBegin: untilDone });
const waiting = () => desk.store.listTasks({ companies: [desk.company.code] }, 50);
const plain = (text = '') => text.replace(/[\u00a0\u202f]/gu, ' ');

describe('a step of a plan that is somebody’s to do', () => {
  it('is a task of the person whom the plan names, about the customer, for what reached it', async () => {
    await apply();
    expect(await pass()).toBe(1);
    const [task] = await waiting();
    expect(task).toMatchObject({
      owner: SOPHIE,
      madeBy: MARC,
      day: '2026-03-02',
      about: { kind: 'customer', id: 'CARAT' },
    });
    // The second invoice is ten days late: the call is from fifteen on.
    expect(plain(task?.text)).toBe(
      'Appeler : 1 000,00 € sur 1 échéance, jusqu’à 30 jours de retard (étape « Appel » du plan « standard »)',
    );
  });

  it('is opened once for one cause: not by the next pass, nor once it was done, nor when another instalment reaches it too', async () => {
    await apply();
    await pass();
    expect(await pass()).toBe(0);
    const [task] = await waiting();
    if (!task) throw new Error('None');
    await desk.store.changeTask(task, { kind: 'done' }, SOPHIE, desk.clock.now());
    desk.clock.pass(6 * DAY_MS);
    expect(await pass()).toBe(0);
  });

  it('is opened anew once what it was for was paid and another instalment is the oldest', async () => {
    await apply();
    await pass();
    desk.books.entries = desk.books.entries.filter(({ ecNo }) => ecNo === 2);
    desk.clock.pass(6 * DAY_MS);
    expect(await pass()).toBe(1);
    expect(await waiting()).toHaveLength(2);
  });

  it('of a file to hand over names what the file would be about', async () => {
    await apply();
    desk.clock.pass(60 * DAY_MS);
    await pass();
    const handedOver = async () =>
      (await waiting()).filter(({ about }) => about.kind === 'handover').map(({ about }) => about.id);
    expect(await handedOver()).toEqual([]);
    const [invoice, ...others] = desk.books.entries;
    if (!invoice) throw new Error('One is late');
    desk.books.entries = [{ ...invoice, sageLevel: 4, sageReminded: day('2026-04-22') }, ...others];
    expect(await pass()).toBe(1);
    expect(await handedOver()).toEqual(['EUR 90 Avocat']);
  });

  it('B5: asks for nothing where avoirs cover it, as its letter would not', async () => {
    await apply();
    desk.books.entries = [...desk.books.entries, aCreditNote({ ecNo: 9, piece: 'AV0001', amount: 1_200_00 })];
    expect(await pass()).toBe(0);
  });

  it('C8: is for the next business day', async () => {
    await apply();
    desk.clock.pass(5 * DAY_MS);
    await pass();
    expect((await waiting())[0]?.day).toBe('2026-03-09');
  });

  it('is of who applied the plan where the address is nobody’s', async () => {
    await apply(FILE.replaceAll('sophie@', 'partie@'));
    await pass();
    expect((await waiting())[0]?.owner).toEqual(MARC);
  });

  it('asks nothing of Sage where no plan has anything for somebody to do', async () => {
    const before = desk.books.reads;
    await apply(
      'a-partir-du: 2026-03-02\nsociete: a\nplans: { a: { apres-le-dernier: reprise, etapes: [{ nom: R, type: rappel, jours: 9 }] } }\n',
    );
    expect(await pass()).toBe(0);
    expect(desk.books.reads).toBe(before);
  });
});

describe('D6: what is past the last level of its plan', () => {
  const FORMAL = { sageLevel: 4, sageReminded: '2026-02-21' } as const;
  const one = (facts: Parameters<typeof anInvoice>[0] = {}) => anInvoice({ ...FORMAL, ...facts });
  const follows = (name: string) =>
    decide(RUNS, { ...RUNS.byDefault, collectors: [{ name, salespeople: [], statistics: [], codes: ['CARAT'] }] });

  it('opens a task for who follows the customer, once a debt, also where no plan was applied', async () => {
    desk = openDesk({ entries: [one()], company: aCompany({ settings: follows('Marc') }) });
    expect(await pass()).toBe(1);
    const [task] = await waiting();
    expect(task).toMatchObject({
      ...{ owner: MARC, madeBy: MARC, day: '2026-03-02' },
      about: { kind: 'handover', id: `EUR 1 ${MOTIF_AFTER_LAST}`, tiers: 'CARAT' },
    });
    expect(plain(task?.text)).toBe(
      'Ouvrir un dossier : 1 000,00 € sur 1 échéance, jusqu’à 30 jours de retard (dernier niveau atteint le 21/02/2026, délai de paiement passé : plus aucune lettre ne part)',
    );
    expect(await pass()).toBe(0);
    if (task) await desk.store.changeTask(task, { kind: 'done' }, MARC, desk.clock.now());
    expect(await pass()).toBe(0);
    // Others have their last letter later: they are one more, when their own days are over.
    const later = [2, 3].map((ecNo) => one({ ecNo, piece: `FA000${ecNo}`, sageReminded: '2026-02-25' }));
    desk.books.entries = [one(), ...later];
    expect(await pass()).toBe(0);
    desk.clock.pass(4 * DAY_MS);
    expect(await pass()).toBe(1);
    expect((await waiting()).map(({ text }) => plain(text).includes('2 000,00 € sur 2 échéances'))).toEqual([true]);
    // The oldest of them is paid: the other was told already.
    desk.books.entries = [one(), ...later.slice(1)];
    expect(await pass()).toBe(0);
  });

  it('waits for the days that the last letter gave, and is none for a debt that nobody reminded', async () => {
    desk = openDesk({
      entries: [one({ sageReminded: '2026-02-22' }), anInvoice({ ecNo: 2, piece: 'FA0002', due: '2025-06-30' })],
      company: aCompany({ settings: follows('Marc') }),
    });
    expect(await pass()).toBe(0);
    desk.clock.pass(DAY_MS);
    expect(await pass()).toBe(1);
  });

  it('is given to who approved the last letter where the settings name nobody, and to nobody where there is none', async () => {
    desk = openDesk({ entries: [one()] });
    expect(await pass()).toBe(0);
    desk.books.entries = [one(), anInvoice({ ecNo: 2, piece: 'FA0002' })];
    expect((await approvePreview(desk, await previewNow(desk, await openCaratDraft(desk)))).kind).toBe('approved');
    expect(await pass()).toBe(1);
    expect((await waiting())[0]?.owner).toEqual(SOPHIE);
  });

  it('is left to the plan that hands over itself, or that repeats its last letter', async () => {
    desk = openDesk({ entries: [one()], company: aCompany({ settings: follows('Marc') }) });
    await apply(PLAN_FILE.replace('2026-03-01', '2026-03-02').replace('  CARAT: doux', '  ONYX: doux'));
    expect((await pass()) && (await waiting()).map(({ about }) => about.kind)).toEqual(['customer']);
    await apply(
      PLAN_FILE.replace('2026-03-01', '2026-03-02').replace(
        '    regroupement:',
        '    apres-le-dernier: reprise\n    regroupement:',
      ),
    );
    expect(await pass()).toBe(0);
  });
});
