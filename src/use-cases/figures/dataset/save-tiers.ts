import type { Company } from '../../../domain/company/company.ts';
import { dropUndrawn } from '../../../domain/drawn-text.ts';
import type { Tiers } from '../../../domain/tiers/tiers.ts';
import type { DatasetTiers } from '../../ports/figures/dataset-store.ts';
import type { DatasetPorts } from './dataset-ports.ts';

/** Names as Sage has them now. Who is in Sage no more stays named: months that are over speak of them. */
export async function saveTiers({ companies, dataset }: DatasetPorts, { code }: Company): Promise<void> {
  const [sheets, known] = await Promise.all([
    companies.sage(code).readTiersMany('all'),
    dataset.readDatasetTiers(code),
  ]);
  const changed = [...sheets.values()].map(toDatasetTiers).filter((one) => !isSame(one, known.get(one.tiers)));
  await dataset.saveDatasetTiers(code, changed);
}

const toDatasetTiers = ({ code, name, city, salesperson }: Tiers): DatasetTiers => ({
  tiers: code,
  name: dropUndrawn(name),
  city: dropUndrawn(city),
  salesperson: dropUndrawn(salesperson?.name ?? ''),
});

const isSame = (one: DatasetTiers, known: DatasetTiers | undefined): boolean =>
  one.name === known?.name && one.city === known.city && one.salesperson === known.salesperson;
