import type { OutsideFaultKind, OutsideOperation, OutsideReason } from '../../../use-cases/ports/outside-fault.ts';

type Area = 'mail' | 'files' | 'directory';
/** `once` must not be repeated blindly; `again` is as once when repeated, or has no effect at all. */
type Repeats = 'once' | 'again';

const OPERATIONS: Readonly<Record<OutsideOperation, { readonly area: Area; readonly repeats: Repeats }>> = {
  draft: { area: 'mail', repeats: 'once' },
  attach: { area: 'mail', repeats: 'again' },
  send: { area: 'mail', repeats: 'once' },
  'find-mail': { area: 'mail', repeats: 'again' },
  'read-mail': { area: 'mail', repeats: 'again' },
  'delete-draft': { area: 'mail', repeats: 'again' },
  site: { area: 'files', repeats: 'again' },
  folder: { area: 'files', repeats: 'again' },
  file: { area: 'files', repeats: 'again' },
  columns: { area: 'files', repeats: 'again' },
  groups: { area: 'directory', repeats: 'again' },
  person: { area: 'directory', repeats: 'again' },
};

export const isOnce = (operation: OutsideOperation): boolean => OPERATIONS[operation].repeats === 'once';

interface Rule {
  readonly area?: Area;
  readonly on?: readonly OutsideOperation[];
  readonly statuses?: readonly number[];
  readonly codes?: readonly string[];
  readonly reason: OutsideReason;
  /** `failed`: the server gave up, an effect cannot be ruled out. */
  readonly means: 'refused' | 'busy' | 'failed';
}

/**
 * Graph's errors for mail, files and directory: status and code, and what each means. The first row that fits. A code is surer
 * than a status (Exchange gives `ErrorQuotaExceeded` with several), but the size of a request is refused under many codes.
 */
const RULES: readonly Rule[] = [
  { statuses: [401], reason: 'no-token', means: 'busy' },
  // Microsoft names no code for it where it documents throttling: these say whose limit it is in their own name.
  {
    area: 'mail',
    statuses: [429],
    codes: ['TenantThrottled', 'TenantRecipientLimitExceeded'],
    reason: 'tenant-throttled',
    means: 'busy',
  },
  { statuses: [429, 509], reason: 'throttled', means: 'busy' },
  { codes: ['activityLimitReached', 'ApplicationThrottled'], reason: 'throttled', means: 'failed' },
  { area: 'mail', statuses: [413], reason: 'mail-too-large', means: 'refused' },
  {
    area: 'mail',
    codes: ['ErrorMessageSizeExceeded', 'ErrorAttachmentSizeLimitExceeded', 'RequestEntityTooLarge'],
    reason: 'mail-too-large',
    means: 'refused',
  },
  {
    area: 'mail',
    codes: ['ErrorQuotaExceeded', 'QuotaExceededException', 'ErrorMessageDiskFull'],
    reason: 'mailbox-full',
    means: 'refused',
  },
  { area: 'mail', statuses: [507], reason: 'mailbox-full', means: 'refused' },
  {
    area: 'mail',
    codes: ['ErrorSendAsDenied', 'ErrorSendOnBehalfOfDenied'],
    reason: 'send-as-denied',
    means: 'refused',
  },
  {
    area: 'mail',
    codes: ['ErrorMessageSubmissionBlocked', 'ErrorExceededMessageLimit', 'ErrorSubmissionQuotaExceeded'],
    reason: 'mailbox-blocked',
    means: 'refused',
  },
  {
    area: 'mail',
    codes: [
      'MailboxNotEnabledForRESTAPI',
      'MailboxNotSupportedForRESTAPI',
      'MailboxNotHostedInExchangeOnline',
      'ErrorInvalidUser',
      'ErrorNonExistentMailbox',
      'ResourceNotFound',
      'Request_ResourceNotFound',
    ],
    reason: 'mailbox-missing',
    means: 'refused',
  },
  { area: 'mail', codes: ['ErrorInvalidRecipients'], reason: 'recipient-refused', means: 'refused' },
  { area: 'mail', statuses: [403], reason: 'mailbox-denied', means: 'refused' },
  { area: 'mail', statuses: [404, 410], reason: 'mail-gone', means: 'refused' },
  { area: 'mail', statuses: [409, 412, 423], reason: 'mail-changed', means: 'busy' },

  { area: 'files', statuses: [413], reason: 'file-too-large', means: 'refused' },
  { area: 'files', codes: ['quotaLimitReached', 'insufficientStorage'], reason: 'library-full', means: 'refused' },
  { area: 'files', statuses: [507], reason: 'library-full', means: 'refused' },
  { area: 'files', codes: ['nameAlreadyExists'], reason: 'name-taken', means: 'refused' },
  { area: 'files', statuses: [403], reason: 'site-denied', means: 'refused' },
  { area: 'files', statuses: [423], reason: 'file-locked', means: 'busy' },
  // The session of an upload is gone, or expects another range: a new one is the way on.
  { area: 'files', statuses: [416], reason: 'file-changed', means: 'busy' },
  { area: 'files', statuses: [409, 412], reason: 'file-changed', means: 'busy' },
  // What was just found or written is not there: moved meanwhile, or not shown yet. Filing anew finds or makes it.
  { area: 'files', on: ['file', 'columns'], statuses: [404, 410], reason: 'file-gone', means: 'busy' },
  { area: 'files', statuses: [404, 410], reason: 'site-missing', means: 'refused' },
  { area: 'files', on: ['site'], statuses: [400], reason: 'site-missing', means: 'refused' },
  { area: 'files', on: ['columns'], statuses: [400], reason: 'columns-refused', means: 'refused' },
  { area: 'files', on: ['file', 'folder'], statuses: [400], reason: 'name-refused', means: 'refused' },

  { area: 'directory', statuses: [403], reason: 'directory-denied', means: 'refused' },
  { area: 'directory', statuses: [404], reason: 'person-missing', means: 'refused' },

  { statuses: [400, 405, 406, 415, 422, 501], reason: 'request-refused', means: 'refused' },
];

/** After these the draft may be gone because it was sent by hand or before: only the mailbox knows. */
const DOUBTFUL_ON_SEND: ReadonlySet<number> = new Set([404, 409, 410, 412]);
const GIVEN_UP: ReadonlySet<number> = new Set([408, 499]);

export interface Judgement {
  readonly kind: OutsideFaultKind;
  readonly reason: OutsideReason | null;
}

/**
 * What an answer of Graph that is no success means for the operation. 4xx: refused before anything was done, but where it says that
 * something passes. 5xx: an effect cannot be ruled out where there was one to have, but for « no room » (507), which creates
 * nothing. Sending is held to more: only a refusal that says why (rights, addresses, size, quota) proves that nothing left. A draft
 * that is not there may have left, and what failed on the server's side may have been taken before.
 */
export function judgeAnswer(operation: OutsideOperation, status: number, code: string | null): Judgement {
  const rule = RULES.find((one) => fits(one, operation, status, code));
  const isServers = status < 400 || (status >= 500 && status !== 509) || GIVEN_UP.has(status);
  const means = rule?.means ?? (isServers ? 'failed' : 'refused');
  const reason = rule?.reason ?? (isServers ? 'unavailable' : null);
  if (operation === 'send' && (isServers || isDoubtfulOnSend(status, reason))) return { kind: 'unknown', reason };
  if (means === 'failed') return { kind: isOnce(operation) ? 'unknown' : 'busy', reason };
  return { kind: means, reason };
}

/** « Invalid request » may say that the message is no draft any more, and so may a refusal that is in no list. */
const isDoubtfulOnSend = (status: number, reason: OutsideReason | null): boolean =>
  (DOUBTFUL_ON_SEND.has(status) && reason !== 'mailbox-missing') || reason === 'request-refused' || reason === null;

function fits(rule: Rule, operation: OutsideOperation, status: number, code: string | null): boolean {
  return (
    (rule.area === undefined || rule.area === OPERATIONS[operation].area) &&
    (rule.on === undefined || rule.on.includes(operation)) &&
    (rule.statuses === undefined || rule.statuses.includes(status)) &&
    (rule.codes === undefined || (code !== null && rule.codes.includes(code)))
  );
}
