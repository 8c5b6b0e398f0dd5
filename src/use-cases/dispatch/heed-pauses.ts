import type { Clock } from '../ports/clock.ts';
import type { Mailer } from '../ports/dispatch/mailer.ts';
import type { PaceStore } from '../ports/dispatch/pace-store.ts';
import { OutsideFault } from '../ports/outside-fault.ts';

/**
 * The mailer, which writes down how long Microsoft asks to wait (`Retry-After`): a mailbox that is asked waits alone, where the whole
 * tenant is, all do. The fault goes on to whoever asked.
 */
export function heedPauses(
  mailer: Mailer,
  { paces, clock }: { readonly paces: Pick<PaceStore, 'pauseSending'>; readonly clock: Clock },
): Mailer {
  async function heed<T>(mailbox: string, call: () => Promise<T>): Promise<T> {
    try {
      return await call();
    } catch (fault) {
      if (fault instanceof OutsideFault && fault.retryAfterMs !== null && isThrottled(fault)) {
        const whose = fault.about?.reason === 'tenant-throttled' ? 'all' : mailbox.toLowerCase();
        await paces.pauseSending(whose, new Date(clock.now().getTime() + fault.retryAfterMs));
      }
      throw fault;
    }
  }
  return {
    fitsInDraft: (files) => mailer.fitsInDraft(files),
    createDraft: (mailbox, mail, files) => heed(mailbox, () => mailer.createDraft(mailbox, mail, files)),
    attach: (mailbox, id, attachments) => heed(mailbox, () => mailer.attach(mailbox, id, attachments)),
    send: (mailbox, id) => heed(mailbox, () => mailer.send(mailbox, id)),
    find: (mailbox, trace) => heed(mailbox, () => mailer.find(mailbox, trace)),
    readMime: (mailbox, id) => heed(mailbox, () => mailer.readMime(mailbox, id)),
    deleteDraft: (mailbox, id) => heed(mailbox, () => mailer.deleteDraft(mailbox, id)),
  };
}

const isThrottled = ({ about }: OutsideFault): boolean =>
  about?.reason === 'throttled' || about?.reason === 'tenant-throttled' || about?.reason === 'unavailable';
