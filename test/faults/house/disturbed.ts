import { join } from 'node:path';
import { demoTenant } from '../../../src/demo/company/people.ts';
import { startM365 } from '../../../src/demo/m365/server.ts';
import { parisDay } from '../../../src/domain/day.ts';
import type { Disturbance } from '../fault.ts';
import { shakenExchange } from '../shaken/exchange.ts';
import { openShaken } from '../shaken/gateway.ts';
import { type House, openHouse } from './life.ts';
import type { HouseTemplate } from './template.ts';

/** A house of which everything outside can be broken, and mended again. */
export interface DisturbedHouse {
  readonly house: House;
  /** Where Microsoft 365 is, to look at what it holds. */
  readonly url: string;
  /** From now on. */
  disturb(disturbance: Disturbance): void;
  /** How often something was broken so far. */
  strikes(): number;
  close(): Promise<void>;
}

const HOUR_MS = 3_600_000;
const SENT_ITEMS_DELAY_MS = 20;

/** `folder`: a copy of the template's. */
export async function openDisturbed({ today }: HouseTemplate, folder: string): Promise<DisturbedHouse> {
  let disturbance: Disturbance = {};
  let strikes = 0;
  const strike = <T>(mishap: T): T => {
    if (mishap) strikes += 1;
    return mishap;
  };
  const tenant = { tenant: demoTenant, sentItemsDelayMs: SENT_ITEMS_DELAY_MS };
  const m365 = await startM365({ folder: join(folder, 'm365'), ...tenant });
  const exchange = shakenExchange((call) => strike(disturbance.call?.(call) ?? null));
  const close = (): Promise<void> => m365.close();
  try {
    const gateway = await openShaken(join(folder, 'base'), (point) => strike(disturbance.sql?.(point) ?? null));
    const now = (): number => Date.now() + strike(disturbance.clock?.() ?? 0);
    const house = await openHouse({
      ...{ folder, gateway, graphUrl: m365.graphUrl, exchange, now },
      today: () => (disturbance.clock ? parisDay(new Date(now())) : today),
      credential: {
        async getToken() {
          if (strike(disturbance.tokens?.() === false)) throw new Error('The token service does not answer');
          return { token: 'house', expiresOnTimestamp: Date.now() + HOUR_MS };
        },
      },
    });
    return {
      ...{ house, url: m365.url, strikes: () => strikes },
      disturb(next) {
        disturbance = next;
      },
      async close() {
        await house.relance.close();
        await close();
      },
    };
  } catch (fault) {
    await close();
    throw fault;
  }
}
