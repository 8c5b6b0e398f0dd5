import type { TurnContext } from 'botbuilder';
import type { DeliveryStore } from '../../../../use-cases/ports/transport/delivery-store.ts';
import type { OpenRequest } from '../door/open-request.ts';
import type { BotLogger } from '../logger.ts';

/**
 * An activity that is this turn's to answer. It is answered when the turn ends, unless its answer was handed over to the
 * background; where nothing was accepted it is given back, so that the next delivery gets the answer.
 */
export class Receipt {
  readonly #end: () => Promise<void>;
  readonly #release: () => Promise<boolean>;
  readonly #logger: BotLogger;
  readonly #request: OpenRequest | null;
  #handedOver = false;
  #over = false;

  private constructor(
    end: () => Promise<void>,
    release: () => Promise<boolean>,
    logger: BotLogger,
    request: OpenRequest | null,
  ) {
    this.#end = end;
    this.#release = release;
    this.#logger = logger;
    this.#request = request;
  }

  /** No request: of a question that is answered anew, after its process died. */
  static of(store: DeliveryStore, key: string, owner: string, logger: BotLogger, request: OpenRequest | null): Receipt {
    return new Receipt(
      () => store.endDelivery(key, owner),
      () => store.releaseDelivery(key, owner),
      logger,
      request,
    );
  }

  /** Of what is answered as often as it comes. */
  static readonly none = (logger: BotLogger, request: OpenRequest | null = null): Receipt =>
    new Receipt(
      async () => undefined,
      async () => true,
      logger,
      request,
    );

  /** The request was answered while the turn went on: nobody reads what is said to it now, and nobody delivers it again. */
  get isLate(): boolean {
    return this.#request?.isOver ?? false;
  }

  /** Whoever takes it calls `answered` or `giveBack`; where neither is called, the claim runs out and the question is answered anew. */
  handOver(): this {
    this.#handedOver = true;
    return this;
  }

  /** The turn ended well. */
  async close(): Promise<void> {
    if (!this.#handedOver) await this.answered();
  }

  /** The turn broke off before it answered. A late one stays claimed: a question in words is answered anew when the claim runs out. */
  async breakOff(): Promise<void> {
    if (!this.#handedOver) await this.giveBack();
  }

  /** Never rejects: the answer left, and a failure here must not say otherwise. */
  async answered(): Promise<void> {
    if (this.#over) return;
    this.#over = true;
    await this.#end().catch((err: unknown) => this.#logger.error({ err }, 'delivery not ended'));
  }

  /** False where no other delivery may follow: one came meanwhile and was sent away, or Teams has its answer. Never rejects. */
  async giveBack(): Promise<boolean> {
    if (this.#over) return true;
    if (this.isLate) return false;
    const released = await this.#release().catch((err: unknown) => {
      this.#logger.error({ err }, 'delivery not given back');
      return false;
    });
    this.#over = released;
    return released;
  }
}

const RECEIPT = Symbol('receipt');

export const keepReceipt = (context: TurnContext, receipt: Receipt): void =>
  void context.turnState.set(RECEIPT, receipt);

/** Of this turn; throws where none was kept: every turn begins with one. */
export function receiptOf(context: TurnContext): Receipt {
  const receipt = context.turnState.get<Receipt>(RECEIPT);
  if (!receipt) throw new Error('The turn has no receipt.');
  return receipt;
}
