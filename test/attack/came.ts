/** Of a connection that was closed without an answer. */
export const ENDED = 0;
/** Of a request that nobody answered, nor ended: it was given up. */
export const HUNG = -1;

const NOT_IMPLEMENTED = 501;
const SILENCES = [HUNG, ENDED];

/** A 5xx; but 501, an invoke that we do not know, is a refusal. */
export const isFault = (status: number): boolean => status >= 500 && status !== NOT_IMPLEMENTED;
export const isRefusal = (status: number): boolean => status >= 400 && !isFault(status);

/** Of several requests: one without an answer is above a fault of ours, which is above all that was answered. Of none, none was answered. */
export function worstOf(all: readonly { readonly status: number }[]): number {
  const statuses = all.map(({ status }) => status);
  const silence = SILENCES.find((status) => statuses.includes(status));
  return silence ?? statuses.find(isFault) ?? Math.max(...statuses, ENDED);
}

/** What came of an attack. */
export interface Came {
  /** Of the request; of several, the worst (`worstOf`). */
  readonly status: number;
  /** What was answered, wherever it went: the body, and what the connector was given. */
  readonly said: readonly string[];
  /** How often what was answered, of one that is many. */
  readonly counts?: string;
  /** What is alive of it where it should be plain text, in words. */
  readonly live?: readonly string[];
}
