import { createPress } from '../../letters/pdf/press.ts';
import type { ListDocument } from '../list-document.ts';
import { type ReportContent, reportContent } from './report-content.ts';

/** 5,000 rows take some seconds. */
const TIMEOUT_MS = 120_000;

/**
 * Prints documents by the product's typesetter, one after the other. Each has a thread of its own that ends with it: they are asked
 * for now and then, and fonts kept for them would take memory all day.
 */
export function createReportPrinter(timeoutMs = TIMEOUT_MS): (document: ListDocument) => Promise<Uint8Array> {
  let queue: Promise<unknown> = Promise.resolve();
  const print = async (document: ListDocument): Promise<Uint8Array> => {
    const worker = new URL('./report-worker.ts', import.meta.url);
    const press = createPress<ReportContent>({ worker, noun: 'Report' }, timeoutMs);
    try {
      return (await press.print(reportContent(document))).pdf;
    } finally {
      await press.close();
    }
  };
  return (document) => {
    const printed = queue.then(() => print(document));
    queue = printed.catch(() => undefined);
    return printed;
  };
}
