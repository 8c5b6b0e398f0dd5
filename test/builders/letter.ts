import { composeLetters, type LetterContext } from '../../src/domain/relance/compose-letter.ts';
import type { Decision } from '../../src/domain/relance/decision.ts';
import { toDeductingLetter } from '../../src/domain/relance/held-credits.ts';
import type { RappelFacts } from '../../src/domain/relance/letter.ts';
import type { DeductingLetter } from '../../src/domain/relance/memory.ts';
import { aCompany } from './company.ts';
import { TODAY } from './open-item.ts';
import { aTiers } from './tiers.ts';

export const aLetterContext = (facts: Partial<LetterContext> = {}): LetterContext => ({
  company: aCompany(),
  tiers: aTiers(),
  today: TODAY,
  language: 'fr',
  attention: 'Claire Morel',
  personalSentence: '',
  copies: [],
  reference: 'REL-2026-000042',
  sandbox: false,
  ...facts,
});

/** The letters of a decision that must be a proposal, with all their facts. */
export function compose(decision: Decision, facts: Partial<LetterContext> = {}): RappelFacts[] {
  if (decision.kind !== 'proposal') throw new Error(`Not a proposal: ${JSON.stringify(decision)}`);
  return composeLetters(decision, aLetterContext(facts));
}

/** A letter as it is remembered for what it takes off. */
export const anAliveLetter = (facts: RappelFacts, approvedAt = '2026-02-12T09:00:00.000Z'): DeductingLetter =>
  toDeductingLetter(facts, approvedAt);
