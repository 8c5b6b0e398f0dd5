import {
  type ExportAnswer,
  type ExportPorts,
  exportDataset,
} from '../../../../use-cases/figures/lake/export-dataset.ts';
import type { Lake } from '../../../../use-cases/ports/figures/lake.ts';
import { type LakePlace, readLakePlace } from '../../../figures/lake/lake-place.ts';
import { datasetExportWords as words } from '../../../words/cli/figures/dataset-export.ts';
import { formatCount, formatDay } from '../../../words/format.ts';
import type { CliAnswer } from '../../cli-answer.ts';
import type { CliRequest } from '../../cli-request.ts';
import { say } from '../../say.ts';

export interface ExportCommandPorts extends ExportPorts {
  readonly openLake: (place: LakePlace) => Promise<Lake>;
}

/** `dataset export --to FOLDER | https://…`: the facts as Parquet files. Exit 1 where the lake or a pass stood in the way. */
export async function exportFacts(
  ports: ExportCommandPorts,
  request: CliRequest,
  to: string | undefined,
): Promise<CliAnswer> {
  const { company } = request;
  const tell = (exitCode: CliAnswer['exitCode'], facts: object, text: string): CliAnswer =>
    say(request, exitCode, { company: company.code, ...facts }, text);
  if (to === undefined) return tell(2, { error: 'no-place' }, words.noPlace);
  const place = readLakePlace(to);
  // What was typed may hold a key: it is not said again.
  if (place === null) return tell(2, { error: 'bad-place' }, words.badPlace);
  const answer = await attempt(async () => exportDataset(ports, await ports.openLake(place), company));
  if (answer.kind === 'exported') return tell(0, answer, describe(answer));
  const said = answer.kind === 'lake-failed' ? words.lakeFailed(answer.detail) : words[answer.kind];
  return tell(1, answer, said);
}

type Attempt = ExportAnswer | { readonly kind: 'lake-failed'; readonly detail: string };

/** A folder that cannot be written, an account that refuses: asked again once that is mended, the export goes on. */
async function attempt(work: () => Promise<ExportAnswer>): Promise<Attempt> {
  try {
    return await work();
  } catch (error) {
    const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
    if (typeof code !== 'string') throw error;
    return { kind: 'lake-failed', detail: code };
  }
}

const describe = ({ asOf, files, rows, written, removed }: ExportAnswer & { readonly kind: 'exported' }): string =>
  words.exported(formatDay(asOf), { rows: formatCount(rows), files, written, removed });
