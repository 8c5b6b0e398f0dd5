import { summariseAccount } from '../../src/domain/ledger/account.ts';
import type { OpenItem } from '../../src/domain/ledger/open-item.ts';
import { decideRelance } from '../../src/domain/relance/decide-relance.ts';
import type { Decision, ProposedLetter } from '../../src/domain/relance/decision.ts';
import type { RelanceInput } from '../../src/domain/relance/input.ts';
import { aPolicy } from './company.ts';
import { aMemory } from './memory.ts';
import { TODAY } from './open-item.ts';

/** What a decision is made of, from the items of one currency; a bank that is up to date and nothing remembered unless said. */
export function anInput(items: readonly OpenItem[], facts: Partial<RelanceInput> = {}): RelanceInput {
  const today = facts.today ?? TODAY;
  const [account] = summariseAccount(items, today);
  if (!account) throw new Error('Give at least one item');
  return {
    today,
    policy: aPolicy(),
    tiers: { notReminded: false },
    account,
    memory: aMemory(),
    freshness: { lastBankEntry: today },
    isHoliday: () => false,
    ...facts,
  };
}

export const decide = (items: readonly OpenItem[], facts: Partial<RelanceInput> = {}): Decision =>
  decideRelance(anInput(items, facts));

/** The letters of a decision that must be a proposal. */
export function lettersOf(decision: Decision): readonly ProposedLetter[] {
  if (decision.kind !== 'proposal') throw new Error(`Not a proposal: ${JSON.stringify(decision)}`);
  return decision.letters;
}

/** The reason of a decision that must be one. */
export function reasonOf(decision: Decision): Extract<Decision, { kind: 'reason' }>['reason'] {
  if (decision.kind !== 'reason') throw new Error(`Not a reason: ${JSON.stringify(decision)}`);
  return decision.reason;
}
