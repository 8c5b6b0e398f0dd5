import type { Company } from '../../domain/company/company.ts';
import type { DatasetSize, DatasetState } from '../ports/dataset-store.ts';
import type { DatasetPorts } from './dataset-ports.ts';

export interface DatasetStatus {
  /** Null: no pass was ever made. */
  readonly dataset: DatasetState | null;
  readonly size: DatasetSize;
  /** Addresses of those who may see the company in reports. */
  readonly readers: readonly string[];
}

/** How fresh a company's facts are, how many there are, and who may read them in reports. */
export async function readDatasetStatus(
  { dataset }: Pick<DatasetPorts, 'dataset'>,
  { code }: Company,
): Promise<DatasetStatus> {
  const [state, size, readers] = await Promise.all([
    dataset.readDataset(code),
    dataset.readDatasetSize(code),
    dataset.listReportReaders(code),
  ]);
  return { dataset: state, size, readers };
}
