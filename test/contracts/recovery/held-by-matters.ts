import { randomUUID } from 'node:crypto';
import { explainMatterHold } from '../../../src/channels/words/recovery/explain-holds.ts';
import { cents } from '../../../src/domain/cents.ts';
import { day } from '../../../src/domain/day.ts';
import { RECOVERY } from '../../../src/domain/recovery/holds.ts';
import type { NewMatter } from '../../../src/use-cases/ports/recovery/matter-store.ts';
import { heldByMatters } from '../../../src/use-cases/recovery/matters/held-by-matters.ts';
import { CAMILLE, NOW, type OpenStore } from '../../store/samples.ts';
import { describeHeldInstalments } from '../relance/held-instalments.ts';
import { anItem } from './matter-store.ts';

/** What promises and files hold, over any store: until a day what is promised, without an end what is in a file. */
export const describeHeldByMatters = (name: string, open: OpenStore): void =>
  describeHeldInstalments(`the room of recovery over ${name}`, async () => {
    const store = await open();
    return {
      holder: { ...heldByMatters(store.reader), room: RECOVERY, explain: explainMatterHold },
      async hold(company, tiers, ecNo, until) {
        const of = { id: randomUUID(), company, tiers, name: tiers, by: CAMILLE, since: day('2026-03-02') };
        const items = [anItem(ecNo)];
        const parts = until === null ? [] : [{ on: day(until), amount: cents(100_00), outcome: null }];
        const matter: NewMatter =
          until === null
            ? {
                ...{ ...of, items, kind: 'file' },
                facts: {
                  ...{
                    number: '',
                    motif: 'Impayé',
                    owner: CAMILLE,
                    contact: '',
                    thirdParties: [],
                    scenario: '',
                    steps: [],
                  },
                  ...{
                    priority: 'usual',
                    expectedLoss: 0,
                    provision: cents(0),
                    currency: 'EUR',
                    interventions: [],
                    paid: false,
                    result: null,
                  },
                },
              }
            : { ...of, items, kind: 'promise', facts: { currency: 'EUR', parts, unallocated: cents(0), note: '' } };
        await store.writer.openMatter(matter, NOW);
      },
    };
  });
