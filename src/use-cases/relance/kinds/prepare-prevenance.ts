import { composePrevenance } from '../../../domain/relance/kinds/compose.ts';
import { heldKeys } from '../../../domain/relance/kinds/reservation-keys.ts';
import type { Draft } from '../../ports/relance/draft-store.ts';
import { type Refused, refuse } from '../../refusal.ts';
import { decidePrevenanceOf } from '../../tiers/decide-prevenance.ts';
import type { Situation } from '../../tiers/read-situation.ts';
import { stepOfKind } from '../../tiers/recipient-for.ts';
import {
  addressLetter,
  contextOf,
  findCopies,
  type PreparedLetters,
  type PreparePorts,
  prepared,
} from '../prepared-letters.ts';

/** The prévenance of a draft, of what falls due within the company's delay and was not announced before. Changes nothing. */
export async function preparePrevenance(
  ports: PreparePorts,
  situation: Situation,
  draft: Draft,
): Promise<PreparedLetters | Refused> {
  const { company, tiers } = situation;
  const holders = await ports.dispatches.readHolders(company.code, 'prevenance', tiers.code);
  return announceFrom(ports, situation, draft, heldKeys(holders, ports.sending.sandbox));
}

/** The same where what was announced (`dueKey`) is known, of everybody at once. */
export async function announceFrom(
  ports: Pick<PreparePorts, 'copies' | 'renderer' | 'sending' | 'letterTemplates'>,
  situation: Situation,
  draft: Draft,
  announced: ReadonlySet<string>,
): Promise<PreparedLetters | Refused> {
  const account = situation.accounts.find((one) => one.currency === draft.currency);
  if (!account) return refuse({ code: 'no-prevenance', why: 'nothing-due' });
  const decision = decidePrevenanceOf(situation, account, announced);
  if (decision.kind === 'reason') return refuse({ code: 'no-prevenance', why: decision.reason });
  const step = stepOfKind(situation, account, 'prevenance');
  const addressed = addressLetter(situation, draft, step);
  if (addressed.kind === 'refused') return addressed;
  const copies = await findCopies(ports, situation, draft, decision.lines);
  const context = {
    ...(await contextOf(ports, situation, draft, addressed, account)),
    ...{ copies, textNamed: step?.template },
  };
  const facts = composePrevenance(decision, account.currency, context);
  return prepared(ports, situation, [addressed], [facts], { decision: null, confirmations: [] });
}
