/** The engine is one session: whoever holds the turn has it alone, for one statement or for a whole transaction. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Waits for the turn, in order of asking; answers the function that gives it back. Throws when it does not come in time. */
  async take(timeoutMs: number): Promise<() => void> {
    const previous = this.#last;
    let giveBack: () => void = () => undefined;
    const mine = new Promise<void>((resolve) => {
      giveBack = resolve;
    });
    this.#last = previous.then(() => mine);
    if (await hasCome(previous, timeoutMs)) return giveBack;
    giveBack();
    throw new TurnTimeout(timeoutMs);
  }
}

/** Most often a request to the database that is awaited inside one of its open transactions. */
export class TurnTimeout extends Error {
  override readonly name = 'TurnTimeout';

  constructor(timeoutMs: number) {
    super(
      `The embedded engine stayed busy for ${timeoutMs} ms: is a request awaited outside the transaction that holds it?`,
    );
  }
}

async function hasCome(turn: Promise<void>, timeoutMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  const came = await Promise.race([turn.then(() => true), late]);
  clearTimeout(timer);
  return came;
}
