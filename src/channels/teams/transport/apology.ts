import { randomUUID } from 'node:crypto';
import type { Language } from '../../../domain/language.ts';
import { OutsideFault } from '../../../use-cases/ports/outside-fault.ts';
import { explainFault } from '../../words/explain/fault.ts';
import { wordsFor } from '../../words/words.ts';
import type { Reply } from '../turn.ts';
import type { BotLogger } from './logger.ts';

/** The reply of the work, or an apology with a reference that leads to the log line. Never rejects. */
export async function orApology(
  work: () => Promise<Reply | null>,
  language: Language,
  logger: BotLogger,
  facts: object,
): Promise<Reply | null> {
  try {
    return await work();
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    logger.error({ ...facts, err: error, reference }, 'the bot apologised');
    const { talk } = wordsFor(language);
    // « Nothing was done » is only said where it is known.
    if (!(error instanceof OutsideFault) || error.kind === 'unknown') return { text: talk.apology(reference) };
    const text = error.about
      ? talk.apologyFault(explainFault(error, language), reference)
      : talk.apologyOutside(reference);
    return { text };
  }
}
