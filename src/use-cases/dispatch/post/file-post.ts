import type { Company } from '../../../domain/company/company.ts';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Language } from '../../../domain/language.ts';
import type { Person } from '../../../domain/person.ts';
import { authorize } from '../../authorize.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Companies } from '../../ports/companies.ts';
import type { Directory } from '../../ports/directory.ts';
import type { FiledDocument } from '../../ports/dispatch/dispatch-store.ts';
import type { DossierArchive } from '../../ports/dispatch/dossier-archive.ts';
import type { PrintPost } from '../../ports/dispatch/post-printer.ts';
import type { PostingReader } from '../../ports/dispatch/posting-store.ts';
import { OutsideFault } from '../../ports/outside-fault.ts';
import { type Refused, refuse } from '../../refusal.ts';
import { gatherPost, listPost } from './gather-post.ts';

export interface FilePostPorts {
  readonly postings: PostingReader;
  readonly printPost: PrintPost;
  readonly archive: Pick<DossierArchive, 'fileOfCompany'>;
  readonly clock: Clock;
}

/** The file of a run's letters by post, in the company's site; null: the run has none. */
export interface PostFiled {
  readonly kind: 'filed';
  readonly document: FiledDocument | null;
}

/** Files it for a collector. */
export async function filePost(
  ports: FilePostPorts & { readonly companies: Companies; readonly directory: Directory },
  who: Person,
  code: CompanyCode,
  asked: { readonly runId: string; readonly language: Language },
): Promise<PostFiled | Refused> {
  const right = await authorize(ports, who, code, 'collector');
  if (right.kind === 'refused') return right;
  try {
    return await filePostOf(ports, right.company, asked);
  } catch (fault) {
    if (!(fault instanceof OutsideFault)) throw fault;
    const { kind, about } = fault;
    return refuse(
      kind === 'refused' && about
        ? { code: 'microsoft-365-refused', about }
        : { code: 'unreachable', what: 'microsoft-365' },
    );
  }
}

/** The same at the terminal. A second filing on the same day replaces the first. Throws OutsideFault. */
async function filePostOf(
  { postings, printPost, archive, clock }: FilePostPorts,
  company: Company,
  { runId, language }: { readonly runId: string; readonly language: Language },
): Promise<PostFiled> {
  const letters = await listPost(postings, company, { runId });
  if (letters.length === 0) return { kind: 'filed', document: null };
  const on = clock.today();
  const bytes = await printPost(await gatherPost(postings, company, letters, { on, language }));
  const name = `Courriers ${on} ${runId.slice(0, 8)}.pdf`;
  const file = { name, contentType: 'application/pdf', bytes };
  return {
    kind: 'filed',
    document: await archive.fileOfCompany(company, { name: 'Courriers', year: on.slice(0, 4) }, file),
  };
}
