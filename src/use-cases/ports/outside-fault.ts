/**
 * What went wrong outside, told by what it means for us: `refused` had no effect and will not have one; `busy` had no effect,
 * try later; `unknown` may have had its effect: look before acting again.
 */
export type OutsideFaultKind = 'refused' | 'busy' | 'unknown';

export class OutsideFault extends Error {
  override readonly name = 'OutsideFault';
  readonly kind: OutsideFaultKind;
  /** Stable, e.g. `graph-403-ErrorAccessDenied`. */
  readonly code: string;
  readonly retryAfterMs: number | null;

  constructor(
    kind: OutsideFaultKind,
    code: string,
    detail: string,
    retryAfterMs: number | null = null,
    cause?: unknown,
  ) {
    super(detail, { cause });
    this.kind = kind;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}
