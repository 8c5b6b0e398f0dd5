import type { Comment } from '../../domain/comments/comment.ts';
import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Language } from '../../domain/language.ts';
import type { Person } from '../../domain/person.ts';
import { isOfKind } from '../../domain/recovery/matters/matter.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { Clock } from '../ports/clock.ts';
import type { CommentReader } from '../ports/comments/comment-store.ts';
import type { LitigationExport, LitigationReader, LitigationWriter } from '../ports/litigation/litigation-store.ts';
import type { MatterReader } from '../ports/recovery/matter-store.ts';
import { authorizeActing, type PeoplePorts } from '../recovery/task-rights.ts';
import { type Refused, refuse } from '../refusal.ts';
import { MOST_MATTERS } from './litigation-ports.ts';

export interface AskExportPorts extends PeoplePorts {
  readonly clock: Clock;
  readonly exports: LitigationReader & LitigationWriter;
  readonly comments: Pick<CommentReader, 'listComments'>;
  readonly matters: Pick<MatterReader, 'mattersOf'>;
}

export interface CustomerAsked {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
}

/** What a person chooses from. */
export interface ExportForm {
  readonly kind: 'form';
  readonly company: Company;
  readonly tiers: { readonly code: TiersCode; readonly name: string };
  /** Those that stand, the newest first. */
  readonly comments: readonly Comment[];
  /** The dossiers de recouvrement, the newest first. */
  readonly files: readonly { readonly id: string; readonly number: string }[];
  /** What was made before, the newest first. */
  readonly before: readonly LitigationExport[];
}

const COMMENTS = 25;
const FILES = 20;
const BEFORE = 3;

/** For who may act for the customer: collectors, approvers and administrators. */
export async function openExportForm(
  ports: AskExportPorts,
  who: Person,
  { company: code, tiers: asked }: CustomerAsked,
): Promise<ExportForm | Refused> {
  const right = await authorizeActing(ports, who, code);
  if (right.kind === 'refused') return right;
  const tiers = await ports.companies.sage(code).readTiers(asked);
  if (!tiers) return refuse({ code: 'unknown-tiers', company: code, tiers: asked });
  const [{ comments }, matters, before] = await Promise.all([
    ports.comments.listComments({ company: code, tiers: tiers.code, text: '' }, 0, COMMENTS),
    ports.matters.mattersOf(code, tiers.code, MOST_MATTERS),
    ports.exports.listExports(code, tiers.code, BEFORE),
  ]);
  const files = matters.filter(isOfKind('file')).map(({ id, facts }) => ({ id, number: facts.number }));
  return {
    ...{ kind: 'form', company: right.company, tiers: { code: tiers.code, name: tiers.name }, before },
    comments: comments.filter(({ deleted }) => deleted === null),
    files: files.toSorted((one, other) => (one.number > other.number ? -1 : 1)).slice(0, FILES),
  };
}

export interface ExportRequest extends CustomerAsked {
  /** Of the form: a second press of it asks for no second file. */
  readonly key: string;
  readonly language: Language;
  readonly fileNumber: string | null;
  readonly comments: readonly string[];
}

/** Asks for it, as of today; the pass makes and files it. */
export async function askExport(
  ports: AskExportPorts,
  who: Person,
  { key, company, comments, ...request }: ExportRequest,
): Promise<LitigationExport | Refused> {
  const right = await authorizeActing(ports, who, company);
  if (right.kind === 'refused') return right;
  const asked = { ...request, company, comments: [...new Set(comments)].sort(), onDay: ports.clock.today() };
  const one = await ports.exports.askExport(key, asked, who, ports.clock.now());
  // The key is what a form sent back: what it names elsewhere is not told to whoever may act here.
  const isTheirs = one.company === company && one.tiers === asked.tiers;
  return isTheirs ? one : refuse({ code: 'not-allowed', needed: 'collector', company: null });
}

/** How one stands, for who may act there; null: there is none such for them. */
export async function showExport(ports: AskExportPorts, who: Person, id: string): Promise<LitigationExport | null> {
  const one = await ports.exports.readExport(id);
  if (!one) return null;
  const right = await authorizeActing(ports, who, one.company);
  return right.kind === 'refused' ? null : one;
}
