import { ZERO } from '../../../domain/cents.ts';
import { isStopped } from '../../../domain/relance/held-elsewhere.ts';
import { composeReleve } from '../../../domain/relance/kinds/compose.ts';
import { markPayable } from '../../../domain/relance/kinds/releve.ts';
import { heldKeys, releveKey } from '../../../domain/relance/kinds/reservation-keys.ts';
import type { Draft } from '../../ports/relance/draft-store.ts';
import { type Refused, refuse } from '../../refusal.ts';
import type { Situation } from '../../tiers/read-situation.ts';
import { accountOf, stepOfKind } from '../../tiers/recipient-for.ts';
import { addressLetter, contextOf, type PreparedLetters, type PreparePorts, prepared } from '../prepared-letters.ts';
import { readReleve, type StatedReleve } from './read-releve.ts';

/** The relevé that a draft names, as Sage says it now. Changes nothing; throws an OutsideFault. */
export async function prepareReleve(
  ports: PreparePorts,
  situation: Situation,
  draft: Draft,
): Promise<PreparedLetters | Refused> {
  const { company, tiers, today } = situation;
  const { releve } = draft.choices;
  if (!releve || releve.until > today) return refuse({ code: 'no-releve', why: 'not-yet' });
  const [stated, holders] = await Promise.all([
    readReleve(ports, company, tiers.code, releve),
    ports.dispatches.readHolders(company.code, 'releve', tiers.code),
  ]);
  return stateFrom(ports, situation, draft, stated, heldKeys(holders, ports.sending.sandbox));
}

/** The same where what Sage says and what was sent (`releveKey`) are known, of everybody at once. */
export async function stateFrom(
  ports: Pick<PreparePorts, 'renderer' | 'sending' | 'letterTemplates'>,
  situation: Situation,
  draft: Draft,
  stated: StatedReleve,
  sent: ReadonlySet<string>,
): Promise<PreparedLetters | Refused> {
  const { tiers, memory } = situation;
  if (isStopped(memory.heldAccounts)) return refuse({ code: 'no-releve', why: 'stopped' });
  if (tiers.asleep) return refuse({ code: 'no-releve', why: 'asleep' });
  if (stated.accounts.length === 0) return refuse({ code: 'no-releve', why: 'nothing' });
  if (sent.has(releveKey(draft.tiers, stated))) return refuse({ code: 'no-releve', why: 'sent' });
  const step = stepOfKind(situation, accountOf(situation, draft), 'releve');
  const addressed = addressLetter(situation, draft, step);
  if (addressed.kind === 'refused') return addressed;
  // What is late has no part in a relevé: it is in no segment of amounts.
  const account = { currency: draft.currency, lateTotal: ZERO };
  const context = {
    ...(await contextOf(ports, situation, draft, addressed, account)),
    textNamed: step?.template,
  };
  const accounts = markPayable(stated.accounts, memory.held);
  const facts = composeReleve({ ...stated, accounts }, draft.currency, context);
  return prepared(ports, situation, [addressed], [facts], { decision: null, confirmations: [] });
}
