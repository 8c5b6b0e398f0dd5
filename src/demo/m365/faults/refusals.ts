import type { FaultRule } from './fault.ts';

interface Refusal extends Pick<FaultRule, 'method' | 'path'> {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const DRAFT = { method: 'POST', path: '/users/*/messages' } as const;
const ATTACH = { method: 'POST', path: '*/attachments' } as const;
const SEND = { method: 'POST', path: '*/send' } as const;
const SITE = { method: 'GET', path: '/sites/*' } as const;
const FOLDER = { method: 'POST', path: '*/children' } as const;
const FILE = { method: 'PUT', path: '*/content' } as const;
const COLUMNS = { method: 'PATCH', path: '*/fields' } as const;
const GROUPS = { method: 'POST', path: '*/checkMemberGroups' } as const;

/** What Graph refuses of mail, files and the directory, where it does, with its status, code and text. */
export const REFUSALS = {
  'mailbox-full': { ...DRAFT, status: 507, code: 'QuotaExceededException', message: 'Target mailbox quota exceeded.' },
  'mailbox-missing': {
    ...DRAFT,
    status: 404,
    code: 'MailboxNotEnabledForRESTAPI',
    message: 'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
  },
  'draft-denied': {
    ...DRAFT,
    status: 403,
    code: 'ErrorAccessDenied',
    message: 'Access is denied. Check credentials and try again.',
  },
  'draft-unread': {
    ...DRAFT,
    status: 400,
    code: 'RequestBodyRead',
    message: 'The property is not declared on the type.',
  },
  'draft-unforeseen': { ...DRAFT, status: 418, code: 'ErrorUnheardOf', message: 'A refusal that is in no list.' },
  'draft-too-large': {
    ...DRAFT,
    status: 413,
    code: 'ErrorMessageSizeExceeded',
    message: 'The message exceeds the maximum supported size.',
  },
  'attachment-too-large': {
    ...ATTACH,
    status: 413,
    code: 'ErrorMessageSizeExceeded',
    message: 'The message exceeds the maximum supported size.',
  },
  'attachment-no-room': {
    ...ATTACH,
    status: 507,
    code: 'ErrorQuotaExceeded',
    message: 'Cannot save changes made to an item to store.',
  },
  'attachment-draft-gone': {
    ...ATTACH,
    status: 404,
    code: 'ErrorItemNotFound',
    message: 'The specified object was not found in the store.',
  },
  'send-as-denied': {
    ...SEND,
    status: 403,
    code: 'ErrorSendAsDenied',
    message: 'The user account does not have the right to send mail on behalf of the specified sending account.',
  },
  'send-denied': {
    ...SEND,
    status: 403,
    code: 'ErrorAccessDenied',
    message: 'Access is denied. Check credentials and try again.',
  },
  'send-blocked': {
    ...SEND,
    status: 403,
    code: 'ErrorMessageSubmissionBlocked',
    message: 'Cannot send mail. Follow the instructions in your Inbox to verify your account.',
  },
  'send-recipient': {
    ...SEND,
    status: 400,
    code: 'ErrorInvalidRecipients',
    message: 'At least one recipient is not valid.',
  },
  'send-too-large': {
    ...SEND,
    status: 413,
    code: 'ErrorMessageSizeExceeded',
    message: 'The message exceeds the maximum supported size.',
  },
  'send-unread': { ...SEND, status: 400, code: 'ErrorInvalidRequest', message: 'The request is invalid.' },
  'send-unforeseen': { ...SEND, status: 418, code: 'ErrorUnheardOf', message: 'A refusal that is in no list.' },
  'send-no-room': { ...SEND, status: 507, code: 'ErrorQuotaExceeded', message: 'The mailbox quota is exceeded.' },
  'send-draft-gone': {
    ...SEND,
    status: 404,
    code: 'ErrorItemNotFound',
    message: 'The specified object was not found in the store.',
  },
  'site-missing': { ...SITE, status: 404, code: 'itemNotFound', message: 'Requested site could not be found' },
  'site-denied': { ...SITE, status: 403, code: 'accessDenied', message: 'Access denied' },
  'folder-name': {
    ...FOLDER,
    status: 400,
    code: 'invalidRequest',
    message: 'The provided name cannot contain any of the following characters.',
  },
  'library-full': { ...FILE, status: 507, code: 'quotaLimitReached', message: 'Insufficient Space Available' },
  'library-denied': { ...FILE, status: 403, code: 'accessDenied', message: 'Access denied' },
  'file-locked': { ...FILE, status: 423, code: 'resourceLocked', message: 'The resource is locked' },
  'file-name-taken': { ...FILE, status: 409, code: 'nameAlreadyExists', message: 'Name already exists' },
  'file-name': { ...FILE, status: 400, code: 'invalidRequest', message: 'The name in the provided path is invalid.' },
  'file-too-large': { ...FILE, status: 413, code: 'invalidRequest', message: 'The request is too large.' },
  'file-moved': { ...FILE, status: 404, code: 'itemNotFound', message: 'The resource could not be found.' },
  'columns-refused': {
    ...COLUMNS,
    status: 400,
    code: 'invalidRequest',
    message: "Field 'RelanceTiers' is not recognized",
  },
  'columns-busy': { ...COLUMNS, status: 409, code: 'resourceModified', message: 'ETag does not match.' },
  'directory-denied': {
    ...GROUPS,
    status: 403,
    code: 'Authorization_RequestDenied',
    message: 'Insufficient privileges to complete the operation.',
  },
  'directory-person': {
    ...GROUPS,
    status: 404,
    code: 'Request_ResourceNotFound',
    message: 'Resource does not exist or one of its queried reference-property objects are not present.',
  },
  'directory-request': { ...GROUPS, status: 400, code: 'Request_BadRequest', message: 'Invalid object identifier.' },
  'no-token': {
    status: 401,
    code: 'InvalidAuthenticationToken',
    message: 'Lifetime validation failed, the token is expired.',
  },
  'too-many': { status: 429, code: 'activityLimitReached', message: 'The app or user has been throttled.' },
} as const satisfies Readonly<Record<string, Refusal>>;

export type RefusalName = keyof typeof REFUSALS;

export const REFUSAL_NAMES = Object.keys(REFUSALS) as [RefusalName, ...RefusalName[]];

/** A refusal by its name, where Graph gives it; every time unless told otherwise. */
export function refusal(
  name: RefusalName,
  { count = -1, skip = 0 }: Pick<FaultRule, 'count' | 'skip'> = {},
): FaultRule {
  const { status, code, message, ...where }: Refusal = REFUSALS[name];
  return { ...where, count, skip, fault: { kind: 'status', status, code, message } };
}
