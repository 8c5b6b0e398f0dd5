import type { PlannableAct, PlannedAct, Planner } from '../../src/use-cases/ports/planner.ts';

/** A planner that answers by heart; what it was asked is kept. */
export class FakePlanner implements Planner {
  readonly asked: { readonly sentence: string; readonly acts: readonly PlannableAct[] }[] = [];
  readonly #answers: Readonly<Record<string, PlannedAct>>;

  constructor(answers: Readonly<Record<string, PlannedAct>>) {
    this.#answers = answers;
  }

  async choose(sentence: string, acts: readonly PlannableAct[]): Promise<PlannedAct | null> {
    this.asked.push({ sentence, acts });
    return this.#answers[sentence] ?? null;
  }
}
