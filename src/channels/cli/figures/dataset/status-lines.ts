import type { DatasetStatus } from '../../../../use-cases/figures/dataset/read-dataset-status.ts';
import type { DatasetSize, DatasetState } from '../../../../use-cases/ports/figures/dataset-store.ts';
import type { ReportRequest } from '../../../../use-cases/ports/figures/report-request-store.ts';
import { datasetWords as words } from '../../../words/cli/figures/dataset.ts';
import { dmpChangedText } from '../../../words/explain/dmp-changed.ts';
import { formatCount, formatDay, formatInstant } from '../../../words/format.ts';
import { table } from '../../table.ts';

/** The state of a dataset in French: how fresh first, what the published report answered, what is in it and who may see it. */
export function statusLines({ dataset, size, readers, report, toDecideAnew, dmpChange }: DatasetStatus): string[] {
  if (dataset === null) return [words.never, words.readers(readers)];
  const named = Object.entries(words.sizes) as [keyof DatasetSize, string][];
  const rows = named.map(([key, label]) => [label, formatCount(size[key])]);
  const anew = toDecideAnew === 0 ? [] : [words.toDecideAnew(toDecideAnew)];
  const changed = dmpChange === null ? [] : [dmpChangedText('fr', dmpChange)];
  return [
    ...stateLines(dataset),
    ...reconciledLines(dataset),
    ...anew,
    ...changed,
    ...reportLines(report),
    '',
    table([...words.sizeHeaders], rows),
    '',
    words.readers(readers),
  ];
}

function reportLines(report: ReportRequest | null): string[] {
  if (report === null) return [];
  const { answer, answeredAt, nextAt, wantedOn, wantedAt } = report;
  const said =
    answer === null
      ? words.report.notYet(formatDay(wantedOn))
      : words.report.said(answer, formatInstant(answeredAt ?? wantedAt));
  if (nextAt !== null) return [`${said} ${words.report.again(formatInstant(nextAt))}`];
  return [answer === 'asked' ? said : `${said} ${words.report.noMore}`];
}

function reconciledLines({ reconciliation }: DatasetState): string[] {
  if (reconciliation === null) return [];
  const { at, read, found } = reconciliation;
  return [words.reconciled(formatInstant(at), read, found)];
}

function stateLines(dataset: DatasetState): string[] {
  const before = dataset.refreshedAt === null ? [] : [words.before(formatInstant(dataset.refreshedAt))];
  const forecast = dataset.forecastOn === null ? [] : [words.forecastOn(formatDay(dataset.forecastOn))];
  const startedAt = formatInstant(dataset.startedAt);
  switch (dataset.state) {
    case 'fresh':
      return [
        words.state.fresh(formatInstant(dataset.refreshedAt ?? dataset.startedAt), formatDay(dataset.asOf)),
        ...forecast,
      ];
    case 'refreshing': {
      const { done, total } = dataset;
      return [words.state.refreshing(formatCount(done), formatCount(total), startedAt), ...before, ...forecast];
    }
    case 'failed':
      return [words.state.failed(dataset.fault ?? '', startedAt), ...before, ...forecast];
  }
}
