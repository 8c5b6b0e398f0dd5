import type { CompanyCode } from '../../../domain/company/company-code.ts';
import { forEveryCompany } from '../../for-every-company.ts';
import type { DatasetPorts, ReportPorts } from './dataset-ports.ts';
import { type DatasetAnswer, refreshDataset } from './refresh-dataset.ts';

/**
 * One pass over every company, one after the other. Where there is a published report, it is wanted once a day, after the pass
 * that made the forecasts: it may be refreshed only a few times a day. `askReport` asks it. What failed in one company unforeseen is
 * thrown once the others have had their pass.
 */
export async function refreshDatasets(
  ports: DatasetPorts & ReportPorts,
  owner: string,
): Promise<ReadonlyMap<CompanyCode, DatasetAnswer>> {
  const { answers, throwFault } = await forEveryCompany(ports.companies.list(), (company) =>
    refreshDataset(ports, company, owner),
  );
  if (ports.reports) await wantReport(ports, [...answers.values()]);
  throwFault();
  return answers;
}

/** Also for the forecasts that somebody else made today: the terminal, or a pass that died before it wanted the report. */
async function wantReport(
  { companies, dataset, reportRequests, clock }: DatasetPorts & ReportPorts,
  answers: readonly DatasetAnswer[],
): Promise<void> {
  const today = clock.today();
  const isMadeNow = answers.some((one) => one.kind === 'refreshed' && one.forecastMade);
  if (!isMadeNow && (await reportRequests.readReportRequest())?.wantedOn === today) return;
  const states = await Promise.all(companies.list().map(({ code }) => dataset.readDataset(code)));
  if (states.some((state) => state?.forecastOn === today)) await reportRequests.wantReport(today, clock.now());
}
