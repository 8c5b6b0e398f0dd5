import { beforeEach, describe, expect, it } from 'vitest';
import { planFormat } from '../../../src/assemble/plan-format.ts';
import { parisDay } from '../../../src/domain/day.ts';
import { isLate } from '../../../src/domain/ledger/account.ts';
import { applyPlanAtTerminal } from '../../../src/use-cases/plans/apply-plan.ts';
import { openPlansInForce } from '../../../src/use-cases/plans/open-plans-in-force.ts';
import { viewCustomerPlan, viewPlan } from '../../../src/use-cases/plans/show-plan.ts';
import { decidePayer, readDeciding, toldOf } from '../../../src/use-cases/positions/deciding.ts';
import { listProposals } from '../../../src/use-cases/relance/list-proposals.ts';
import { readEverybody } from '../../../src/use-cases/runs/read-everybody.ts';
import { decideFor, NOTHING_CHOSEN, readSituation } from '../../../src/use-cases/tiers/read-situation.ts';
import { recipientFor, stepOfLevel } from '../../../src/use-cases/tiers/recipient-for.ts';
import { anInvoice } from '../../builders/entry.ts';
import { openCaratDraft, openDesk, previewNow, type TestDesk } from '../bench/desk.ts';
import { SOPHIE } from '../bench/people.ts';

/** A plan that reminds CARAT from the 50th day late, and everybody else from the first. */
const late = (of: string, from = '2026-03-02'): string =>
  `a-partir-du: ${from}\nsociete: tout\nplans:\n  tout:\n    etapes:\n      - { nom: R1, type: rappel, jours: 1 }\n  tard:\n    payer-sous-jours: 20\n    etapes:\n      - { nom: R1, type: ${of}, jours: 50 }\n`;
const CARAT_LATE = `${late('rappel')}clients: { CARAT: tard }\n`;
const BELGIUM_LATE = `${late('courrier')}segments:\n  - { nom: Belgique, plan: tard, pays: [Belgique] }\n`;

let desk: TestDesk;
let ports: ReturnType<typeof portsOf>;
beforeEach(() => {
  desk = openDesk({ entries: [anInvoice()] });
  ports = portsOf(desk);
});

function portsOf({ ports: own, store }: TestDesk) {
  const plans = openPlansInForce({ companies: own.companies, plans: store, format: planFormat });
  return {
    ...own,
    plans,
    applied: store,
    stops: store,
    format: planFormat,
    planNames: async () => ({ texts: [], sage: null }),
  };
}

const apply = (text: string) => applyPlanAtTerminal({ ...ports, plans: desk.store }, SOPHIE, desk.company, text);
async function situation() {
  const read = await readSituation(ports, desk.company, 'CARAT');
  const [account] = read?.accounts ?? [];
  if (!read || !account) throw new Error('CARAT owes something');
  return { read, account, decision: decideFor(ports, read, account, NOTHING_CHOSEN) };
}

describe('a plan that was applied', () => {
  it('is a version after those before, and the same again is none', async () => {
    expect(await apply(CARAT_LATE)).toMatchObject({ kind: 'applied', added: true, plan: { version: 1, by: SOPHIE } });
    expect(await apply(CARAT_LATE)).toMatchObject({ added: false, plan: { version: 1 } });
    expect(await apply(BELGIUM_LATE)).toMatchObject({ added: true, plan: { version: 2 } });
  });

  it('is not applied where anything in it is wrong, nor from a day that is past', async () => {
    expect(await apply(CARAT_LATE.replace('tard }', 'tart }'))).toMatchObject({ kind: 'wrong' });
    expect(await apply(late('rappel', '2026-03-01'))).toEqual({ kind: 'past', validFrom: '2026-03-01' });
    expect(await desk.store.listPlans(desk.company.code, 9)).toEqual([]);
  });

  it('decides from its first day on, and the companies file before', async () => {
    await apply(CARAT_LATE.replace('2026-03-02', '2026-03-03'));
    expect((await situation()).decision.kind).toBe('proposal');
    desk.clock.pass(86_400_000);
    const { heldBack } = (await situation()).decision;
    expect(heldBack.map(({ why }) => why)).toEqual([{ code: 'delay-not-reached', level: 1, daysLate: 31, needed: 50 }]);
  });

  it('is what an account, lists, kept decisions and runs all go by', async () => {
    const proposed = async () => (await listProposals(ports, desk.company, { live: true })).proposals.length;
    const inRuns = async () => {
      const [payer] = await readEverybody(ports, desk.company, ({ items }) => items.some(isLate));
      const [account] = payer?.concerned ?? [];
      return payer?.situation && account && decideFor(ports, payer.situation, account, NOTHING_CHOSEN).kind;
    };
    const kept = async () => {
      const { read } = await situation();
      const sheet = { notReminded: false, unreachable: false };
      const deciding = await readDeciding(ports, desk.company);
      return decidePayer(deciding, { code: 'CARAT', sheet, accounts: read.accounts }).proposals.length;
    };
    expect([await proposed(), await inRuns(), await kept()]).toEqual([1, 'proposal', 1]);
    await apply(CARAT_LATE);
    expect([await proposed(), await inRuns(), await kept()]).toEqual([0, 'reason', 0]);
  });

  it('has kept decisions made again: those of customers whose plan may be another, by what their sheet says', async () => {
    const told = async () => {
      const payer = { code: 'CARAT', sheet: { notReminded: false, unreachable: false }, numbers: [1] };
      return toldOf(await readDeciding(ports, desk.company), payer);
    };
    const before = await told();
    await apply(BELGIUM_LATE);
    const applied = await told();
    expect(applied).not.toBe(before);
    expect(await told()).toBe(applied);
    desk.books.segmentFacts = new Map([['CARAT', { country: 'Belgique', payer: null, statistics: [] }]]);
    expect(await told()).not.toBe(applied);
    expect(applied.length).toBeLessThanOrEqual(100);
  });

  it('asks nothing more of Sage unless a segment does, and then once for all', async () => {
    const readsOf = async () => {
      const before = desk.books.reads;
      await readDeciding(ports, desk.company);
      return desk.books.reads - before;
    };
    await apply(CARAT_LATE);
    expect(await readsOf()).toBe(0);
    await apply(BELGIUM_LATE);
    expect(await readsOf()).toBe(1);
  });

  it('says how a letter leaves and by when to pay', async () => {
    desk.books.segmentFacts = new Map([['CARAT', { country: 'Belgique', payer: null, statistics: [] }]]);
    await apply(BELGIUM_LATE.replace('jours: 50', 'jours: 5'));
    const { read, account, decision } = await situation();
    const level = decision.kind === 'proposal' ? decision.letters[0]?.level : undefined;
    const step = level && stepOfLevel(read, account, level);
    expect(recipientFor(read, step).recipient.kind).toBe('post');
    const preview = await previewNow({ ...desk, ports }, await openCaratDraft(desk));
    expect(preview.prepared.letters[0]).toMatchObject({ date: '2026-03-02', payBy: '2026-03-22' });
  });

  it('shows what is in force, and of a customer which plan it follows and why', async () => {
    expect(await viewPlan(ports, desk.company)).toMatchObject({ version: null, book: null, history: [] });
    await apply(CARAT_LATE);
    const view = await viewPlan(ports, desk.company);
    expect([view.version?.version, view.plan?.name, view.history.length]).toEqual([1, 'tout', 1]);
    const own = await viewCustomerPlan(ports, desk.company, 'CARAT');
    expect(own?.followed).toMatchObject([{ currency: 'EUR', plan: { name: 'tard' }, why: { by: 'customer' } }]);
    expect(await viewCustomerPlan(ports, desk.company, 'PERSONNE')).toBeNull();
    expect(view.today).toBe(parisDay(desk.clock.now()));
  });
});
