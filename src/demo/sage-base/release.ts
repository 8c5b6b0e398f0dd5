/** `old`: before Sage 100c v4 (smalldatetime, short texts, five fiscal years); `new`: since. */
export type SageRelease = 'old' | 'new';

/** The day that Sage writes where there is none: the oldest one that the column's type holds. */
export function sageNoDate(release: SageRelease): string {
  return release === 'old' ? '1900-01-01' : '1753-01-01';
}
