import { type CorrectionPorts, correctLevel } from '../../../../../use-cases/relance/correct-level.ts';
import {
  type ExclusionPorts,
  excludeInstalment,
  includeInstalment,
} from '../../../../../use-cases/relance/exclude-instalment.ts';
import type { RelanceDesk } from '../desk.ts';
import type { AccountNow } from './account-now.ts';

/** What is said of one instalment: that it stays out of reminders, or how many of them count. */
export const openInstalments = (
  ports: ExclusionPorts & CorrectionPorts,
  account: AccountNow,
): Pick<RelanceDesk, 'exclude' | 'include' | 'correct'> => ({
  async exclude(who, { company, code, ecNo, reason, until }) {
    const result = await excludeInstalment(ports, who, { company, tiers: code, ecNo, reason, until });
    return result.kind === 'refused' ? result : account.open(who, company, code);
  },
  async include(who, { company, code, ecNo, exclusionId }) {
    const result = await includeInstalment(ports, who, { company, tiers: code, ecNo, exclusionId });
    return result.kind === 'refused' ? result : account.open(who, company, code);
  },
  async correct(who, { company, code, ...said }) {
    const result = await correctLevel(ports, who, { company, tiers: code, ...said });
    return result.kind === 'refused' ? result : account.open(who, company, code);
  },
});
