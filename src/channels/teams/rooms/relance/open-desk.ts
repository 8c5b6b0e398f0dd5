import type { DispatchReader } from '../../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { DraftReader, DraftWriter } from '../../../../use-cases/ports/relance/draft-store.ts';
import type { ApprovePorts } from '../../../../use-cases/relance/approve-letters.ts';
import type { CorrectionPorts } from '../../../../use-cases/relance/correct-level.ts';
import type { ExclusionPorts } from '../../../../use-cases/relance/exclude-instalment.ts';
import type { PreviewPorts } from '../../../../use-cases/relance/preview-letters.ts';
import type { ShowCustomerPorts } from '../../../../use-cases/tiers/show-customer.ts';
import { showSharedCustomer } from '../../../../use-cases/tiers/show-shared-customer.ts';
import { toCustomerView, type ViewPorts } from '../../account/account-view.ts';
import { openAccountDesk, openProgressDesk } from '../../account/open-desk.ts';
import { readAccountNow } from './desk/account-now.ts';
import { explainWhy } from './desk/explain-why.ts';
import { openChoices } from './desk/open-choices.ts';
import { openInstalments } from './desk/open-instalments.ts';
import { openPreviews, type PreviewUrls } from './desk/open-previews.ts';
import { sendLetters } from './desk/send-letters.ts';
import type { RelanceDesk } from './desk.ts';

export type RelanceDeskPorts = ShowCustomerPorts &
  ExclusionPorts &
  CorrectionPorts &
  PreviewPorts &
  ViewPorts &
  ApprovePorts & {
    readonly drafts: DraftReader & DraftWriter;
    readonly dispatches: DispatchReader;
    readonly previewUrls: PreviewUrls;
    /** Called when there is something new for the worker. */
    readonly wakeWorker: () => void;
  };

/** The next reminder for the bot, made of use cases: nothing is decided here. */
export function openRelanceDesk(ports: RelanceDeskPorts): RelanceDesk {
  const { open } = openAccountDesk(ports);
  const account = readAccountNow(open);
  return {
    ...openProgressDesk(ports),
    open,
    ...openInstalments(ports, account),
    ...openChoices(ports, account),
    ...openPreviews(ports, account),
    send: (who, approval) => sendLetters(ports, account, who, approval),
    why: (who, request) => explainWhy(ports, who, request),

    async viewShared(draftId) {
      const shown = await showSharedCustomer(ports, draftId);
      return shown ? toCustomerView(ports, shown, null) : null;
    },
    rememberCard: (draftId, card) => ports.drafts.rememberCard(draftId, card),
    cardsOf: (draftId) => ports.drafts.cardsOf(draftId),
  };
}
