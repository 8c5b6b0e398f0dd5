import { holidaysOf, type IsHolidayFor } from '../../domain/business-days.ts';
import type { Company } from '../../domain/company/company.ts';
import type { Day } from '../../domain/day.ts';
import { type CurrencyAccount, summariseAccount } from '../../domain/ledger/account.ts';
import type { Entry } from '../../domain/ledger/entry.ts';
import type { OpenItem } from '../../domain/ledger/open-item.ts';
import { creditsAhead, openItems } from '../../domain/ledger/open-items.ts';
import type { UntreatedAccount } from '../../domain/ledger/untreated-account.ts';
import type { AccountFacts } from '../../domain/plans/resolve-plan.ts';
import { decideRelance } from '../../domain/relance/decide-relance.ts';
import type { Decision } from '../../domain/relance/decision.ts';
import type { PlanOfAccount, RelanceInput, SegmentOfAccount } from '../../domain/relance/input.ts';
import type { TiersMemory } from '../../domain/relance/memory.ts';
import { gatherMemory, numbersOf } from '../../domain/relance/remembered.ts';
import type { RefusedAddress } from '../../domain/replies/bounce.ts';
import type { Contact } from '../../domain/tiers/contact.ts';
import type { Tiers } from '../../domain/tiers/tiers.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { OutsideFault } from '../ports/outside-fault.ts';
import type { PlansInForce } from '../ports/plans/plans-in-force.ts';
import type { DraftChoices } from '../ports/relance/draft-store.ts';
import type { HeldInstalments } from '../ports/relance/held-instalments.ts';
import type { MemoryReader } from '../ports/relance/memory-store.ts';
import type { ReplyReader } from '../ports/replies/reply-store.ts';
import type { Freshness, Ledger } from '../ports/sage-reader.ts';
import { readHeld } from './read-held.ts';

/** A payer as it was just read in Sage. */
export interface FoundPayer {
  readonly tiers: Tiers;
  readonly contacts: readonly Contact[];
  /** Of this payer alone, as of today. */
  readonly ledger: Ledger;
  /** Before anything of it was read. */
  readonly readAt: Date;
}

export interface SituationPorts {
  readonly companies: Companies;
  readonly memory: MemoryReader;
  /** The rooms that hold instalments out of reminders, as they are when asked. */
  readonly holders: () => readonly HeldInstalments[];
  readonly clock: Clock;
  readonly isHoliday: IsHolidayFor;
  /** Addresses that refused letters; absent: nobody knows of any. */
  readonly refusals?: Pick<ReplyReader, 'listRefused'>;
  /** Which plan customers follow; absent: that of the companies file. */
  readonly plans?: PlansInForce;
  /** Told of what was read, so that lists say the same; absent: nobody keeps any. */
  readonly noteRead?: (company: Company, found: FoundPayer) => Promise<void>;
}

/** What Sage says and what we remember of one payer, read at one moment. Decisions are made from this and nothing else. */
export interface Situation {
  readonly company: Company;
  readonly tiers: Tiers;
  readonly contacts: readonly Contact[];
  readonly today: Day;
  readonly accounts: readonly CurrencyAccount[];
  readonly memory: TiersMemory;
  /** A room did not say what it holds: `memory` lacks that, and nothing is to be reminded. */
  readonly holdsFault: OutsideFault | null;
  readonly freshness: Freshness;
  /** Not written to, unless a person chooses them (case E4); the newest first. */
  readonly refused: readonly RefusedAddress[];
  /** The plan that it follows, by account; absent: that of the company's policy. */
  readonly planOf?: PlanOfAccount;
  /** The segment that it is in, by account; absent: none. */
  readonly segmentOf?: SegmentOfAccount;
  /** Unlettered credits that are dated after today. */
  readonly creditsAhead: readonly Entry[];
  /** Open on accounts that the settings say nothing of. */
  readonly untreated: readonly UntreatedAccount[];
}

/** A customer as Sage says it, before what we remember. */
export type AccountsInSage = Pick<Situation, 'company' | 'tiers' | 'accounts'>;

/**
 * Null when Sage does not know the code. Five set-based reads and one of each room that holds, whatever the number of items; what
 * we remember comes last: it is found by the lines, whatever the customer was called when it was written.
 */
export async function readSituation(
  ports: SituationPorts,
  company: Company,
  code: TiersCode,
): Promise<Situation | null> {
  const read = await readSituationWith(ports, company, code, async () => null);
  return read?.situation ?? null;
}

/** The same, with what `also` does about the accounts while we remember: one wait for both. */
export async function readSituationWith<Also>(
  ports: SituationPorts,
  company: Company,
  code: TiersCode,
  also: (found: AccountsInSage) => Promise<Also>,
): Promise<{ readonly situation: Situation; readonly also: Also } | null> {
  const sage = ports.companies.sage(company.code);
  const [today, readAt] = [ports.clock.today(), ports.clock.now()];
  const [tiers, contacts, ledger, freshness, followed] = await Promise.all([
    sage.readTiers(code),
    sage.readContacts([code]),
    sage.readLedger([code], today),
    sage.readFreshness(),
    ports.plans?.readFollowed(company, [code], today),
  ]);
  if (!tiers) return null;
  const items = openItems(ledger.entries, today, ledger.fiscalYears);
  const asked = { codes: [tiers.code], ecNos: numbersOf(items) };
  const accounts = summariseAccount(items, today);
  const [memory, { held, fault }, done, refused] = await Promise.all([
    ports.memory.readMemory(company.code, asked, today),
    readHeld(ports, company.code, asked, today),
    also({ company, tiers, accounts }),
    ports.refusals?.listRefused(company.code, [tiers.code]) ?? [],
    ports.noteRead?.(company, { tiers, contacts: contacts.get(tiers.code) ?? [], ledger, readAt }),
  ]);
  const situation = {
    company,
    tiers,
    contacts: contacts.get(tiers.code) ?? [],
    today,
    accounts,
    memory: gatherMemory(memory, held)(tiers.code, asked.ecNos),
    holdsFault: fault,
    freshness,
    refused,
    planOf: (account: CurrencyAccount) => followed?.planOf(code, account)?.plan,
    segmentOf: (account: AccountFacts) => followed?.segmentOf(code, account) ?? '',
    creditsAhead: creditsAhead(ledger.entries, today),
    untreated: ledger.untreated,
  };
  return { situation, also: done };
}

/** What a person chose that changes a decision. */
export type DecisionChoices = Pick<DraftChoices, 'level' | 'advances'>;

export const NOTHING_CHOSEN: DecisionChoices = { level: null, advances: [] };

/** At sending: the instalments that the letter was approved for. */
export type AtSending = Pick<RelanceInput, 'approvedItems'>;

/**
 * The decision for one currency of a situation, with what a person chose. An advance is the chosen one under any number that Sage gave it.
 */
export function decideFor(
  ports: Pick<SituationPorts, 'isHoliday'>,
  situation: Situation,
  account: CurrencyAccount,
  choices: DecisionChoices,
  atSending: AtSending = {},
): Decision {
  const isChosen = (item: OpenItem): boolean => numbersOf([item]).some((ecNo) => choices.advances.includes(ecNo));
  return decideRelance({
    today: situation.today,
    policy: situation.company.policy,
    tiers: situation.tiers,
    account,
    plan: situation.planOf?.(account),
    memory: situation.memory,
    holdsUnknown: situation.holdsFault !== null,
    freshness: situation.freshness,
    isHoliday: holidaysOf(ports.isHoliday, situation.company),
    levelChoice: choices.level,
    advancesToDeduct: account.items.filter(isChosen).map(({ ecNo }) => ecNo),
    ...atSending,
    creditsAhead: situation.creditsAhead.filter(({ currency }) => currency === account.currency),
  });
}
