import type { Company } from '../../domain/company/company.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import type { Day } from '../../domain/day.ts';
import { type Scenario, scenariosOn } from '../../domain/recovery/files/scenario.ts';
import { RECOVERY_SETTING } from '../../domain/recovery/recovery-setting.ts';
import type { SageFile } from '../../domain/recovery/sage-file.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Companies } from '../ports/companies.ts';
import { OutsideFault } from '../ports/outside-fault.ts';

interface SagePorts {
  readonly companies: Pick<Companies, 'sage'>;
}

/** What Sage itself keeps on a customer, the latest first; null where it cannot be read, which stops nothing. */
export async function readSageHistory(
  { companies }: SagePorts,
  { code }: Company,
  tiers: TiersCode,
): Promise<readonly SageFile[] | null> {
  const files = await orNull(companies.sage(code).readSageFiles([tiers]));
  return files && (files.get(tiers) ?? []);
}

export interface RecoveryChoices {
  readonly motifs: readonly string[];
  /** Those of the company that are in force, then those of Sage under other names. */
  readonly scenarios: readonly Scenario[];
}

/** What a dispute or a file may begin with: the motifs of P_LITIGE where Sage has any, else those of the company's setting. */
export async function readChoices({ companies }: SagePorts, company: Company, today: Day): Promise<RecoveryChoices> {
  const setting = settingOf(company, RECOVERY_SETTING);
  const own = scenariosOn(setting.scenarios, today);
  const lists = await orNull(companies.sage(company.code).readRecoveryLists());
  const others = (lists?.scenarios ?? []).filter(({ name }) => name !== '' && !own.some((one) => one.name === name));
  const motifs = lists && lists.motifs.length > 0 ? lists.motifs : setting.motifs;
  return {
    motifs,
    scenarios: [
      ...own,
      // How Sage sends a step (ES_EnvoiType) is a code whose meaning it does not publish.
      ...others.map(({ name, steps }) => ({
        name,
        from: today,
        steps: steps.map((one) => ({ ...one, means: 'other' as const })),
      })),
    ],
  };
}

async function orNull<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (fault) {
    if (fault instanceof OutsideFault) return null;
    throw fault;
  }
}
