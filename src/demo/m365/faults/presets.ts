import type { FaultRule } from './fault.ts';

type Where = Omit<FaultRule, 'fault'>;

/** 429 with `Retry-After` in seconds, decimals allowed. */
export function throttled(retryAfter: number, where: Where = {}): FaultRule {
  return { ...where, fault: { kind: 'status', status: 429, code: 'ApplicationThrottled', retryAfter } };
}

/** 503, with `Retry-After` when given. */
export function unavailable(where: Where = {}, retryAfter?: number): FaultRule {
  const fault = { kind: 'status', status: 503, code: 'serviceNotAvailable' } as const;
  return { ...where, fault: retryAfter === undefined ? fault : { ...fault, retryAfter } };
}

/** The mailbox is outside what the application may reach. */
export function mailboxDenied(mailbox: string, count = -1): FaultRule {
  const fault = { kind: 'status', status: 403, code: 'ErrorAccessDenied' } as const;
  return { path: `/users/${mailbox}/*`, count, fault };
}

/** A fresh mail item that the store does not show yet. */
export function notThereYet(where: Where = {}): FaultRule {
  return { method: 'GET', ...where, fault: { kind: 'status', status: 404, code: 'ErrorItemNotFound' } };
}

/** The column update right after an upload that SharePoint refuses while it still works on the file. */
export function fieldsConflict(count = 1): FaultRule {
  return { method: 'PATCH', path: '*/fields', count, fault: { kind: 'status', status: 409, code: 'resourceModified' } };
}

/** The service fails after taking `ranges` ranges of an upload session. */
export function uploadFailsAfter(ranges: number, count = 1): FaultRule {
  const fault = { kind: 'status', status: 503, code: 'serviceNotAvailable' } as const;
  return { method: 'PUT', path: '/_upload/*', skip: ranges, count, fault };
}
