import { describe, expect, test } from 'vitest';
import { type Judgement, judgeAnswer } from '../../../src/channels/graph/calls/judge-answer.ts';
import type { OutsideOperation } from '../../../src/use-cases/ports/outside-fault.ts';

type Row = readonly [OutsideOperation, number, string | null, Judgement['kind'], Judgement['reason']];

/** Errors that Graph's documentation and contract name for mail, files and the directory, and what each means for the operation. */
const ROWS: readonly Row[] = [
  ['draft', 507, 'QuotaExceededException', 'refused', 'mailbox-full'],
  ['draft', 507, null, 'refused', 'mailbox-full'],
  ['draft', 413, null, 'refused', 'mail-too-large'],
  ['draft', 400, 'ErrorQuotaExceeded', 'refused', 'mailbox-full'],
  ['draft', 404, 'MailboxNotEnabledForRESTAPI', 'refused', 'mailbox-missing'],
  ['draft', 404, 'ErrorInvalidUser', 'refused', 'mailbox-missing'],
  ['draft', 404, 'ResourceNotFound', 'refused', 'mailbox-missing'],
  ['draft', 403, 'ErrorAccessDenied', 'refused', 'mailbox-denied'],
  ['draft', 400, 'RequestBodyRead', 'refused', 'request-refused'],
  ['draft', 418, 'ErrorUnheardOf', 'refused', null],
  ['draft', 401, 'InvalidAuthenticationToken', 'busy', 'no-token'],
  ['draft', 429, 'ApplicationThrottled', 'busy', 'throttled'],
  ['send', 429, 'TenantRecipientLimitExceeded', 'busy', 'tenant-throttled'],
  ['draft', 503, 'serviceNotAvailable', 'unknown', 'unavailable'],
  ['draft', 500, null, 'unknown', 'unavailable'],
  ['draft', 408, null, 'unknown', 'unavailable'],

  ['attach', 413, 'ErrorMessageSizeExceeded', 'refused', 'mail-too-large'],
  ['attach', 400, 'ErrorAttachmentSizeLimitExceeded', 'refused', 'mail-too-large'],
  ['attach', 507, 'ErrorQuotaExceeded', 'refused', 'mailbox-full'],
  ['attach', 404, 'ErrorItemNotFound', 'refused', 'mail-gone'],
  ['attach', 412, 'ErrorIrresolvableConflict', 'busy', 'mail-changed'],
  ['attach', 503, null, 'busy', 'unavailable'],

  ['send', 403, 'ErrorSendAsDenied', 'refused', 'send-as-denied'],
  ['send', 403, 'ErrorAccessDenied', 'refused', 'mailbox-denied'],
  ['send', 403, 'ErrorMessageSubmissionBlocked', 'refused', 'mailbox-blocked'],
  ['send', 400, 'ErrorInvalidRecipients', 'refused', 'recipient-refused'],
  ['send', 400, 'ErrorQuotaExceeded', 'refused', 'mailbox-full'],
  ['send', 413, 'ErrorMessageSizeExceeded', 'refused', 'mail-too-large'],
  ['send', 404, 'MailboxNotEnabledForRESTAPI', 'refused', 'mailbox-missing'],
  // It may say that the message is no draft any more.
  ['send', 400, 'ErrorInvalidRequest', 'unknown', 'request-refused'],
  ['send', 405, null, 'unknown', 'request-refused'],
  ['send', 418, 'ErrorUnheardOf', 'unknown', null],
  // The draft may be gone because it was sent.
  ['send', 404, 'ErrorItemNotFound', 'unknown', 'mail-gone'],
  ['send', 404, null, 'unknown', 'mail-gone'],
  ['send', 410, null, 'unknown', 'mail-gone'],
  ['send', 409, 'ErrorIrresolvableConflict', 'unknown', 'mail-changed'],
  ['send', 412, 'ErrorIrresolvableConflict', 'unknown', 'mail-changed'],
  // The server may have taken it before it failed.
  ['send', 507, 'ErrorQuotaExceeded', 'unknown', 'mailbox-full'],
  ['send', 500, 'ErrorInternalServerError', 'unknown', 'unavailable'],
  ['send', 501, null, 'unknown', 'request-refused'],
  ['send', 503, 'activityLimitReached', 'unknown', 'throttled'],
  ['send', 504, null, 'unknown', 'unavailable'],
  ['send', 408, null, 'unknown', 'unavailable'],
  ['send', 499, null, 'unknown', 'unavailable'],
  ['send', 429, 'ErrorExceededMessageLimit', 'busy', 'throttled'],
  ['send', 401, null, 'busy', 'no-token'],

  ['find-mail', 400, 'InefficientFilter', 'refused', 'request-refused'],
  ['find-mail', 403, 'ErrorAccessDenied', 'refused', 'mailbox-denied'],
  ['read-mail', 404, 'ErrorItemNotFound', 'refused', 'mail-gone'],
  ['delete-draft', 403, 'ErrorAccessDenied', 'refused', 'mailbox-denied'],

  ['site', 404, 'itemNotFound', 'refused', 'site-missing'],
  ['site', 400, 'invalidRequest', 'refused', 'site-missing'],
  ['site', 403, 'accessDenied', 'refused', 'site-denied'],
  ['site', 401, 'unauthenticated', 'busy', 'no-token'],
  ['folder', 404, 'itemNotFound', 'refused', 'site-missing'],
  ['folder', 400, 'invalidRequest', 'refused', 'name-refused'],
  ['folder', 409, 'nameAlreadyExists', 'refused', 'name-taken'],
  ['file', 507, 'quotaLimitReached', 'refused', 'library-full'],
  ['file', 507, null, 'refused', 'library-full'],
  ['file', 403, 'accessDenied', 'refused', 'site-denied'],
  ['file', 413, 'invalidRequest', 'refused', 'file-too-large'],
  ['file', 400, 'invalidRequest', 'refused', 'name-refused'],
  ['file', 409, 'nameAlreadyExists', 'refused', 'name-taken'],
  ['file', 409, 'resourceModified', 'busy', 'file-changed'],
  ['file', 412, 'resourceModified', 'busy', 'file-changed'],
  ['file', 416, 'invalidRange', 'busy', 'file-changed'],
  ['file', 423, 'resourceLocked', 'busy', 'file-locked'],
  ['file', 404, 'itemNotFound', 'busy', 'file-gone'],
  ['file', 410, 'resyncRequired', 'busy', 'file-gone'],
  ['file', 429, 'activityLimitReached', 'busy', 'throttled'],
  ['file', 503, 'activityLimitReached', 'busy', 'throttled'],
  ['file', 509, null, 'busy', 'throttled'],
  ['file', 500, 'generalException', 'busy', 'unavailable'],
  ['columns', 400, 'invalidRequest', 'refused', 'columns-refused'],
  ['columns', 404, 'itemNotFound', 'busy', 'file-gone'],
  ['columns', 409, 'resourceModified', 'busy', 'file-changed'],

  ['groups', 403, 'Authorization_RequestDenied', 'refused', 'directory-denied'],
  ['groups', 404, 'Request_ResourceNotFound', 'refused', 'person-missing'],
  ['groups', 400, 'Request_BadRequest', 'refused', 'request-refused'],
  ['person', 403, 'Authorization_RequestDenied', 'refused', 'directory-denied'],
  ['person', 503, null, 'busy', 'unavailable'],
];

describe('what an answer of Graph means', () => {
  test.each(ROWS)('%s, %i %s: %s, %s', (operation, status, code, kind, reason) => {
    expect(judgeAnswer(operation, status, code)).toEqual({ kind, reason });
  });

  test('no refusal is a refusal where the server itself failed, but for « no room » and « not supported »', () => {
    for (let status = 500; status < 600; status++) {
      for (const operation of ['draft', 'attach', 'send', 'file', 'groups'] as const) {
        const { kind } = judgeAnswer(operation, status, null);
        const known = status === 501 || (status === 507 && operation !== 'groups');
        if (operation === 'send' && status !== 509) expect([status, kind]).toEqual([status, 'unknown']);
        else if (!known) expect([status, kind]).not.toEqual([status, 'refused']);
      }
    }
  });
});
