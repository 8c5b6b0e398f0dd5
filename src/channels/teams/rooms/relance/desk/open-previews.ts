import { deductedElsewhereIn } from '../../../../../domain/relance/warnings.ts';
import type { Draft, DraftReader, DraftWriter } from '../../../../../use-cases/ports/relance/draft-store.ts';
import { refuse } from '../../../../../use-cases/refusal.ts';
import { changeDraft } from '../../../../../use-cases/relance/change-draft.ts';
import { openPrevenance, openReleve } from '../../../../../use-cases/relance/kinds/open-letter-draft.ts';
import { showLetterDetails } from '../../../../../use-cases/relance/kinds/show-letter-details.ts';
import { type Preview, type PreviewPorts, previewLetters } from '../../../../../use-cases/relance/preview-letters.ts';
import type { PreviewView, RelanceDesk } from '../desk.ts';
import type { AccountNow } from './account-now.ts';
import { toChoices } from './open-choices.ts';

/** Addresses at which a previewed letter and its mail can be read for some minutes. */
export type PreviewUrls = (
  draft: Draft,
  digest: string,
  index: number,
) => { readonly pdf: string; readonly mail: string };

type PreviewsPorts = PreviewPorts & {
  readonly drafts: DraftReader & DraftWriter;
  readonly previewUrls: PreviewUrls;
};

type Previews = Pick<RelanceDesk, 'preview' | 'previewPrevenance' | 'previewReleve' | 'letterDetails' | 'changeLetter'>;

/** Letters of every kind as they would leave, and what is changed at one while it is read. */
export function openPreviews(ports: PreviewsPorts, account: AccountNow): Previews {
  const preview: RelanceDesk['preview'] = async (who, request) => {
    const result = await previewLetters(ports, who, request);
    if (result.kind === 'refused') return result;
    if (result.kind === 'stale') return account.stale(who, result.draft);
    if (result.kind === 'no-proposal') return refuse({ code: 'nothing-to-send' });
    return viewPreview(result, ports.previewUrls);
  };
  return {
    preview,
    async previewPrevenance(who, request) {
      const opened = await openPrevenance(ports, who, request);
      return opened.kind === 'refused' ? opened : preview(who, shownOf(opened.draft));
    },
    async previewReleve(who, request) {
      const opened = await openReleve(ports, who, request);
      return opened.kind === 'refused' ? opened : preview(who, shownOf(opened.draft));
    },
    async letterDetails(who, request) {
      const found = await showLetterDetails(ports, who, request);
      return found.kind === 'stale' ? account.stale(who, found.draft) : found;
    },
    async changeLetter(who, { draftId, version, patch }) {
      const result = await changeDraft(ports, who, { draftId, version, patch: toChoices(who, patch) });
      if (result.kind === 'refused') return result;
      return result.kind === 'stale' ? account.stale(who, result.draft) : preview(who, shownOf(result.draft));
    },
  };
}

/** Each letter with where it can be read; the mail of a letter that goes by post cannot. */
function viewPreview({ draft, prepared, letters: previewed }: Preview, previewUrls: PreviewUrls): PreviewView {
  const { confirmations, decision, digest } = prepared;
  const letters = previewed.map((letter, index) => {
    const urls = previewUrls(draft, digest, index);
    const mailUrl = letter.recipient.kind === 'email' ? urls.mail : null;
    return { ...letter, copies: letter.facts.copies, pdfUrl: urls.pdf, mailUrl };
  });
  const elsewhere = decision ? deductedElsewhereIn(decision) : [];
  return { kind: 'preview', draft, letters, elsewhere, digest, confirmations };
}

const shownOf = ({ id, version }: Draft) => ({ draftId: id, version });
