import type { OutsideFaultKind, OutsideReason } from '../../../src/use-cases/ports/outside-fault.ts';

/** A refusal of Graph, at the call that it refuses, and what the mailer makes of it. */
export interface MailRefusal {
  readonly call: 'createDraft' | 'attach' | 'send';
  readonly status: number;
  readonly graphCode: string;
  readonly kind: OutsideFaultKind;
  readonly code: string;
  readonly reason: OutsideReason | null;
}

const refused = (
  call: MailRefusal['call'],
  status: number,
  graphCode: string,
  reason: OutsideReason | null,
): MailRefusal => ({ call, status, graphCode, kind: 'refused', code: `graph-${status}-${graphCode}`, reason });

/** Certain: nothing was done. */
export const MAIL_REFUSALS: readonly MailRefusal[] = [
  refused('createDraft', 507, 'QuotaExceededException', 'mailbox-full'),
  refused('createDraft', 404, 'MailboxNotEnabledForRESTAPI', 'mailbox-missing'),
  refused('createDraft', 403, 'ErrorAccessDenied', 'mailbox-denied'),
  refused('createDraft', 400, 'RequestBodyRead', 'request-refused'),
  refused('createDraft', 418, 'ErrorUnheardOf', null),
  refused('attach', 413, 'ErrorMessageSizeExceeded', 'mail-too-large'),
  refused('attach', 507, 'ErrorQuotaExceeded', 'mailbox-full'),
  refused('attach', 404, 'ErrorItemNotFound', 'mail-gone'),
  refused('send', 403, 'ErrorSendAsDenied', 'send-as-denied'),
  refused('send', 403, 'ErrorMessageSubmissionBlocked', 'mailbox-blocked'),
  refused('send', 404, 'MailboxNotEnabledForRESTAPI', 'mailbox-missing'),
  refused('send', 400, 'ErrorInvalidRecipients', 'recipient-refused'),
  refused('send', 413, 'ErrorMessageSizeExceeded', 'mail-too-large'),
];

/** Not certain: the mailbox must be looked at. */
export const MAIL_DOUBTS: readonly MailRefusal[] = [
  { ...refused('send', 404, 'ErrorItemNotFound', 'mail-gone'), kind: 'unknown', code: 'graph-404' },
  { ...refused('send', 400, 'ErrorInvalidRequest', 'request-refused'), kind: 'unknown', code: 'graph-400' },
  { ...refused('send', 418, 'ErrorUnheardOf', null), kind: 'unknown', code: 'graph-418' },
  { ...refused('send', 412, 'ErrorIrresolvableConflict', 'mail-changed'), kind: 'unknown', code: 'graph-412' },
  { ...refused('send', 507, 'ErrorQuotaExceeded', 'mailbox-full'), kind: 'unknown', code: 'graph-507' },
  { ...refused('send', 500, 'ErrorInternalServerError', 'unavailable'), kind: 'unknown', code: 'graph-500' },
];
