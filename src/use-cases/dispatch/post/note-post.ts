import type { Company } from '../../../domain/company/company.ts';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import { readTracking } from '../../../domain/dispatch/tracking-number.ts';
import type { Person } from '../../../domain/person.ts';
import { authorize } from '../../authorize.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Companies } from '../../ports/companies.ts';
import type { Directory } from '../../ports/directory.ts';
import type { DocumentToFile, DossierArchive } from '../../ports/dispatch/dossier-archive.ts';
import type { PostalFilter, PostingStore } from '../../ports/dispatch/posting-store.ts';
import type { Refused } from '../../refusal.ts';
import { columnsOf } from '../file-documents.ts';
import { listPost, type PostLetter } from './gather-post.ts';

export interface PostPorts {
  readonly postings: PostingStore;
  readonly archive: Pick<DossierArchive, 'file' | 'list'>;
  readonly clock: Clock;
}

/** What is noted of letters by post. */
export type PostNote =
  | { readonly kind: 'posted' }
  | { readonly kind: 'registered'; readonly registered: boolean }
  | { readonly kind: 'tracking'; readonly number: string }
  | { readonly kind: 'proof'; readonly file: DocumentToFile }
  /** All at once, as a form gives it: `number` '' and `proofId` '' change nothing; a proof is a file of the dossier. */
  | {
      readonly kind: 'all';
      readonly registered: boolean;
      readonly posted: boolean;
      readonly number: string;
      readonly proofId: string;
    };

/** Why nothing was noted. */
export type PostProblem =
  /** No letter by post of the company is in its dossier under that id, or in that run. */
  | { readonly code: 'no-letter' }
  | { readonly code: 'bad-tracking'; readonly given: string }
  /** The file is no longer in the dossier. */
  | { readonly code: 'no-file' }
  /** All of them were posted before. */
  | { readonly code: 'posted-already' };

export type PostNoted =
  | { readonly kind: 'noted'; readonly letters: readonly PostLetter[] }
  | { readonly kind: 'not-noted'; readonly problem: PostProblem };

type Which = Omit<PostalFilter, 'company'>;

/** Notes it for a collector of the company. */
export async function notePost(
  ports: PostPorts & { readonly companies: Companies; readonly directory: Directory },
  who: Person,
  code: CompanyCode,
  which: Which,
  note: PostNote,
): Promise<PostNoted | Refused> {
  const right = await authorize(ports, who, code, 'collector');
  return right.kind === 'refused' ? right : noteAtTerminal(ports, who, right.company, which, note);
}

/** The same from the terminal of who runs the product; `who` is told by history. */
export async function noteAtTerminal(
  ports: PostPorts,
  who: Person,
  company: Company,
  which: Which,
  note: PostNote,
): Promise<PostNoted> {
  const found = await listPost(ports.postings, company, which);
  if (found.length === 0) return { kind: 'not-noted', problem: { code: 'no-letter' } };
  switch (note.kind) {
    case 'posted':
      return post(ports, who, found);
    case 'registered':
      return save(ports, who, found, { registered: note.registered });
    case 'tracking': {
      const tracking = readTracking(note.number);
      if (tracking === null) return { kind: 'not-noted', problem: { code: 'bad-tracking', given: note.number } };
      // A number is that of one envelope, which somebody had registered.
      return save(ports, who, found.slice(0, 1), { registered: true, tracking });
    }
    case 'all':
      return noteAll(ports, who, company, found.slice(0, 1), note);
    case 'proof':
      return prove(ports, who, company, found.slice(0, 1), note.file);
  }
}

async function post(ports: PostPorts, who: Person, found: readonly PostLetter[]): Promise<PostNoted> {
  const waiting = found.filter(({ posting }) => !posting?.posted);
  const noted: PostLetter[] = [];
  for (const registered of [true, false]) {
    const alike = waiting.filter((letter) => letter.registered === registered);
    const ids = await ports.postings.savePosting(alike, { registered, posted: true }, who, ports.clock.now());
    noted.push(...alike.filter(({ dispatchId }) => ids.includes(dispatchId)));
  }
  return noted.length === 0
    ? { kind: 'not-noted', problem: { code: 'posted-already' } }
    : { kind: 'noted', letters: noted };
}

async function save(
  { postings, clock }: PostPorts,
  who: Person,
  letters: readonly PostLetter[],
  change: Parameters<PostingStore['savePosting']>[1],
): Promise<PostNoted> {
  await postings.savePosting(letters, change, who, clock.now());
  return { kind: 'noted', letters };
}

async function noteAll(
  ports: PostPorts,
  who: Person,
  company: Company,
  letters: readonly PostLetter[],
  { registered, posted, number, proofId }: Extract<PostNote, { kind: 'all' }>,
): Promise<PostNoted> {
  const tracking = number.trim() === '' ? undefined : readTracking(number);
  if (tracking === null) return { kind: 'not-noted', problem: { code: 'bad-tracking', given: number } };
  const [letter] = letters;
  const proof = letter && proofId !== '' ? await findProof(ports, company, letter, proofId) : undefined;
  if (proof === null) return { kind: 'not-noted', problem: { code: 'no-file' } };
  const change = {
    registered: registered || tracking !== undefined,
    ...(tracking === undefined ? {} : { tracking }),
    ...(proof === undefined ? {} : { proof }),
  };
  await save(ports, who, letters, change);
  const waiting = letters.filter(({ posting }) => posted && !posting?.posted);
  if (waiting.length > 0) await save(ports, who, waiting, { registered: change.registered, posted: true });
  return { kind: 'noted', letters };
}

/** A file that is in the dossier of the letter's customer, in the year of the letter; null: there is none of that id. */
async function findProof(ports: PostPorts, company: Company, { facts }: PostLetter, id: string) {
  const files = await ports.archive.list(folderOf(company, facts));
  return files.find(({ driveItemId }) => driveItemId === id) ?? null;
}

const folderOf = (company: Company, { tiers, date }: PostLetter['facts']) => ({
  company,
  tiers: { code: tiers.code, name: tiers.name },
  year: date.slice(0, 4),
});

/** The file goes into the customer's dossier first: what is noted of it is where it lies. Filing again replaces it. */
async function prove(
  ports: PostPorts,
  who: Person,
  company: Company,
  letters: readonly PostLetter[],
  file: DocumentToFile,
): Promise<PostNoted> {
  for (const letter of letters) {
    const { reference } = letter.facts;
    const folder = folderOf(company, letter.facts);
    const named = { ...file, name: `${reference} - ${file.name}` };
    const [proof] = await ports.archive.file(folder, [named], columnsOf(letter.facts, who.name));
    if (!proof) throw new Error(`The proof of ${reference} was not filed`);
    await ports.postings.savePosting([letter], { registered: letter.registered, proof }, who, ports.clock.now());
  }
  return { kind: 'noted', letters };
}
