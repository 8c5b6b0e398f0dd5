import type { CompanyCode } from '../../domain/company/company-code.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { DatasetPorts } from './dataset-ports.ts';
import { type DatasetAnswer, refreshDataset } from './refresh-dataset.ts';

export interface DatasetsAnswer {
  readonly companies: ReadonlyMap<CompanyCode, DatasetAnswer>;
  /** What became of asking the published report to take the facts up; `not-asked` where nothing but small changes came. */
  readonly report: 'asked' | 'under-way' | 'not-asked' | { readonly fault: string };
}

/**
 * One pass over every company, one after the other. The published report is asked once a day, after the pass that made the
 * forecasts: it may be refreshed only a few times a day. That it could not be asked harms nothing that is written.
 * What failed in one company unforeseen is thrown once the others have had their pass.
 */
export async function refreshDatasets(ports: DatasetPorts, owner: string): Promise<DatasetsAnswer> {
  const companies = new Map<CompanyCode, DatasetAnswer>();
  const faults: unknown[] = [];
  for (const company of ports.companies.list()) {
    try {
      companies.set(company.code, await refreshDataset(ports, company, owner));
    } catch (fault) {
      faults.push(fault);
    }
  }
  const isNewDay = [...companies.values()].some((one) => one.kind === 'refreshed' && one.forecastMade);
  const report = isNewDay ? await askReport(ports) : 'not-asked';
  if (faults.length > 0) throw faults[0];
  return { companies, report };
}

async function askReport({ reports }: DatasetPorts): Promise<DatasetsAnswer['report']> {
  if (!reports) return 'not-asked';
  try {
    return await reports.askRefresh();
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
    return { fault: fault.code };
  }
}
