/** What the server of a recipient answers, as a report says it. */
export interface Refusal {
  readonly action: 'failed' | 'delayed';
  /** `5.1.1`. */
  readonly status: string;
  readonly diagnostic: string;
}
