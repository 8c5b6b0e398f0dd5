import type { Company } from '../../domain/company/company.ts';
import { parisDay } from '../../domain/day.ts';
import type { LetterSent } from '../../domain/litigation/letter-sent.ts';
import { documentOfLine } from '../../domain/relance/decision.ts';
import { amountsIn, levelIn, linesIn } from '../../domain/relance/letter.ts';
import type { Bounce } from '../../domain/replies/bounce.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { listPost, type PostLetter } from '../dispatch/post/gather-post.ts';
import type { Dispatch } from '../ports/dispatch/dispatch-store.ts';
import type { MissingDocument } from '../ports/litigation/write-bundle.ts';
import { type GatherPorts, MOST_LETTERS } from './litigation-ports.ts';

/** A letter that left, with all that we hold of it. */
export interface GatheredLetter {
  readonly dispatch: Dispatch;
  readonly sent: LetterSent;
  /** Of a letter by post: what became of it. */
  readonly post: PostLetter | null;
}

export interface GatheredLetters {
  /** The first one first. */
  readonly letters: readonly GatheredLetter[];
  /** Of which nobody knows whether they left, or that cannot be read. */
  readonly missing: readonly MissingDocument[];
  readonly tooMany: boolean;
}

const dayOf = (instant: string) => parisDay(new Date(instant));
const MAY_HAVE_LEFT = new Set<Dispatch['state']>(['sending', 'to-check']);
const NEVER_LEFT = new Set<Dispatch['state']>(['stopped', 'cancelled']);

/** A letter by post is one once it is in the dossier; a mail once Microsoft took it. */
const hasLeft = ({ state, sentAt }: Dispatch, post: PostLetter | null): boolean =>
  !NEVER_LEFT.has(state) && (post !== null || sentAt !== null);

/** The letters of a customer that left: three readings, whatever their number. */
export async function gatherLetters(ports: GatherPorts, company: Company, tiers: TiersCode): Promise<GatheredLetters> {
  const { dispatches: found, unreadable } = await ports.dispatches.listDispatches(
    { company: company.code, tiers },
    MOST_LETTERS + 1,
  );
  const postal = found.filter(({ recipient }) => recipient.kind === 'post').map(({ id }) => id);
  const [posted, bounces] = await Promise.all([
    postal.length === 0 ? [] : listPost(ports.postings, company, { ids: postal, withAnnulled: true }),
    ports.replies.listBouncesOf(found.map(({ id }) => id)),
  ]);
  const postOf = new Map(posted.map((one) => [one.dispatchId, one]));
  const bouncesOf = Map.groupBy(bounces, ({ dispatchId }) => dispatchId);
  const letters = found.flatMap((dispatch) => {
    const post = postOf.get(dispatch.id) ?? null;
    if (!hasLeft(dispatch, post)) return [];
    return [{ dispatch, post, sent: sentOf(dispatch, post, bouncesOf.get(dispatch.id) ?? []) }];
  });
  return {
    letters: letters.sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1)),
    missing: [
      ...found
        .filter((one) => MAY_HAVE_LEFT.has(one.state) && !hasLeft(one, postOf.get(one.id) ?? null))
        .map(({ facts }) => ({ kind: 'sending', reference: facts.reference, why: 'unknown' }) as const),
      ...unreadable
        .filter(({ state }) => !NEVER_LEFT.has(state))
        .map(({ id }) => ({ kind: 'letter', reference: id, why: 'unreadable' }) as const),
    ].sort((one, other) => (one.reference < other.reference ? -1 : 1)),
    tooMany: found.length + unreadable.length > MOST_LETTERS,
  };
}

const orderOf = ({ sent }: GatheredLetter): string => `${sent.left ?? sent.dated} ${sent.reference}`;

function sentOf(dispatch: Dispatch, post: PostLetter | null, bounces: readonly Bounce[]): LetterSent {
  const { facts, recipient, sentAt, annulled } = dispatch;
  const left = recipient.kind === 'email' ? sentAt : (post?.posting?.posted?.at ?? null);
  return {
    reference: facts.reference,
    kind: facts.kind,
    level: levelIn(facts),
    dated: facts.date,
    until: facts.kind === 'releve' ? facts.until : null,
    means: recipient.kind,
    to: recipient.kind === 'email' ? recipient.address : facts.tiers.addressLines.join(', '),
    amounts: amountsIn(facts),
    pieces: [...new Set(linesIn(facts).map(documentOfLine))],
    left: left === null ? null : dayOf(left),
    registered: post?.registered ?? false,
    tracking: post?.posting?.tracking ?? null,
    annulled: annulled === null ? null : dayOf(annulled.at),
    bounced: bounces
      .map(({ at, address }) => ({ on: dayOf(at), address }))
      .sort((one, other) => (`${one.on}${one.address}` < `${other.on}${other.address}` ? -1 : 1)),
    sandbox: facts.sandbox,
  };
}
