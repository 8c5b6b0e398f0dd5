import { watchOrders } from '../../../src/use-cases/credit/watch-orders.ts';
import { untilDone } from '../../../src/use-cases/ports/may-begin.ts';
import type { CreditDesk } from './credit-desk.ts';

class Killed extends Error {}

/** Of a pass: a process that died holds its turn so long. */
export const LEASE_MS = 60_000;

/** A pass whose process dies after some of its calls, whichever they are, and ends nothing any more. */
export async function watchUntilKilled(
  { ports, company }: Pick<CreditDesk, 'ports' | 'company'>,
  calls: number,
): Promise<'killed' | 'done'> {
  let left = calls;
  const mortal = <T extends object>(port: T): T =>
    new Proxy(port, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver);
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          if (left <= 0) throw new Killed();
          left -= 1;
          const answer: unknown = await value.apply(target, args);
          if (left <= 0) throw new Killed();
          return answer;
        };
      },
    });
  const { holds, risks, watches, turns, announcer } = ports;
  const [reading, keeping] = [{ holds: mortal(holds), risks: mortal(risks) }, { watches: mortal(watches) }];
  const dying = { ...reading, ...keeping, turns: mortal(turns), announcer: mortal(announcer) };
  try {
    await watchOrders({ ...ports, ...dying }, company, {
      mayBegin: untilDone,
      owner: `killed-${calls}`,
      leaseMs: LEASE_MS,
    });
    return 'done';
  } catch (failure) {
    if (!(failure instanceof Killed)) throw failure;
    return 'killed';
  }
}
