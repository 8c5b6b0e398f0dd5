import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Person } from '../../../domain/person.ts';
import type { Bounce } from '../../../domain/replies/bounce.ts';
import type { Reply } from '../../../domain/replies/reply.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import { authorize, holds } from '../../authorize.ts';
import type { Companies } from '../../ports/companies.ts';
import type { Directory } from '../../ports/directory.ts';
import type { Dispatch, DispatchReader, UnreadableDispatch } from '../../ports/dispatch/dispatch-store.ts';
import type { PostingReader } from '../../ports/dispatch/posting-store.ts';
import type { CustomerReplyReader } from '../../ports/replies/customer-reply-store.ts';
import type { ReplyReader } from '../../ports/replies/reply-store.ts';
import type { Refused } from '../../refusal.ts';
import { listPost, type PostLetter } from '../post/gather-post.ts';

/** The letters of a customer, whatever became of them. */
export interface LettersView {
  readonly kind: 'letters';
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  /** Newest first. */
  readonly dispatches: readonly Dispatch[];
  readonly unreadable: readonly UnreadableDispatch[];
  readonly mayAnnul: boolean;
  /** Those that left and did not arrive somewhere. */
  readonly bounces: readonly Bounce[];
  /** What was answered to them, the oldest first. */
  readonly replies: readonly Reply[];
  /** Of those by post that are in the dossier: what became of them. */
  readonly post: readonly PostLetter[];
  /** Collectors say what became of letters by post. */
  readonly mayNote: boolean;
}

const MANY = 200;

/** What was written to a customer, for whoever may read there; Sage is not asked. */
export async function listLetters(
  ports: {
    readonly companies: Companies;
    readonly directory: Directory;
    readonly dispatches: DispatchReader;
    readonly postings: Pick<PostingReader, 'listPostal'>;
    readonly replies: Pick<ReplyReader, 'listBouncesOf'> & Pick<CustomerReplyReader, 'listRepliesTo'>;
  },
  who: Person,
  company: CompanyCode,
  tiers: TiersCode,
): Promise<LettersView | Refused> {
  const right = await authorize(ports, who, company, 'reader');
  if (right.kind === 'refused') return right;
  const { dispatches, unreadable } = await ports.dispatches.listDispatches({ company, tiers }, MANY);
  const all = dispatches.map(({ id }) => id);
  const ids = dispatches.filter(({ recipient }) => recipient.kind === 'post').map(({ id }) => id);
  return {
    kind: 'letters',
    company,
    tiers,
    dispatches,
    unreadable,
    bounces: await ports.replies.listBouncesOf(all),
    replies: await ports.replies.listRepliesTo(all),
    mayAnnul: holds(right.roles, 'approver'),
    post: ids.length === 0 ? [] : await listPost(ports.postings, right.company, { ids, withAnnulled: true }),
    mayNote: holds(right.roles, 'collector'),
  };
}
