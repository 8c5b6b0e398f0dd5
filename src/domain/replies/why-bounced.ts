import type { Bounce } from './bounce.ts';

/** Why a letter was not delivered, as far as people can act on it. */
export type WhyBounced = 'unknown' | 'full' | 'refused' | 'domain' | 'late' | 'blocked' | 'other';

/** Enhanced status codes (RFC 3463, and those of Exchange Online), the longest that fits. */
const BY_CODE: readonly (readonly [string, WhyBounced])[] = [
  ['5.1.351', 'refused'],
  ['5.4.310', 'domain'],
  ['5.4.312', 'domain'],
  ['5.1.10', 'unknown'],
  ['5.1.0', 'unknown'],
  ['5.1.1', 'unknown'],
  ['5.1.2', 'domain'],
  ['5.1.3', 'unknown'],
  ['5.1.6', 'unknown'],
  ['5.2.1', 'unknown'],
  ['5.2.2', 'full'],
  ['4.2.2', 'full'],
  ['5.4.1', 'unknown'],
  ['5.4.4', 'domain'],
  ['4.4.7', 'late'],
  ['5.4.7', 'late'],
];
const OF_CLASS: readonly (readonly [RegExp, WhyBounced])[] = [
  [/^5\.7\./u, 'refused'],
  [/^4\.4\./u, 'late'],
];

export function whyBounced({ blame, status }: Pick<Bounce, 'blame' | 'status'>): WhyBounced {
  if (blame === 'sender') return 'blocked';
  if (status === null) return 'other';
  const exact = BY_CODE.find(([code]) => code === status);
  return exact?.[1] ?? OF_CLASS.find(([pattern]) => pattern.test(status))?.[1] ?? 'other';
}
