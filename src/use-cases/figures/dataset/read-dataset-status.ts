import type { Company } from '../../../domain/company/company.ts';
import { type DmpChange, dmpChangeSaid } from '../../../domain/figures/dmp-change.ts';
import type { DatasetSize, DatasetState } from '../../ports/figures/dataset-store.ts';
import type { ReportRequest } from '../../ports/figures/report-request-store.ts';
import type { DatasetPorts, ReportPorts } from './dataset-ports.ts';
import { basisOf, isByRules } from './find-stale.ts';

export interface DatasetStatus {
  /** Null: no pass was ever made. */
  readonly dataset: DatasetState | null;
  readonly size: DatasetSize;
  /** Customers whose facts were decided by other rules or settings than today's: the next pass decides them anew. */
  readonly toDecideAnew: number;
  /** Why figures moved, as long as it is said. */
  readonly dmpChange: DmpChange | null;
  /** Addresses of those who may see the company in reports. */
  readonly readers: readonly string[];
  /** Of the published report, which shows all companies; null: it was never wanted. */
  readonly report: ReportRequest | null;
}

/** How fresh a company's facts are, how many there are, who may read them in reports, and what the published one answered. */
export async function readDatasetStatus(
  { dataset, reportRequests, clock }: Pick<DatasetPorts, 'dataset' | 'clock'> & Pick<ReportPorts, 'reportRequests'>,
  company: Company,
): Promise<DatasetStatus> {
  const { code } = company;
  const [state, size, readers, seen, report] = await Promise.all([
    dataset.readDataset(code),
    dataset.readDatasetSize(code),
    dataset.listReportReaders(code),
    dataset.readSeen(code),
    reportRequests.readReportRequest(),
  ]);
  const basis = state && basisOf(company, state.currency);
  const toDecideAnew = basis === null ? 0 : [...seen.values()].filter((one) => isByRules(one, basis)).length;
  const dmpChange = dmpChangeSaid(state?.dmpChangedOn ?? null, company.policy.figures.dmpBy, clock.today());
  return { dataset: state, size, readers, toDecideAnew, dmpChange, report };
}
