import type { Language } from '../../../domain/language.ts';
import type { RecipientChoice } from '../../../domain/tiers/choose-recipient.ts';
import { languageOf } from '../../../domain/tiers/language-of.ts';
import type { Tiers } from '../../../domain/tiers/tiers.ts';
import { authorize } from '../../authorize.ts';
import type { Directory } from '../../ports/directory.ts';
import type { Draft, DraftReader } from '../../ports/relance/draft-store.ts';
import { type Refused, refuse } from '../../refusal.ts';
import { readSituation, type SituationPorts } from '../../tiers/read-situation.ts';
import { accountOf, recipientFor, stepOfKind } from '../../tiers/recipient-for.ts';
import type { StaleDraft } from '../change-draft.ts';

/** What can be chosen for a letter beside the rappel, and where it goes where nothing is. */
export interface LetterDetails extends RecipientChoice {
  readonly kind: 'details';
  readonly draft: Draft;
  readonly tiers: Tiers;
  readonly language: Language;
}

/** For a collector who is to change a prévenance or a relevé at the version that its preview showed. Changes nothing. */
export async function showLetterDetails(
  ports: SituationPorts & { readonly directory: Directory; readonly drafts: DraftReader },
  who: Parameters<typeof authorize>[1],
  request: { readonly draftId: string; readonly version: number },
): Promise<LetterDetails | StaleDraft | Refused> {
  const draft = await ports.drafts.readDraft(request.draftId);
  if (!draft) return refuse({ code: 'unknown-draft' });
  const right = await authorize(ports, who, draft.company, 'collector');
  if (right.kind === 'refused') return right;
  if (draft.state !== 'open' || draft.version !== request.version) return { kind: 'stale', draft };
  const situation = await readSituation(ports, right.company, draft.tiers);
  if (!situation) return refuse({ code: 'unknown-tiers', company: draft.company, tiers: draft.tiers });
  const { tiers } = situation;
  const language = draft.choices.language ?? languageOf(tiers, right.company.policy);
  const step = draft.kind === 'rappel' ? undefined : stepOfKind(situation, accountOf(situation, draft), draft.kind);
  return { kind: 'details', draft, tiers, language, ...recipientFor(situation, step) };
}
