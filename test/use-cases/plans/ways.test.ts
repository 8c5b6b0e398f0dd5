import { beforeEach, describe, expect, it } from 'vitest';
import { planFormat } from '../../../src/assemble/plan-format.ts';
import { day } from '../../../src/domain/day.ts';
import { applyPlanAtTerminal } from '../../../src/use-cases/plans/apply-plan.ts';
import { openPlansInForce } from '../../../src/use-cases/plans/open-plans-in-force.ts';
import { openPrevenance, openReleve } from '../../../src/use-cases/relance/kinds/open-letter-draft.ts';
import { showLetterDetails } from '../../../src/use-cases/relance/kinds/show-letter-details.ts';
import { showCustomer } from '../../../src/use-cases/tiers/show-customer.ts';
import { anInvoice } from '../../builders/entry.ts';
import { aContact } from '../../builders/tiers.ts';
import { approvePreview, openCaratDraft, openDesk, previewNow, type TestDesk } from '../bench/desk.ts';
import { SOPHIE } from '../bench/people.ts';

/** A step a line; grouped by level, so that two letters leave together. */
const planOf = (...steps: readonly string[]): string =>
  `a-partir-du: 2026-03-02\nsociete: a\nplans:\n  a:\n    regroupement: niveau\n    etapes:\n${steps.map((one) => `      - { ${one} }\n`).join('')}`;

/** One was reminded in February, the other never. */
const ENTRIES = [
  anInvoice({ ecNo: 1, piece: 'FA0001', due: '2026-01-10', sageLevel: 1, sageReminded: '2026-02-01' }),
  anInvoice({ ecNo: 2, piece: 'FA0002', due: '2026-02-10' }),
];

let desk: TestDesk;
let ports: ReturnType<typeof portsOf>;
beforeEach(() => {
  desk = openDesk({ entries: ENTRIES });
  ports = portsOf(desk);
});

function portsOf({ ports: own, store }: TestDesk) {
  return { ...own, plans: openPlansInForce({ companies: own.companies, plans: store, format: planFormat }) };
}

async function apply(...steps: readonly string[]): Promise<void> {
  const applying = {
    ...ports,
    plans: desk.store,
    format: planFormat,
    planNames: async () => ({ texts: [], sage: null }),
  };
  const applied = await applyPlanAtTerminal(applying, SOPHIE, desk.company, planOf(...steps));
  if (applied.kind !== 'applied') throw new Error(JSON.stringify(applied));
}
const withPlan = (): TestDesk => ({ ...desk, ports });

describe('letters of several levels that leave together', () => {
  const shown = async () => previewNow(withPlan(), await openCaratDraft(desk));

  it.each([
    ['a mailed level 1 beside a level 2 by post', 'rappel', 'courrier', ['post', 'email'], [false, undefined]],
    ['a level 1 by post beside a mailed level 2', 'courrier', 'rappel', ['email', 'post'], [undefined, false]],
    ['a mailed level 1 beside a registered level 2', 'rappel', 'recommande', ['post', 'email'], [true, undefined]],
  ])('go each its own way: %s', async (_, first, second, ways, registered) => {
    await apply(`nom: R1, type: ${first}, jours: 10`, `nom: R2, type: ${second}, jours: 25, intervalle: 10`);
    const preview = await shown();
    expect(preview.prepared.letters.map((facts) => facts.kind === 'rappel' && facts.level)).toEqual([2, 1]);
    expect(preview.prepared.letters.map((facts) => facts.kind === 'rappel' && facts.registered)).toEqual(registered);
    const account = await showCustomer(ports, SOPHIE, desk.company.code, 'CARAT');
    const [currency] = account.kind === 'customer' ? account.currencies : [];
    const approved = await approvePreview(withPlan(), preview);
    const dispatches = approved.kind === 'approved' ? approved.dispatches : [];
    expect(dispatches.map(({ level, recipient }) => [level, recipient.kind])).toEqual([
      [2, ways[0]],
      [1, ways[1]],
    ]);
    // The account says both, the highest level first.
    expect([currency?.recipient.kind, ...(currency?.besides ?? []).map(({ kind }) => kind)]).toEqual(ways);
    expect(currency?.alternatives.map(({ address }) => address)).toContain('contact@carat.example');
    // A mailbox is of letters that are mailed.
    expect(dispatches.map(({ mailbox }) => typeof mailbox === 'string')).toEqual(ways.map((way) => way === 'email'));
  });

  it('speak each to the person of the service of its own level', async () => {
    desk.books.contacts.set('CARAT', [
      aContact(),
      aContact({ name: 'Paul Roy', email: 'pr@carat.example', service: 'Direction' }),
    ]);
    await apply(
      'nom: R1, type: rappel, jours: 10',
      'nom: R2, type: rappel, jours: 25, intervalle: 10, service: Direction',
    );
    const { prepared } = await shown();
    expect(prepared.letters.map(({ tiers }) => tiers.attention)).toEqual(['Paul Roy', 'Claire Morel']);
    expect(prepared.addressed.map(({ recipient }) => recipient.kind === 'email' && recipient.address)).toEqual([
      'pr@carat.example',
      'claire.morel@carat.example',
    ]);
  });

  it('go all to whom a person chose', async () => {
    await apply('nom: R1, type: rappel, jours: 10', 'nom: R2, type: courrier, jours: 25, intervalle: 10');
    const draft = await openCaratDraft(desk);
    const recipient = { kind: 'email', address: 'dg@carat.example', name: 'DG', source: 'chosen' } as const;
    await desk.store.saveChoices(draft.id, 1, { ...draft.choices, recipient }, SOPHIE, desk.clock.now());
    const { prepared } = await previewNow(withPlan(), draft);
    expect(prepared.addressed.map((one) => one.recipient)).toEqual([recipient, recipient]);
  });
});

describe('a letter beside the rappel', () => {
  const OPEN = { of: 'open-items', from: null, until: day('2026-03-02') } as const;
  const opening = () => ({ ...ports, drafts: desk.store });
  const customer = () => ({ company: desk.company.code, code: 'CARAT' });

  it.each(['prevenance', 'releve'] as const)('goes to the service that its step names: %s', async (kind) => {
    desk.books.entries = [...ENTRIES, anInvoice({ ecNo: 3, piece: 'FA0003', due: '2026-03-05' })];
    desk.books.contacts.set('CARAT', [aContact(), aContact({ email: 'pr@carat.example', service: 'Direction' })]);
    const jours = kind === 'prevenance' ? -5 : 5;
    await apply(`nom: Autre, type: ${kind}, jours: ${jours}, service: Direction`, 'nom: R1, type: rappel, jours: 10');
    const opened =
      kind === 'prevenance'
        ? await openPrevenance(opening(), SOPHIE, { ...customer(), currency: 'EUR' })
        : await openReleve(opening(), SOPHIE, { ...customer(), period: OPEN });
    if (opened.kind === 'refused') throw new Error(opened.refusal.code);
    const { draft } = opened;
    const { prepared } = await previewNow(withPlan(), draft);
    expect(prepared.addressed[0]?.recipient).toMatchObject({ address: 'pr@carat.example' });
    // What a person is offered to choose from begins with the same.
    const details = await showLetterDetails(opening(), SOPHIE, { draftId: draft.id, version: draft.version });
    expect(details).toMatchObject({ kind: 'details', recipient: { address: 'pr@carat.example' } });
  });
});
