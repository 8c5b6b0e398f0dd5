import type { Person } from '../../domain/person.ts';
import type { LetterFacts, LetterMail } from '../../domain/relance/letter.ts';
import { authorize } from '../authorize.ts';
import type { Directory } from '../ports/directory.ts';
import type { Draft, DraftReader } from '../ports/relance/draft-store.ts';
import type { LetterRenderer } from '../ports/relance/letter-renderer.ts';
import { refuse } from '../refusal.ts';
import { readSituation } from '../tiers/read-situation.ts';
import type { StaleDraft } from './change-draft.ts';
import { prepareLetters } from './prepare-letters.ts';
import {
  type AddressedLetter,
  addressedLetters,
  type NotPrepared,
  type PreparedLetters,
  type PreparePorts,
} from './prepared-letters.ts';

export interface PreviewPorts extends PreparePorts {
  readonly directory: Directory;
  readonly drafts: DraftReader;
  readonly renderer: LetterRenderer;
}

export interface Preview {
  readonly kind: 'preview';
  readonly draft: Draft;
  readonly prepared: PreparedLetters;
  /** Of `prepared`, in their order, each with its mail. */
  readonly letters: readonly (AddressedLetter & { readonly mail: LetterMail })[];
}

/** The exact letters and mails that sending this version of the draft would produce now. Changes nothing. */
export async function previewLetters(
  ports: PreviewPorts,
  who: Person,
  request: { readonly draftId: string; readonly version: number },
): Promise<Preview | StaleDraft | NotPrepared> {
  const draft = await ports.drafts.readDraft(request.draftId);
  if (!draft) return refuse({ code: 'unknown-draft' });
  const right = await authorize(ports, who, draft.company, 'reader');
  if (right.kind === 'refused') return right;
  if (draft.state !== 'open' || draft.version !== request.version) return { kind: 'stale', draft };
  const situation = await readSituation(ports, right.company, draft.tiers);
  if (!situation) return refuse({ code: 'unknown-tiers', company: draft.company, tiers: draft.tiers });
  const prepared = await prepareLetters(ports, situation, draft);
  if (prepared.kind !== 'prepared') return prepared;
  const letters = addressedLetters(prepared).map((one) => ({ ...one, mail: ports.renderer.renderMail(one.facts) }));
  return { kind: 'preview', draft, prepared, letters };
}

/**
 * The facts of one letter of a draft for a link that was signed for it: no person here, the signature is the right. Null when
 * the draft has moved on since the link was made: an old link never shows something else than what was previewed.
 */
export async function readPreviewedLetter(
  ports: Omit<PreviewPorts, 'directory'>,
  link: { readonly draftId: string; readonly version: number; readonly digest: string; readonly index: number },
): Promise<LetterFacts | null> {
  const draft = await ports.drafts.readDraft(link.draftId);
  const company = draft ? ports.companies.get(draft.company) : undefined;
  if (!draft || !company || draft.version !== link.version) return null;
  const situation = await readSituation(ports, company, draft.tiers);
  const prepared = situation ? await prepareLetters(ports, situation, draft) : null;
  if (prepared?.kind !== 'prepared' || prepared.digest !== link.digest) return null;
  return prepared.letters[link.index] ?? null;
}
