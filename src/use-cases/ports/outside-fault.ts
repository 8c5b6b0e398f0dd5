/**
 * What went wrong outside, told by what it means for us: `refused` had no effect and will not have one; `busy` had no effect,
 * try later; `unknown` may have had its effect: look before acting again.
 */
export const OUTSIDE_FAULT_KINDS = ['refused', 'busy', 'unknown'] as const;
export type OutsideFaultKind = (typeof OUTSIDE_FAULT_KINDS)[number];

export const OUTSIDE_OPERATIONS = [
  'draft',
  'attach',
  'send',
  'find-mail',
  'read-mail',
  'delete-draft',
  'site',
  'folder',
  'file',
  'columns',
  'groups',
  'person',
] as const;
/** What was asked of Microsoft 365 when it failed: of the shared mailbox, of the dossiers, of the directory. */
export type OutsideOperation = (typeof OUTSIDE_OPERATIONS)[number];

export const OUTSIDE_REASONS = [
  'mailbox-denied',
  'mailbox-missing',
  'mailbox-full',
  'mailbox-blocked',
  'send-as-denied',
  'mail-too-large',
  'recipient-refused',
  /** The message is no longer where it was: deleted, moved, or sent by hand. */
  'mail-gone',
  'mail-changed',
  'site-denied',
  'site-missing',
  'library-full',
  'file-too-large',
  'file-gone',
  'file-locked',
  'file-changed',
  'name-taken',
  'name-refused',
  'columns-refused',
  'directory-denied',
  'person-missing',
  /** We asked in a way that Microsoft 365 does not take (any more): nobody but us can mend it. */
  'request-refused',
  'no-token',
  'throttled',
  /** Not this mailbox, all of the tenant. */
  'tenant-throttled',
  'unavailable',
  'no-answer',
] as const;
/** Why Microsoft 365 did not do it, as far as people can act on it. Each has its words, why and what to do. */
export type OutsideReason = (typeof OUTSIDE_REASONS)[number];

export interface FaultAbout {
  readonly operation: OutsideOperation;
  /** Null: a refusal that nobody foresaw. */
  readonly reason: OutsideReason | null;
}

export class OutsideFault extends Error {
  override readonly name = 'OutsideFault';
  readonly kind: OutsideFaultKind;
  /** Stable, e.g. `graph-403-ErrorAccessDenied`. */
  readonly code: string;
  readonly retryAfterMs: number | null;
  /** Of Microsoft 365: what was asked, and why it was not done. Null for what else is outside. */
  readonly about: FaultAbout | null;

  constructor(
    kind: OutsideFaultKind,
    code: string,
    detail: string,
    retryAfterMs: number | null = null,
    cause?: unknown,
    about: FaultAbout | null = null,
  ) {
    super(detail, { cause });
    this.kind = kind;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
    this.about = about;
  }
}
