import type { Company } from '../../domain/company/company.ts';
import type { ReminderPlan } from '../../domain/company/reminder-plan.ts';
import { type CurrencyAccount, summariseAccount } from '../../domain/ledger/account.ts';
import { creditsAhead, openItems } from '../../domain/ledger/open-items.ts';
import { gatherMemory, numbersOf } from '../../domain/relance/remembered.ts';
import type { LineFacts } from '../../domain/runs/line-facts.ts';
import type { Tiers } from '../../domain/tiers/tiers.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { readHeld } from '../tiers/read-held.ts';
import type { Situation, SituationPorts } from '../tiers/read-situation.ts';
import { factsFrom } from './facts-of-lines.ts';

/** One payer, as `readSituation` would read it; `tiers` null: Sage has no sheet of it. */
export interface Payer {
  readonly code: TiersCode;
  readonly tiers: Tiers | null;
  /** Those that were asked for: at least one. */
  readonly concerned: readonly CurrencyAccount[];
  /** Null where there is no sheet. */
  readonly situation: Situation | null;
  /** What a run keeps of it beside its letters. */
  factsOf(account: CurrencyAccount): LineFacts;
}

/**
 * Every payer with an account that is asked for, read from Sage now in a constant number of queries whatever their number (case L1): what is
 * approved from it is what each customer's own reading says too.
 */
export async function readEverybody(
  ports: SituationPorts,
  company: Company,
  isConcerned: (account: CurrencyAccount, plan: ReminderPlan | undefined) => boolean,
): Promise<readonly Payer[]> {
  const sage = ports.companies.sage(company.code);
  const today = ports.clock.today();
  const [ledger, sheets, contacts, freshness, memory, { held, fault }, refused, followed, segments] = await Promise.all(
    [
      sage.readLedger('all', today),
      sage.readTiersMany('all'),
      sage.readContacts('all'),
      sage.readFreshness(),
      ports.memory.readMemory(company.code, 'all', today),
      readHeld(ports, company.code, 'all', today),
      ports.refusals?.listRefused(company.code, 'all') ?? [],
      ports.plans?.readFollowed(company, 'all', today),
      sage.readSegmentFacts('all'),
    ],
  );
  const facts = factsFrom(company, segments, followed);
  const memoryOf = gatherMemory(memory, held);
  const refusedOf = Map.groupBy(refused, ({ tiers }) => tiers);
  const items = Map.groupBy(openItems(ledger.entries, today, ledger.fiscalYears), ({ tiers }) => tiers);
  const ahead = Map.groupBy(creditsAhead(ledger.entries, today), ({ tiers }) => tiers);
  return [...items].flatMap(([code, own]): readonly Payer[] => {
    const accounts = summariseAccount(own, today);
    const planOf = (account: CurrencyAccount) => followed?.planOf(code, account)?.plan;
    const concerned = accounts.filter((account) => isConcerned(account, planOf(account)));
    if (concerned.length === 0) return [];
    const tiers = sheets.get(code) ?? null;
    const factsOf = (account: CurrencyAccount) => facts(code, tiers, account);
    if (!tiers) return [{ code, tiers, concerned, situation: null, factsOf }];
    const situation: Situation = {
      company,
      tiers,
      contacts: contacts.get(code) ?? [],
      today,
      accounts,
      memory: memoryOf(code, numbersOf(own)),
      holdsFault: fault,
      freshness,
      refused: refusedOf.get(code) ?? [],
      planOf,
      segmentOf: (account) => followed?.segmentOf(code, account) ?? '',
      creditsAhead: ahead.get(code) ?? [],
      untreated: [],
    };
    return [{ code, tiers, concerned, situation, factsOf }];
  });
}
