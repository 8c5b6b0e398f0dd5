import { type MendPorts, mendPosition } from '../use-cases/positions/mend-position.ts';
import type { SituationPorts } from '../use-cases/tiers/read-situation.ts';
import type { Outside } from './outside.ts';

/** What was read of a payer mends its position. Whoever asked is answered all the same where that fails: the next pass does it. */
export const noteReadIn =
  (ports: MendPorts, logger: Outside['logger']): NonNullable<SituationPorts['noteRead']> =>
  async (company, found) => {
    try {
      await mendPosition(ports, company, found);
    } catch (err) {
      // Which payer is nobody's business but the company's: the next pass finds it.
      logger.warn({ err, company: company.code }, 'A position was not mended');
    }
  };
