import type { Company } from '../../../domain/company/company.ts';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Person } from '../../../domain/person.ts';
import { authorize, holds } from '../../authorize.ts';
import type { Companies } from '../../ports/companies.ts';
import type { Directory } from '../../ports/directory.ts';
import type { FiledDocument } from '../../ports/dispatch/dispatch-store.ts';
import type { DossierArchive } from '../../ports/dispatch/dossier-archive.ts';
import type { PostingReader } from '../../ports/dispatch/posting-store.ts';
import { OutsideFault } from '../../ports/outside-fault.ts';
import { type Refused, refuse } from '../../refusal.ts';
import { listPost, type PostLetter } from './gather-post.ts';

export interface ShowPostPorts {
  readonly companies: Companies;
  readonly directory: Directory;
  readonly postings: Pick<PostingReader, 'listPostal'>;
}

/** The letters by post of a run, as they are laid in envelopes. */
export interface PostView {
  readonly kind: 'post';
  readonly company: Company;
  readonly runId: string;
  readonly letters: readonly PostLetter[];
  /** Collectors say what became of them. */
  readonly mayNote: boolean;
}

/** For whoever may read the company; what is of another company is not found in it. */
export async function showPost(
  ports: ShowPostPorts,
  who: Person,
  code: CompanyCode,
  runId: string,
): Promise<PostView | Refused> {
  const right = await authorize(ports, who, code, 'reader');
  if (right.kind === 'refused') return right;
  const letters = await listPost(ports.postings, right.company, { runId });
  return { kind: 'post', company: right.company, runId, letters, mayNote: holds(right.roles, 'collector') };
}

/** What a form about one letter by post takes. */
export interface PostAsked {
  readonly kind: 'asked';
  readonly letter: PostLetter;
  /** Of the customer's dossier, to choose a proof from, without the letter itself; null: the dossier does not answer. */
  readonly files: readonly FiledDocument[] | null;
}

/** One letter by post, for a collector who is to say what became of it. */
export async function askPost(
  ports: ShowPostPorts & { readonly archive: Pick<DossierArchive, 'list'> },
  who: Person,
  code: CompanyCode,
  id: string,
): Promise<PostAsked | Refused> {
  const right = await authorize(ports, who, code, 'collector');
  if (right.kind === 'refused') return right;
  const [letter] = await listPost(ports.postings, right.company, { ids: [id] });
  if (!letter) return refuse({ code: 'unknown-dispatch' });
  return { kind: 'asked', letter, files: await filesOf(ports.archive, right.company, letter) };
}

async function filesOf(archive: Pick<DossierArchive, 'list'>, company: Company, { facts, documents }: PostLetter) {
  const tiers = { code: facts.tiers.code, name: facts.tiers.name };
  try {
    const files = await archive.list({ company, tiers, year: facts.date.slice(0, 4) });
    return files.filter(({ driveItemId }) => !documents.some((own) => own.driveItemId === driveItemId));
  } catch (fault) {
    // What became of the letter can be said without a proof.
    if (fault instanceof OutsideFault) return null;
    throw fault;
  }
}
