import type { Company } from '../../../domain/company/company.ts';
import type { DatasetPorts } from './dataset-ports.ts';
import { type DatasetAnswer, refreshDataset } from './refresh-dataset.ts';

/** Decides and writes every customer's facts again. Snapshots that come out otherwise are further versions, never replaced. */
export async function rebuildDataset(ports: DatasetPorts, company: Company, owner: string): Promise<DatasetAnswer> {
  await ports.dataset.forgetSeen(company.code);
  return refreshDataset(ports, company, owner);
}
