import type { WriteBundle } from '../../use-cases/ports/litigation/write-bundle.ts';
import { createPress } from '../letters/pdf/press.ts';
import { litigationWords } from '../words/litigation/litigation-words.ts';
import { type Entry, entriesOf, sha256 } from './bundle-entries.ts';
import { entryName } from './entry-names.ts';
import { readMailHead } from './mail-head.ts';
import { digestLines, manifestJson, textEntry } from './manifest.ts';
import type { SaidElsewhere } from './said-elsewhere.ts';
import type { SummaryContent } from './summary-content.ts';
import { type ReadMail, summaryOf } from './summary-of.ts';
import { writeZip } from './write-zip.ts';

/** A long chronology takes some seconds. */
const TIMEOUT_MS = 120_000;

/** Makes the ZIP of a bundle: the summary set by the product's typesetter, the documents, the manifests. */
export function openBundleWriter(
  said: SaidElsewhere,
  print: (content: SummaryContent) => Promise<Uint8Array> = printSummary,
): WriteBundle {
  return async ({ facts, documents, missing }) => {
    const words = litigationWords(facts.language);
    const entries = entriesOf(documents, facts.language);
    const pdf = await print(summaryOf(facts, said, { entries, mails: await readMails(entries), missing }));
    const summary: Entry = {
      path: entryName(`${words.summaryFile}.pdf`),
      bytes: pdf,
      sha256: sha256(pdf),
      document: null,
    };
    const all = [summary, ...entries];
    const json = textEntry(`${words.manifestFile}.json`, manifestJson(facts, all, missing));
    const digests = textEntry('SHA256SUMS.txt', digestLines([...all, json]));
    return writeZip([...all, json, digests], facts.onDay);
  };
}

async function readMails(entries: readonly Entry[]): Promise<readonly ReadMail[]> {
  const mails: ReadMail[] = [];
  for (const { document, bytes } of entries) {
    if (document?.kind === 'mail') mails.push({ reference: document.reference, head: await readMailHead(bytes) });
  }
  return mails;
}

/** On a thread of its own that ends with it: it is asked for now and then. */
async function printSummary(content: SummaryContent): Promise<Uint8Array> {
  const worker = new URL('./summary-worker.ts', import.meta.url);
  const press = createPress<SummaryContent>({ worker, noun: 'Summary' }, TIMEOUT_MS);
  try {
    return (await press.print(content)).pdf;
  } finally {
    await press.close();
  }
}
