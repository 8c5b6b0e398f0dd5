import type { Missing } from '../unreached.ts';

/** What a pass did not reach, as its fault is kept: `sage-unavailable: ALPHA, BETA; graph-no-answer: ALPHA`. */
export const faultOf = (missing: readonly Missing[]): string =>
  [...Map.groupBy(missing, ({ code }) => code)].map(([code, of]) => code + named(of)).join('; ');

function named(missing: readonly Missing[]): string {
  const codes = [...new Set(missing.flatMap(({ company }) => company ?? []))];
  return codes.length === 0 ? '' : `: ${codes.join(', ')}`;
}

/** The same for who administers some companies: which others there are is not theirs to know. */
export const withoutCompanies = (fault: string): string => fault.replace(/: [^;]*/gu, '');
