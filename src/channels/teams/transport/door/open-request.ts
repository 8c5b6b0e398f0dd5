import { INVOKE_RESPONSE_KEY, type InvokeResponse, type TurnContext } from 'botbuilder';

/** A request for as long as somebody waits for its answer; its turn may outlive it. */
export class OpenRequest {
  // The state, not the context: that one is revoked when its turn ends.
  #state: TurnContext['turnState'] | undefined;
  #isOver = false;

  /** Its turn begins. */
  begin(context: TurnContext): void {
    this.#state = context.turnState;
  }

  /** It was answered without waiting for its turn: what the turn still has to say goes another way, and nobody delivers it again. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Answers it now; what its turn has said to it so far, if anything. */
  leave(): InvokeResponse | undefined {
    this.#isOver = true;
    return this.#state?.get(INVOKE_RESPONSE_KEY)?.value;
  }
}
