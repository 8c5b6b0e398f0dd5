import type { Company } from '../../../domain/company/company.ts';
import type { Person } from '../../../domain/person.ts';
import type { RelevePeriod } from '../../../domain/relance/kinds/releve.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { Clock } from '../../ports/clock.ts';
import type { DraftWriter } from '../../ports/relance/draft-store.ts';
import { refuse } from '../../refusal.ts';
import { readSituation } from '../../tiers/read-situation.ts';
import { type ApprovalResult, type ApprovePorts, approveDraft } from '../approve-letters.ts';
import type { PreparedLetters } from '../prepared-letters.ts';
import { namePeriod } from './open-letter-draft.ts';
import { prepareReleve } from './prepare-releve.ts';

export interface ReleveToSend {
  readonly code: TiersCode;
  readonly period: RelevePeriod;
  /** How the digest of what was shown begins; null: it is to be shown first. */
  readonly confirm: string | null;
}

/** `shown`: nothing was approved; what would leave, for whoever is to confirm it by its digest. */
export type SendReleveResult =
  | { readonly kind: 'shown'; readonly prepared: PreparedLetters; readonly changed: boolean }
  | ApprovalResult;

/** Shorter ones would let another relevé pass for the one that was shown. */
export const CONFIRM_LENGTH = 8;

/**
 * One relevé by whoever may use the server's terminal: shown first, then sent where its digest is named and it is still that. What it
 * would have to be told of besides was shown with it.
 */
export async function sendReleveAtTerminal(
  ports: Omit<ApprovePorts, 'directory' | 'drafts'> & {
    readonly drafts: ApprovePorts['drafts'] & DraftWriter;
    readonly clock: Clock;
  },
  who: Person,
  company: Company,
  { code, period, confirm }: ReleveToSend,
): Promise<SendReleveResult> {
  const currency = await ports.companies.sage(company.code).readBaseCurrency();
  const opened = await ports.drafts.openDraft(company.code, code, currency, who, ports.clock.now(), 'releve');
  const draft = await namePeriod(ports, who, opened, period);
  if (draft === 'stale') return refuse({ code: 'already-decided', state: 'changed' });
  const situation = await readSituation(ports, company, code);
  if (!situation) return refuse({ code: 'unknown-tiers', company: company.code, tiers: code });
  const prepared = await prepareReleve(ports, situation, draft);
  if (prepared.kind === 'refused') return prepared;
  const { digest, confirmations } = prepared;
  const isNamed = confirm !== null && confirm.length >= CONFIRM_LENGTH && digest.startsWith(confirm);
  if (!isNamed) return { kind: 'shown', prepared, changed: confirm !== null };
  const confirmed = confirmations.map((warning) => warning.code);
  return approveDraft(ports, who, company, draft, { version: draft.version, digest, confirmed });
}
