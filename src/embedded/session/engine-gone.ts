/** The thread of the engine ended before it answered, or is over. */
export class EngineGone extends Error {
  override readonly name = 'EngineGone';
}
