import type { StatedDocument } from './document.ts';
import { createReportPrinter } from './pdf/print-report.ts';
import { writeCsv } from './write-csv.ts';

export const FILE_KINDS = ['csv', 'xlsx', 'pdf'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A document as a file. */
export type WriteFile = (kind: FileKind, document: StatedDocument) => Promise<Uint8Array>;

/** Writes documents as files; the library of workbooks is loaded with the first. */
export function openFileWriter(print = createReportPrinter()): WriteFile {
  return async (kind, document) => {
    switch (kind) {
      case 'csv':
        return new TextEncoder().encode(writeCsv(document));
      case 'xlsx':
        return (await import('./write-xlsx.ts')).writeXlsx(document);
      case 'pdf':
        return print(document);
    }
  };
}
