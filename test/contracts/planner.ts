import { describe, expect, test } from 'vitest';
import type { PlannableAct, PlannedAct, Planner } from '../../src/use-cases/ports/planner.ts';

/** What the model that is behind a planner answers, by sentence; of others that none fits. */
export const CHOSEN: Readonly<Record<string, PlannedAct>> = {
  'j’aimerais savoir où en sont les sous de Dupont': { key: 'account', filled: { name: 'Dupont' } },
};

const ACTS: readonly PlannableAct[] = [{ key: 'account', examples: ['ou en est {client}'], takes: ['name'] }];

/** What every planner does. */
export function plannerContract(name: string, open: () => Promise<Planner>): void {
  describe(`a planner: ${name}`, () => {
    test('chooses an act, and says what fills it', async () => {
      const [[sentence = '', chosen] = []] = Object.entries(CHOSEN);
      expect(await (await open()).choose(sentence, ACTS)).toEqual(chosen);
    });

    test('chooses none where none fits', async () => {
      expect(await (await open()).choose('quel temps fait-il ?', ACTS)).toBeNull();
    });
  });
}
