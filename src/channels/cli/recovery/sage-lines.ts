import type { SageFile } from '../../../domain/recovery/sage-file.ts';
import { formatDay } from '../../words/format.ts';
import { sageFilesWords } from '../../words/recovery/sage-files-words.ts';
import { table } from '../table.ts';

/** What people keep in Sage on one customer, codes as they are stored; undefined: nobody asked. */
export function sageLines(files: readonly SageFile[] | null | undefined): readonly string[] {
  if (files === undefined || files?.length === 0) return [];
  const words = sageFilesWords('fr');
  if (files === null) return ['', words.unread];
  const cells = files.map(({ number, opened, closed, status, motif, owner, pieces, interventions }) => [
    ...[number, opened ? formatDay(opened) : '', closed ? formatDay(closed) : '', String(status), motif, owner],
    ...[pieces.join(', '), interventions.map(({ step, type }) => step || words.noStep(type)).join(', ')],
  ]);
  return ['', words.title, table([...words.headers], cells)];
}
