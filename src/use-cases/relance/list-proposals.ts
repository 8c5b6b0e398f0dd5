import { holidaysOf } from '../../domain/business-days.ts';
import { type Cents, sumCents } from '../../domain/cents.ts';
import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Currency } from '../../domain/company/currency.ts';
import type { LevelRank } from '../../domain/company/reminder-plan.ts';
import type { Day } from '../../domain/day.ts';
import { isLate } from '../../domain/ledger/account.ts';
import { decideAccount } from '../../domain/relance/decide-relance.ts';
import type { Decision, Missing, Reason } from '../../domain/relance/decision.ts';
import { gatherMemory } from '../../domain/relance/remembered.ts';
import { chooseRecipient } from '../../domain/tiers/choose-recipient.ts';
import { listAccounts } from '../tiers/list-accounts.ts';
import { readHeld } from '../tiers/read-held.ts';
import type { SituationPorts } from '../tiers/read-situation.ts';

export interface ProposalRow {
  readonly code: string;
  readonly name: string;
  readonly currency: Currency;
  readonly level: LevelRank;
  readonly itemCount: number;
  readonly total: Cents;
  /** Neither an e-mail nor a postal address: to be completed in Sage before anything can leave (case E3). */
  readonly unreachable: boolean;
}

export interface HeldRow {
  readonly code: string;
  readonly name: string;
  readonly currency: Currency;
  readonly reason: Reason['code'];
  readonly facts: Reason & { readonly heldBack: Decision['heldBack'] };
}

export interface CannotTellRow {
  readonly code: string;
  readonly name: string;
  readonly currency: Currency;
  readonly missing: readonly Missing[];
}

export interface Proposals {
  readonly today: Day;
  readonly company: CompanyCode;
  readonly proposals: readonly ProposalRow[];
  readonly held: readonly HeldRow[];
  readonly cannotTell: readonly CannotTellRow[];
}

/**
 * Decides for every customer with a late item, in a constant number of queries: each is in exactly one list per currency. A
 * customer whose old items have no due date is in « cannot tell » (case B7).
 */
export async function listProposals(ports: SituationPorts, company: Company): Promise<Proposals> {
  const today = ports.clock.today();
  const sage = ports.companies.sage(company.code);
  const [customers, contacts, freshness, memory, { held, fault }] = await Promise.all([
    listAccounts(ports, company),
    sage.readContacts('all'),
    sage.readFreshness(),
    ports.memory.readMemory(company.code, 'all', today),
    readHeld(ports, company.code, 'all', today),
  ]);
  const memoryOf = gatherMemory(memory, held);
  const result = { proposals: [] as ProposalRow[], held: [] as HeldRow[], cannotTell: [] as CannotTellRow[] };
  for (const { code, name, tiers, accounts } of customers) {
    const late = accounts.filter((account) => account.items.some(isLate));
    if (!tiers) {
      result.cannotTell.push(...late.map(({ currency }) => ({ code, name, currency, missing: ['address'] as const })));
      continue;
    }
    const decisions = decideAccount({
      today,
      policy: company.policy,
      tiers,
      accounts,
      memory: memoryOf(
        code,
        accounts.flatMap(({ items }) => items),
      ),
      holdsUnknown: fault !== null,
      freshness,
      isHoliday: holidaysOf(ports.isHoliday, company),
    });
    for (const decision of decisions) {
      const { currency } = decision;
      const row = { code, name, currency };
      if (decision.kind === 'cannot-tell') result.cannotTell.push({ ...row, missing: decision.missing });
      else if (!late.some((account) => account.currency === currency)) continue;
      else if (decision.kind === 'proposal') {
        const { recipient } = chooseRecipient(tiers, contacts.get(code) ?? [], company.policy);
        result.proposals.push({ ...row, ...summarise(decision), unreachable: recipient.kind === 'none' });
      } else {
        const facts = { ...decision.reason, heldBack: decision.heldBack };
        result.held.push({ ...row, reason: decision.reason.code, facts });
      }
    }
  }
  result.proposals.sort((a, b) => b.total - a.total || a.code.localeCompare(b.code));
  return { today, company: company.code, ...result };
}

/** Several letters of one payer (a plan with one letter per level) count as one proposal at the highest level. */
function summarise(
  decision: Extract<Decision, { kind: 'proposal' }>,
): Pick<ProposalRow, 'level' | 'itemCount' | 'total'> {
  return {
    level: Math.max(...decision.letters.map((letter) => letter.level)) as LevelRank,
    itemCount: decision.letters.reduce((count, letter) => count + letter.lines.length, 0),
    total: sumCents(decision.letters.map((letter) => letter.total)),
  };
}
