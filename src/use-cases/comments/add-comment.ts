import type {
  Comment,
  CommentAbout,
  CommentKind,
  CommentSource,
  CommentTarget,
} from '../../domain/comments/comment.ts';
import type { Company } from '../../domain/company/company.ts';
import type { Person } from '../../domain/person.ts';
import type { Tiers } from '../../domain/tiers/tiers.ts';
import { authorize } from '../authorize.ts';
import { checkFit } from '../check-fit.ts';
import { type Refused, refuse } from '../refusal.ts';
import type { CustomerAsked, ReadCommentPorts, WriteCommentPorts } from './comment-ports.ts';
import { type Resolved, resolveMentions } from './resolve-mentions.ts';

/** Signs of a comment, and of a number. */
export const MAX_COMMENT = 1000;
export const MAX_NUMBER = 60;
const MIN_COMMENT = 2;
/** Lines of sales journals whose number begins so: the invoice asked for is among the first. */
const LINES_LOOKED_AT = 50;

export interface AddCommentRequest extends CustomerAsked {
  /** One form, or one message: sent twice, it makes one comment. */
  readonly cause: string;
  readonly kind: CommentKind;
  readonly target: CommentTarget;
  /** Of the invoice, order or dossier; '': none. */
  readonly number: string;
  readonly text: string;
  /** Chosen, or mentioned in Teams. */
  readonly people: readonly Person[];
  readonly source: CommentSource | null;
}

/** Somebody who is told, and whether by Teams too: who never opened a chat with us gets the mail alone. */
export interface ToldPerson {
  readonly person: Person;
  readonly byChat: boolean;
}

export interface MentionOutcome extends Pick<Resolved, 'asked' | 'powerless' | 'away'> {
  readonly told: readonly ToldPerson[];
}

/** The customer has no such invoice; '' where no number was given. */
export interface NoTarget {
  readonly kind: 'no-target';
  readonly target: CommentTarget;
  readonly given: string;
}

export type AddCommentResult =
  | Refused
  | NoTarget
  /** `isNew` false: it was there before, of the same form or message. */
  | {
      readonly kind: 'added';
      readonly comment: Comment;
      readonly isNew: boolean;
      readonly mentions: MentionOutcome;
    };

/** Writes a comment on a customer, for whoever reads there, and plans the messages to whom it mentions. What cannot be resolved is asked; the comment is kept. */
export async function addComment(
  ports: WriteCommentPorts,
  who: Person,
  request: AddCommentRequest,
): Promise<AddCommentResult> {
  const form = await openCommentForm(ports, who, request);
  if (form.kind === 'refused') return form;
  const { company, tiers } = form;
  const text = checkText(request.text, tiers.name);
  if (typeof text !== 'string') return text;
  const about = await checkAbout(ports, request, tiers);
  if ('kind' in about && about.kind === 'no-target') return about;
  const resolved = await resolveMentions(ports, company, who, text, request.people);
  const { kind, source, cause } = request;
  const fresh = { company: company.code, about, kind, text, by: who, source, cause };
  const { comment, added } = await ports.comments.addComment(fresh, resolved.people, ports.clock.now());
  if (resolved.people.length > 0) ports.wakeTeller();
  return { kind: 'added', comment, isNew: added, mentions: await outcomeOf(ports, resolved, resolved.people) };
}

/** The customer that a comment is to be written on. */
export async function openCommentForm(
  { companies, directory }: Pick<ReadCommentPorts, 'companies' | 'directory'>,
  who: Person,
  { company: code, tiers: tiersCode }: CustomerAsked,
): Promise<Refused | { readonly kind: 'form'; readonly company: Company; readonly tiers: Tiers }> {
  const right = await authorize({ companies, directory }, who, code, 'reader');
  if (right.kind === 'refused') return right;
  const tiers = await companies.sage(code).readTiers(tiersCode);
  if (!tiers) return refuse({ code: 'unknown-tiers', company: code, tiers: tiersCode });
  return { kind: 'form', company: right.company, tiers };
}

/** What a person wrote about a customer of that name, without blanks around it. */
export function checkText(given: string, name: string): string | Refused {
  const text = given.trim();
  if (text.length < MIN_COMMENT) return refuse({ code: 'too-short', field: 'text', min: MIN_COMMENT });
  return text.length > MAX_COMMENT
    ? refuse({ code: 'too-long', field: 'text', max: MAX_COMMENT })
    : checkFit(text, [name]);
}

/** An invoice is one of the customer's in Sage; orders and dossiers are named as people name them, closed ones too. */
async function checkAbout(
  { companies }: Pick<ReadCommentPorts, 'companies'>,
  { company, target, number }: AddCommentRequest,
  tiers: Tiers,
): Promise<CommentAbout | NoTarget> {
  const whose = { tiers: tiers.code, name: tiers.name };
  if (target === 'customer') return { kind: target, id: tiers.code, ...whose };
  const given = number.trim();
  if (given === '' || given.length > MAX_NUMBER) return { kind: 'no-target', target, given };
  if (target !== 'invoice') return { kind: target, id: given, ...whose };
  const lines = await companies.sage(company).findInvoiceLines(given, LINES_LOOKED_AT);
  const line = lines.find((one) => one.tiers === tiers.code && one.piece.toUpperCase() === given.toUpperCase());
  return line ? { kind: target, id: line.piece, ...whose } : { kind: 'no-target', target, given };
}

/** What the author is told of these people. */
export async function outcomeOf(
  { conversations }: Pick<WriteCommentPorts, 'conversations'>,
  { asked, powerless, away }: Resolved,
  people: readonly Person[],
): Promise<MentionOutcome> {
  const told = await Promise.all(
    people.map(async (person) => ({ person, byChat: (await conversations.findPersonal(person.id)) !== null })),
  );
  return { told, asked, powerless, away };
}
