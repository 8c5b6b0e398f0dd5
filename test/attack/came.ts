/** What came of an attack. */
export interface Came {
  /** Of the request; of several, the highest: a fault of ours is above all refusals. */
  readonly status: number;
  /** What was answered, wherever it went: the body, and what the connector was given. */
  readonly said: readonly string[];
  /** How often what was answered, of one that is many. */
  readonly counts?: string;
  /** What is alive of it where it should be plain text, in words. */
  readonly live?: readonly string[];
}
