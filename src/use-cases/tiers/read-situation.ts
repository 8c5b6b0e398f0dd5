import { holidaysOf, type IsHolidayFor } from '../../domain/business-days.ts';
import type { Company } from '../../domain/company/company.ts';
import type { Day } from '../../domain/day.ts';
import { type CurrencyAccount, summariseAccount } from '../../domain/encours/account.ts';
import type { Entry } from '../../domain/encours/entry.ts';
import { creditsAhead, openItems } from '../../domain/encours/open-items.ts';
import type { UntreatedAccount } from '../../domain/encours/untreated-account.ts';
import { decideRelance } from '../../domain/relance/decide-relance.ts';
import type { Decision, Deduction, LevelChoice } from '../../domain/relance/decision.ts';
import type { TiersMemory } from '../../domain/relance/memory.ts';
import type { Contact } from '../../domain/tiers/contact.ts';
import type { Tiers } from '../../domain/tiers/tiers.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { MemoryReader } from '../ports/memory-store.ts';
import type { Freshness } from '../ports/sage-reader.ts';

export interface SituationPorts {
  readonly companies: Companies;
  readonly memory: MemoryReader;
  readonly clock: Clock;
  readonly isHoliday: IsHolidayFor;
}

/** What Sage says and what we remember of one payer, read at one moment. Decisions are made from this and nothing else. */
export interface Situation {
  readonly company: Company;
  readonly tiers: Tiers;
  readonly contacts: readonly Contact[];
  readonly today: Day;
  readonly accounts: readonly CurrencyAccount[];
  readonly memory: TiersMemory;
  readonly freshness: Freshness;
  /** Unlettered credits that are dated after today. */
  readonly creditsAhead: readonly Entry[];
  /** Open on accounts that the settings say nothing of. */
  readonly untreated: readonly UntreatedAccount[];
}

export const NOTHING_REMEMBERED: TiersMemory = { reminded: [], exclusions: [], disputes: [], reservations: [] };

/** Null when Sage does not know the code. Five set-based reads, whatever the number of items. */
export async function readSituation(
  ports: SituationPorts,
  company: Company,
  code: TiersCode,
): Promise<Situation | null> {
  const sage = ports.companies.sage(company.code);
  const today = ports.clock.today();
  const [tiers, contacts, ledger, freshness, memory] = await Promise.all([
    sage.readTiers(code),
    sage.readContacts([code]),
    sage.readLedger([code], today),
    sage.readFreshness(),
    ports.memory.readMemory(company.code, [code], today),
  ]);
  if (!tiers) return null;
  const items = openItems(ledger.entries, today, ledger.fiscalYears);
  return {
    company,
    tiers,
    contacts: contacts.get(tiers.code) ?? [],
    today,
    accounts: summariseAccount(items, today),
    memory: memory.get(tiers.code) ?? NOTHING_REMEMBERED,
    freshness,
    creditsAhead: creditsAhead(ledger.entries, today),
    untreated: ledger.untreated,
  };
}

/**
 * The decision for one currency of a situation, with a person's choice of level where there is one and, at sending, what other
 * letters of the same approval take off.
 */
export function decideFor(
  ports: Pick<SituationPorts, 'isHoliday'>,
  situation: Situation,
  account: CurrencyAccount,
  levelChoice: LevelChoice | null,
  deductedElsewhere: readonly Deduction[] = [],
): Decision {
  return decideRelance({
    today: situation.today,
    policy: situation.company.policy,
    tiers: situation.tiers,
    account,
    memory: situation.memory,
    freshness: situation.freshness,
    isHoliday: holidaysOf(ports.isHoliday, situation.company),
    levelChoice,
    deductedElsewhere,
    creditsAhead: situation.creditsAhead.filter(({ currency }) => currency === account.currency),
  });
}
