import { createHash } from 'node:crypto';
import type { Company } from '../../domain/company/company.ts';
import { mailboxOf } from '../dispatch/company-of.ts';
import type { FiledDocument } from '../ports/dispatch/dispatch-store.ts';
import type { BundleDocument, DocumentKind, MissingDocument } from '../ports/litigation/write-bundle.ts';
import { OutsideFault } from '../ports/outside-fault.ts';
import type { GatheredLetter } from './gather-letters.ts';
import { type GatherPorts, MOST_BYTES } from './litigation-ports.ts';

type DocumentPorts = Pick<GatherPorts, 'archive' | 'mailer' | 'postings' | 'renderer' | 'companies'>;

/** What a letter has to show for itself. */
interface Papers {
  readonly documents: readonly BundleDocument[];
  readonly missing: readonly MissingDocument[];
}

export type GatheredDocuments =
  | ({ readonly kind: 'documents' } & Papers)
  /** In bytes, as far as they were counted. */
  | { readonly kind: 'too-large'; readonly bytes: number };

/** SHA-256 in hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * The documents of letters: each as it was kept when it was rendered, compared with what the dossier holds today; its mail as it
 * left; the proof of its posting. What Microsoft 365 refuses, or has no more, is named as missing. Throws an OutsideFault where it
 * may be had later.
 */
export async function gatherDocuments(
  ports: DocumentPorts,
  company: Company,
  letters: readonly GatheredLetter[],
): Promise<GatheredDocuments> {
  const kept = await ports.postings.readLetters(letters.map(({ dispatch }) => dispatch.id));
  const documents: BundleDocument[] = [];
  const missing: MissingDocument[] = [];
  let bytes = 0;
  for (const letter of letters) {
    const papers = await papersOf(ports, company, letter, kept.get(letter.dispatch.id) ?? null);
    documents.push(...papers.documents);
    missing.push(...papers.missing);
    bytes += papers.documents.reduce((sum, document) => sum + document.bytes.byteLength, 0);
    if (bytes > MOST_BYTES) return { kind: 'too-large', bytes };
  }
  return { kind: 'documents', documents, missing };
}

async function papersOf(
  ports: DocumentPorts,
  company: Company,
  letter: GatheredLetter,
  kept: Uint8Array | null,
): Promise<Papers> {
  const all = [
    await letterOf(ports, company, letter, kept),
    ...(letter.sent.means === 'email'
      ? [await mailOf(ports, company, letter)]
      : [await proofOf(ports, company, letter)]),
  ];
  return { documents: all.flatMap((one) => one.documents), missing: all.flatMap((one) => one.missing) };
}

const none = (kind: DocumentKind, reference: string, why: MissingDocument['why']): Papers => ({
  documents: [],
  missing: [{ kind, reference, why }],
});

const ending = (documents: readonly FiledDocument[], end: string): FiledDocument | undefined =>
  documents.find(({ name }) => name.toLowerCase().endsWith(end));

/** What we kept goes in; where the dossier holds another now, that goes in beside it, and both are said. */
async function letterOf(
  ports: DocumentPorts,
  company: Company,
  { dispatch, sent }: GatheredLetter,
  kept: Uint8Array | null,
): Promise<Papers> {
  const { reference } = sent;
  const filed = ending(dispatch.documents, '.pdf');
  const copy = await readFiled(ports, company, filed);
  const about = { kind: 'letter', reference, name: ports.renderer.fileName(dispatch.facts) } as const;
  if (kept === null) {
    return copy instanceof Uint8Array
      ? { documents: [{ ...about, bytes: copy, dossier: 'alone', from: 'dossier' }], missing: [] }
      : none('letter', reference, copy);
  }
  if (!(copy instanceof Uint8Array)) {
    return { documents: [{ ...about, bytes: kept, dossier: 'absent', from: 'kept' }], missing: [] };
  }
  const isSame = sha256(copy) === sha256(kept);
  return {
    documents: [
      { ...about, bytes: kept, dossier: isSame ? 'same' : 'differs', from: 'kept' },
      ...(isSame ? [] : [{ ...about, bytes: copy, dossier: 'changed', from: 'dossier' } as const]),
    ],
    missing: [],
  };
}

/** As it was filed when it left; else as the mailbox still has it. */
async function mailOf(ports: DocumentPorts, company: Company, { dispatch, sent }: GatheredLetter): Promise<Papers> {
  const { reference } = sent;
  const name = ports.renderer.fileName(dispatch.facts).replace(/\.pdf$/u, '.eml');
  const about = { kind: 'mail', reference, name, dossier: 'alone' } as const;
  const filed = ending(dispatch.documents, '.eml');
  const copy = await readFiled(ports, company, filed);
  if (copy instanceof Uint8Array) return { documents: [{ ...about, bytes: copy, from: 'dossier' }], missing: [] };
  const mailbox = mailboxOf(ports, dispatch);
  const found = await readOr(async () => {
    const [message] = (await ports.mailer.find(mailbox, dispatch.trace)).filter(({ isDraft }) => !isDraft);
    return message?.trace.graphId ? ports.mailer.readMime(mailbox, message.trace.graphId) : null;
  });
  return found instanceof Uint8Array
    ? { documents: [{ ...about, bytes: found, from: 'mailbox' }], missing: [] }
    : none('mail', reference, found);
}

async function proofOf(ports: DocumentPorts, company: Company, { sent, post }: GatheredLetter): Promise<Papers> {
  const { reference, registered } = sent;
  const proof = post?.posting?.proof ?? null;
  // A simple letter has no proof: none is missed.
  if (proof === null) return registered ? none('proof', reference, 'not-noted') : { documents: [], missing: [] };
  const copy = await readFiled(ports, company, proof);
  return copy instanceof Uint8Array
    ? {
        documents: [{ kind: 'proof', reference, name: proof.name, bytes: copy, dossier: 'alone', from: 'dossier' }],
        missing: [],
      }
    : none('proof', reference, copy);
}

type Read = Uint8Array | 'not-there' | 'refused';

const readFiled = (ports: DocumentPorts, company: Company, filed: FiledDocument | undefined): Promise<Read> =>
  readOr(async () => (filed ? ports.archive.read(company, filed.driveItemId) : null));

/** What is refused for good is not had; what passes is thrown on, for it may be had later. */
async function readOr(read: () => Promise<Uint8Array | null>): Promise<Read> {
  try {
    return (await read()) ?? 'not-there';
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
    if (fault.about?.reason === 'mail-gone' || fault.about?.reason === 'file-gone') return 'not-there';
    if (fault.kind === 'refused') return 'refused';
    throw fault;
  }
}
