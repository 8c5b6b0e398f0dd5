import type { Language } from '../../domain/language.ts';
import { PATIENCE, type Patience } from './transport/door/endpoint.ts';

export interface BotOptions {
  /** Speaks this to everyone, whatever their Teams says: the Playground says American English. */
  readonly language?: Language;
  /** Body size that is still read; bigger is 413. */
  readonly limitBytes?: number;
  /** Time given to an answer before « Je cherche… ». */
  readonly answerWithinMs?: number;
  /** Given to a request, whatever happens behind; its turn may go on. */
  readonly patience?: Patience;
  /** Given to a search of the message extension, which nothing can follow. */
  readonly searchWithinMs?: number;
  /** Given to an action of the message extension, which nothing can follow either. */
  readonly actionWithinMs?: number;
  /** First pause before an outbound call is repeated; doubles each time. An answer or a lost conversation waits four of them. */
  readonly retryBaseMs?: number;
  /** Given to one call of the connector; later, nobody knows what it did. */
  readonly callWithinMs?: number;
  /** Between two updates of the same shared card. */
  readonly refreshGapMs?: number;
  /** Given to a message that nobody asked for; later, nobody knows whether it left. */
  readonly sendWithinMs?: number;
}

/** How much the bot reads, and how long it waits for what. */
export type BotLimits = Required<Omit<BotOptions, 'language'>>;

const USUAL: BotLimits = {
  limitBytes: 256 * 1024,
  answerWithinMs: 3_500,
  patience: PATIENCE,
  searchWithinMs: 2_600,
  actionWithinMs: 4_000,
  retryBaseMs: 500,
  callWithinMs: 8_000,
  refreshGapMs: 1_000,
  sendWithinMs: 20_000,
};

/** The limits that were asked for, and the usual ones for the rest. */
export const limitsOf = (options: BotOptions): BotLimits => ({ ...USUAL, ...options });
