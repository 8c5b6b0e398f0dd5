import { cents, ZERO } from '../../src/domain/cents.ts';
import { day } from '../../src/domain/day.ts';
import type { SageFile } from '../../src/domain/recovery/sage-file.ts';

/** A file that people keep in Sage, over since last year. */
export const aSageFile = (over: Partial<SageFile> = {}): SageFile => ({
  ...{ number: 'DR00012', opened: day('2025-02-01'), closed: day('2025-04-01'), status: 2, priority: 1, result: 4 },
  ...{ motif: 'Livraison', resolution: 'Avoir', summary: 'Coffret cassé', comment: '', owner: 'Zoé Lefèvre' },
  ...{ contact: '', probableLoss: ZERO, provision: cents(1_500_00), pieces: ['FA0001'] },
  interventions: [
    {
      ...{ day: day('2025-02-02'), status: 1, type: 3, means: 0, step: 'Appel', scenario: 'Usuel', user: 'ZOE' },
      ...{ reason: 'Joint', document: '', promised: day('2025-02-28'), alert: null },
    },
  ],
  ...over,
});
