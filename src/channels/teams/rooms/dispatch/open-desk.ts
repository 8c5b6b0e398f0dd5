import { annulLetter, askAnnulment } from '../../../../use-cases/dispatch/annulment/annul-letter.ts';
import { listLetters } from '../../../../use-cases/dispatch/annulment/list-letters.ts';
import { decideToCheck } from '../../../../use-cases/dispatch/decide-to-check.ts';
import { listToCheck } from '../../../../use-cases/dispatch/list-to-check.ts';
import { filePost } from '../../../../use-cases/dispatch/post/file-post.ts';
import { notePost } from '../../../../use-cases/dispatch/post/note-post.ts';
import { askPost, showPost } from '../../../../use-cases/dispatch/post/show-post.ts';
import type { DispatchReader } from '../../../../use-cases/ports/dispatch/dispatch-store.ts';
import type { ShowCustomerPorts } from '../../../../use-cases/tiers/show-customer.ts';
import type { ViewPorts } from '../../account/account-view.ts';
import { openAccountDesk, openProgressDesk, openTiersFinder } from '../../account/open-desk.ts';
import type { DispatchDesk } from './desk.ts';

export type DispatchDeskPorts = ShowCustomerPorts &
  ViewPorts &
  Parameters<typeof decideToCheck>[0] &
  Parameters<typeof listToCheck>[0] &
  Parameters<typeof annulLetter>[0] &
  Parameters<typeof listLetters>[0] &
  Parameters<typeof askPost>[0] &
  Parameters<typeof notePost>[0] &
  Parameters<typeof filePost>[0] &
  Pick<DispatchDesk, 'postUrl'> & {
    readonly dispatches: DispatchReader;
    /** Called when there is something new for the worker. */
    readonly wakeWorker: () => void;
  };

/** Approved letters for the bot, made of use cases: nothing is decided here. */
export const openDispatchDesk = (ports: DispatchDeskPorts): DispatchDesk => ({
  ...openAccountDesk(ports),
  ...openProgressDesk(ports),
  ...openTiersFinder(ports),
  toCheck: (who) => listToCheck(ports, who),
  async decideDispatch(who, { id, act }) {
    const result = await decideToCheck(ports, who, id, act);
    if (result.kind === 'refused') return result;
    ports.wakeWorker();
    return result.dispatch;
  },
  letters: (who, { company, code }) => listLetters(ports, who, company, code),
  post: (who, { company, runId }) => showPost(ports, who, company, runId),
  filePost: (who, { company, runId }, language) => filePost(ports, who, company, { runId, language }),
  askPost: (who, company, id) => askPost(ports, who, company, id),
  notePost: (who, company, which, note) => notePost(ports, who, company, which, note),
  postUrl: ports.postUrl,
  async askAnnulment(who, id) {
    const found = await askAnnulment(ports, who, id);
    return found.kind === 'refused' ? found : found.dispatch;
  },
  async annul(who, { id, reason }) {
    const result = await annulLetter(ports, who, id, reason);
    // Letters that were being sent are to be looked at again, and the dossier is to say it.
    if (result.kind === 'annulled') ports.wakeWorker();
    return result;
  },
});
