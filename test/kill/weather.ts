import type { Random } from '../../src/demo/company/random.ts';
import type { FaultRule } from '../../src/demo/m365/faults/fault.ts';
import { throttled, unavailable } from '../../src/demo/m365/faults/presets.ts';

/** What Microsoft 365 is like during one run. */
export interface Weather {
  readonly sentItemsDelayMs: number;
  readonly faults: readonly FaultRule[];
}

export const FAIR: Weather = { sentItemsDelayMs: 50, faults: [] };

const onSend = (fault: FaultRule['fault'], count = 1): FaultRule => ({ method: 'POST', path: '*/send', count, fault });

/** Mostly fair; sometimes ids are rewritten, sent items late beyond all patience, mails lost, calls throttled or cut off. */
export function pickWeather(random: Random): Weather {
  const faults: FaultRule[] = [];
  if (random.chance(0.4)) {
    faults.push(onSend({ kind: 'rewrite-ids', loseExtendedProperties: random.chance(0.5) }, random.between(1, 2)));
  }
  if (random.chance(0.08)) faults.push(onSend({ kind: 'late-sent-item', ms: 30_000 }));
  if (random.chance(0.05)) faults.push(onSend({ kind: 'lose-message' }));
  if (random.chance(0.1)) faults.push(throttled(0.1, { count: random.between(1, 3), skip: random.between(0, 12) }));
  if (random.chance(0.1)) faults.push(unavailable({ method: 'POST', path: '*/send' }));
  if (random.chance(0.1)) faults.push(onSend({ kind: 'drop-after' }));
  if (random.chance(0.1)) {
    faults.push({
      method: 'POST',
      path: '/users/*/messages',
      fault: { kind: 'drop-after' },
      skip: random.between(0, 1),
    });
  }
  return { sentItemsDelayMs: random.pick([0, 50, 300]), faults };
}
