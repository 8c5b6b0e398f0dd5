import type { CompanyCode, Role } from '../domain/company/company.ts';

/** Why an act was refused, with its facts; the words are found in `channels/words`. Nothing changed when one is returned. */
export type Refusal =
  | { readonly code: 'not-allowed'; readonly needed: Role; readonly company: CompanyCode | null }
  | { readonly code: 'unknown-company'; readonly company: string }
  | { readonly code: 'unknown-tiers'; readonly company: CompanyCode; readonly tiers: string }
  | { readonly code: 'unknown-item'; readonly ecNo: number }
  | { readonly code: 'unknown-draft' }
  | { readonly code: 'unknown-dispatch' }
  | { readonly code: 'already-decided'; readonly state: string }
  /** « Sent » was answered for a letter whose sending had not begun. */
  | { readonly code: 'never-left' }
  | { readonly code: 'reason-needed' }
  | { readonly code: 'bad-date'; readonly given: string }
  | { readonly code: 'bad-address'; readonly given: string }
  | { readonly code: 'too-long'; readonly field: string; readonly max: number }
  | { readonly code: 'nothing-to-send' }
  | { readonly code: 'no-recipient' }
  | { readonly code: 'unreachable'; readonly what: 'sage' | 'store' | 'microsoft-365' };

export interface Refused {
  readonly kind: 'refused';
  readonly refusal: Refusal;
}

export const refuse = (refusal: Refusal): Refused => ({ kind: 'refused', refusal });
