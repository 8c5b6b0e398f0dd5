import { ZERO } from '../../../domain/cents.ts';
import type { Company } from '../../../domain/company/company.ts';
import type { Person } from '../../../domain/person.ts';
import { isReleveDue } from '../../../domain/plans/due-steps.ts';
import {
  type HeldAccount,
  type HeldElsewhere,
  isOfAccount,
  isOfInstalment,
} from '../../../domain/relance/held-elsewhere.ts';
import { hasReleveStep, monthlyReleve, wantsReleve } from '../../../domain/relance/kinds/due-letters.ts';
import type { RelevePeriod } from '../../../domain/relance/kinds/releve.ts';
import { heldKeys } from '../../../domain/relance/kinds/reservation-keys.ts';
import type { TiersMemory } from '../../../domain/relance/memory.ts';
import type { NewRunLine } from '../../../domain/runs/run.ts';
import type { Tiers } from '../../../domain/tiers/tiers.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import { type Draft, type DraftPayer, NO_CHOICES } from '../../ports/relance/draft-store.ts';
import { namePeriod } from '../../relance/kinds/open-letter-draft.ts';
import { stateFrom } from '../../relance/kinds/prepare-releve.ts';
import { readReleves } from '../../relance/kinds/read-releve.ts';
import { readHeld } from '../../tiers/read-held.ts';
import type { Situation } from '../../tiers/read-situation.ts';
import { factsFrom } from '../facts-of-lines.ts';
import type { ProposePorts } from '../propose-lines.ts';
import { type Payer, readEverybody } from '../read-everybody.ts';
import { heldLine, inOrder, lineOf } from '../run-lines.ts';
import { withTextsOnce } from '../texts-once.ts';

/**
 * A line for each customer who is to get the monthly relevé, of all its currencies: what would leave now, or why nothing does; one with
 * neither movement nor balance is no line. The number of queries does not depend on that of customers.
 */
export async function proposeReleves(
  ports: ProposePorts,
  company: Company,
  by: Person,
): Promise<readonly NewRunLine[]> {
  const sage = ports.companies.sage(company.code);
  const period = monthlyReleve(company, ports.clock.today());
  const [sheets, contacts, freshness, currency, holders, refused, segments, followed, { held }] = await Promise.all([
    sage.readTiersMany('all'),
    sage.readContacts('all'),
    sage.readFreshness(),
    sage.readBaseCurrency(),
    ports.dispatches.readHolders(company.code, 'releve', null),
    ports.refusals?.listRefused(company.code, 'all') ?? [],
    sage.readSegmentFacts('all'),
    ports.plans?.readFollowed(company, 'all', ports.clock.today()),
    readHeld(ports, company.code, 'all', ports.clock.today()),
  ]);
  const plans = followed?.plansOf('') ?? [];
  const byPlan = plans.some(hasReleveStep) ? await readDueByPlan(ports, company) : new Set<TiersCode>();
  const wanted = [...sheets.values()].filter((tiers) => wantsReleve(company, tiers, byPlan.has(tiers.code)));
  const stated = await readReleves(ports, company, wanted, period);
  const sent = heldKeys(holders, ports.sending.sandbox);
  const receiving = wanted.filter(({ code }) => (stated.get(code)?.accounts.length ?? 0) > 0);
  const payers = receiving.map(({ code }) => ({ tiers: code, currency }));
  const drafts = await openDrafts(ports, company, by, payers, period);
  const refusedOf = Map.groupBy(refused, ({ tiers }) => tiers);
  const situationOf = (tiers: Tiers): Situation => ({
    ...NOTHING_READ,
    ...{ company, tiers, freshness, contacts: contacts.get(tiers.code) ?? [], today: ports.clock.today() },
    refused: refusedOf.get(tiers.code) ?? [],
    memory: { ...NO_MEMORY, ...heldOf(held.get(tiers.code) ?? []) },
    segmentOf: (account) => followed?.segmentOf(tiers.code, account) ?? '',
  });
  const factsOf = factsFrom(company, segments, followed);
  const preparing = await withTextsOnce(ports, company);
  const lines: NewRunLine[] = [];
  for (const tiers of receiving) {
    // What is late has no part in a relevé: it is in no segment of amounts.
    const of = { ...tiers, facts: factsOf(tiers.code, tiers, { currency, lateTotal: ZERO }) };
    const [draft, releve] = [drafts.get(tiers.code), stated.get(tiers.code)];
    lines.push(
      draft && releve
        ? lineOf(of, draft, await stateFrom(preparing, situationOf(tiers), draft, releve, sent))
        : heldLine(of, currency, { code: 'unreadable' }),
    );
  }
  return lines.sort(inOrder);
}

const heldOf = (all: readonly (HeldElsewhere | HeldAccount)[]): Pick<TiersMemory, 'held' | 'heldAccounts'> => ({
  held: all.filter(isOfInstalment),
  heldAccounts: all.filter(isOfAccount),
});

/** Customers whose plan has them get a relevé today: everybody is read, in a constant number of queries. */
async function readDueByPlan(ports: ProposePorts, company: Company): Promise<ReadonlySet<TiersCode>> {
  const payers = await readEverybody(ports, company, (_, plan) => hasReleveStep(plan));
  const { policy } = company;
  const isDue = ({ concerned, situation }: Payer): boolean => {
    if (!situation) return false;
    const { today, tiers, memory, holdsFault, planOf } = situation;
    const known = { today, policy, tiers, memory, holdsUnknown: holdsFault !== null };
    return concerned.some((account) => isReleveDue(planOf?.(account), { ...known, account }));
  };
  return new Set(payers.filter(isDue).map(({ code }) => code));
}

/** By customer. Those that are made name the month; one that a collector left open for other days is made to name it too. */
async function openDrafts(
  { drafts, clock }: ProposePorts,
  { code }: Company,
  who: Person,
  payers: readonly DraftPayer[],
  period: RelevePeriod,
): Promise<ReadonlyMap<TiersCode, Draft>> {
  const started = { kind: 'releve', choices: { ...NO_CHOICES, releve: period } } as const;
  const named = new Map<TiersCode, Draft>();
  for (const draft of await drafts.openDrafts(code, payers, who, clock.now(), started)) {
    const now = await namePeriod({ drafts, clock }, who, draft, period);
    if (now !== 'stale') named.set(now.tiers, now);
  }
  return named;
}

const NO_MEMORY: TiersMemory = {
  reminded: [],
  corrections: [],
  exclusions: [],
  disputes: [],
  reservations: [],
  letters: [],
  held: [],
  heldAccounts: [],
};

/** A relevé is of the books between two days: neither what is open now nor what we remember has a part in it, but that a customer is stopped, or a debt payable to another account. */
const NOTHING_READ = { accounts: [], holdsFault: null, creditsAhead: [], untreated: [] } as const;
