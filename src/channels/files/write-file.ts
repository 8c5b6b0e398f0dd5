import type { ListDocument } from './list-document.ts';
import { createReportPrinter } from './pdf/print-report.ts';
import { writeCsv } from './write-csv.ts';

export const FILE_KINDS = ['csv', 'xlsx', 'pdf'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** Their media types. */
export const FILE_TYPES: Readonly<Record<FileKind, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
};

/** A document as a file. */
export type WriteFile = (kind: FileKind, document: ListDocument) => Promise<Uint8Array>;

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
