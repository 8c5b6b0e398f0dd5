import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Day } from '../../domain/day.ts';
import type { OpenItem } from '../../domain/ledger/open-item.ts';
import type { Person } from '../../domain/person.ts';
import { lastReminded, SAGE_MAX_LEVEL, standingCorrection } from '../../domain/relance/level.ts';
import type { LevelCorrection } from '../../domain/relance/memory.ts';
import { rememberedOf } from '../../domain/relance/remembered.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { authorize } from '../authorize.ts';
import { checkFit } from '../check-fit.ts';
import type { Directory } from '../ports/directory.ts';
import type { CorrectionWriter } from '../ports/relance/memory-store.ts';
import { type Refused, refuse } from '../refusal.ts';
import { readSituation, type Situation, type SituationPorts } from '../tiers/read-situation.ts';
import { MAX_REASON } from './exclude-instalment.ts';
import { type TouchDraftPorts, touchDraft } from './touch-draft.ts';

export interface CorrectionPorts extends SituationPorts, Pick<TouchDraftPorts, 'drafts'> {
  readonly directory: Directory;
  readonly corrections: CorrectionWriter;
}

type TerminalPorts = Omit<CorrectionPorts, 'directory'>;

export interface CorrectionRequest {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  readonly ecNo: number;
  /** As it was typed: 0 to 10. */
  readonly count: string;
  readonly reason: string;
}

/** `added` false: the person had said the same, and it counts. */
export type CorrectionResult =
  | { readonly kind: 'corrected'; readonly added: boolean; readonly correction: LevelCorrection }
  | Refused;

/**
 * Says how many reminders count for an instalment, for a collector who says why. What Sage and our letters counted stays as it
 * is; the correction counts until a letter rises from it. A letter under way whose level is another with it does not leave.
 * Throws an OutsideFault.
 */
export async function correctLevel(
  ports: CorrectionPorts,
  who: Person,
  request: CorrectionRequest,
): Promise<CorrectionResult> {
  const right = await authorize(ports, who, request.company, 'collector');
  if (right.kind === 'refused') return right;
  const checked = checkCorrection(request);
  if (checked.kind === 'refused') return checked;
  const situation = await readSituation(ports, right.company, request.tiers);
  const item = situation && itemsOf(situation).find(({ ecNo }) => ecNo === request.ecNo);
  if (!item) return refuse({ code: 'unknown-item', ecNo: request.ecNo });
  return correctItem(ports, who, situation, item, checked);
}

export interface NamedCorrection extends Omit<CorrectionRequest, 'company' | 'ecNo'> {
  /** As the document is called in Sage, whatever the case. */
  readonly piece: string;
  /** `YYYY-MM-DD`; null: of whatever due date, where one instalment bears the piece. */
  readonly due: string | null;
}

/** What the terminal names is of none open, or of several that their due dates tell apart. */
export type NamedWrong =
  | { readonly kind: 'no-instalment'; readonly piece: string }
  | { readonly kind: 'several-instalments'; readonly piece: string; readonly dues: readonly (Day | null)[] };

/** The same from the terminal of who runs the product, of an instalment named by its piece: `who` is told by history. */
export async function correctLevelAtTerminal(
  ports: TerminalPorts,
  who: Person,
  company: Company,
  request: NamedCorrection,
): Promise<CorrectionResult | NamedWrong> {
  const { tiers, piece, due } = request;
  const checked = checkCorrection(request);
  if (checked.kind === 'refused') return checked;
  const situation = await readSituation(ports, company, tiers);
  if (!situation) return refuse({ code: 'unknown-tiers', company: company.code, tiers });
  const plain = (text: string): string => text.trim().toLowerCase();
  const named = itemsOf(situation).filter((one) => plain(one.piece) === plain(piece) && (!due || one.due === due));
  const [item, other] = named;
  if (!item) return { kind: 'no-instalment', piece };
  if (other) return { kind: 'several-instalments', piece, dues: named.map((one) => one.due) };
  return correctItem(ports, who, situation, item, checked);
}

interface Checked {
  readonly kind: 'ok';
  readonly count: number;
  readonly reason: string;
}

async function correctItem(
  ports: TerminalPorts,
  who: Person,
  { company: { code: company }, tiers: { code: tiers }, today: on, ...situation }: Situation,
  item: OpenItem,
  { count, reason }: Checked,
): Promise<CorrectionResult> {
  const remembered = rememberedOf(itemsOf(situation), situation.memory)(item);
  const standing = standingCorrection(item, remembered);
  if (standing?.count === count && standing.by.id === who.id && standing.reason === reason) {
    return { kind: 'corrected', added: false, correction: standing };
  }
  const { ecNo, piece, due, amount } = item;
  const last = lastReminded(remembered);
  const seen = last ? { level: last.level, on: last.on } : null;
  const said = { ecNo, piece, due, amount, company, tiers, by: who, count, reason, on, seen };
  const correction = await ports.corrections.correctLevel(said);
  await touchDraft(ports, who, company, tiers, item);
  return { kind: 'corrected', added: true, correction };
}

const itemsOf = ({ accounts }: Pick<Situation, 'accounts'>): readonly OpenItem[] =>
  accounts.flatMap(({ items }) => items);

function checkCorrection({ count, reason: given }: Pick<CorrectionRequest, 'count' | 'reason'>): Checked | Refused {
  const reason = given.trim();
  if (!/^\d{1,2}$/u.test(count) || Number(count) > SAGE_MAX_LEVEL) return refuse({ code: 'bad-count', given: count });
  if (reason === '') return refuse({ code: 'reason-needed' });
  if (reason.length > MAX_REASON) return refuse({ code: 'too-long', field: 'reason', max: MAX_REASON });
  const fit = checkFit(reason);
  if (typeof fit !== 'string') return fit;
  return { kind: 'ok', count: Number(count), reason };
}
