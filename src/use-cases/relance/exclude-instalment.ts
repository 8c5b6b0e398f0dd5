import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Day } from '../../domain/day.ts';
import { readEnd } from '../../domain/end-day.ts';
import type { OpenItem } from '../../domain/ledger/open-item.ts';
import type { Person } from '../../domain/person.ts';
import type { Exclusion } from '../../domain/relance/memory.ts';
import { rememberedOf } from '../../domain/relance/remembered.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { authorize } from '../authorize.ts';
import { checkFit } from '../check-fit.ts';
import type { Directory } from '../ports/directory.ts';
import type { ExclusionWriter } from '../ports/relance/memory-store.ts';
import { type Refused, refuse } from '../refusal.ts';
import { readSituation, type Situation, type SituationPorts } from '../tiers/read-situation.ts';
import { type TouchDraftPorts, touchDraft } from './touch-draft.ts';

export interface ExclusionPorts extends SituationPorts, Pick<TouchDraftPorts, 'drafts'> {
  readonly directory: Directory;
  readonly exclusions: ExclusionWriter;
}

export interface ExclusionRequest {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  readonly ecNo: number;
  readonly reason: string;
  /** Last day out, `YYYY-MM-DD`; null: until lifted. */
  readonly until: string | null;
}

export const MAX_REASON = 200;

/**
 * Takes an instalment out of reminders, with who and why. It stays owed, aged and counted. It may be out for several reasons,
 * each with its person and end: it is free when the last has ended. A person who says the same again (reason and end, under
 * whatever number or customer Sage had it then) gets the exclusion there is; another end or reason is another exclusion.
 */
export async function excludeInstalment(
  ports: ExclusionPorts,
  who: Person,
  request: ExclusionRequest,
): Promise<{ readonly kind: 'excluded'; readonly added: boolean; readonly exclusion: Exclusion } | Refused> {
  const right = await authorize(ports, who, request.company, 'collector');
  if (right.kind === 'refused') return right;
  const checked = checkRequest(request, ports.clock.today());
  if (checked.kind === 'refused') return checked;
  const situation = await readSituation(ports, right.company, request.tiers);
  const item = situation && itemsOf(situation).find((one) => one.ecNo === request.ecNo);
  if (!situation || !item) return refuse({ code: 'unknown-item', ecNo: request.ecNo });
  const isSame = ({ by, reason, until }: Exclusion): boolean =>
    by.id === who.id && reason === checked.reason && until === checked.until;
  const present = exclusionsIn(situation)(item).find(isSame);
  if (present) return { kind: 'excluded', added: false, exclusion: present };

  const { added, exclusion } = await ports.exclusions.addExclusion({
    ...keyOf(item),
    company: request.company,
    tiers: situation.tiers.code,
    by: who,
    reason: checked.reason,
    since: situation.today,
    until: checked.until,
  });
  if (added) await touchDraft(ports, who, request.company, situation.tiers.code, item);
  return { kind: 'excluded', added, exclusion };
}

export interface InclusionRequest extends Pick<ExclusionRequest, 'company' | 'tiers' | 'ecNo'> {
  /** The only one to lift; absent: all that keep the instalment out. */
  readonly exclusionId?: string | undefined;
}

/**
 * Lifts an exclusion, or all that keep an instalment out, named by its number or by that of its exclusion, also where Sage has
 * numbered it anew or under another customer since. False in `lifted` when somebody already had.
 */
export async function includeInstalment(
  ports: ExclusionPorts,
  who: Person,
  request: InclusionRequest,
): Promise<{ readonly kind: 'included'; readonly lifted: boolean } | Refused> {
  const right = await authorize(ports, who, request.company, 'collector');
  if (right.kind === 'refused') return right;
  const { company, ecNo, exclusionId } = request;
  const situation = await readSituation(ports, right.company, request.tiers);
  if (!situation) return refuse({ code: 'unknown-tiers', company, tiers: request.tiers });
  const tiers = situation.tiers.code;
  const exclusionsOf = exclusionsIn(situation);
  const isNamed = (one: Pick<OpenItem, 'ecNo'>): boolean => one.ecNo === ecNo;
  const item = itemsOf(situation).find((one) => isNamed(one) || exclusionsOf(one).some(isNamed));
  // Of one that is no longer open there may be an exclusion still.
  const exclusions = item ? exclusionsOf(item) : situation.memory.exclusions.filter(isNamed);
  let lifted = false;
  for (const { id } of exclusions.filter((one) => exclusionId === undefined || one.id === exclusionId)) {
    const isOurs = await ports.exclusions.liftExclusion(company, tiers, id, who, ports.clock.today());
    lifted ||= isOurs;
  }
  if (lifted && item) await touchDraft(ports, who, company, tiers, item);
  return { kind: 'included', lifted };
}

const itemsOf = ({ accounts }: Situation): readonly OpenItem[] => accounts.flatMap(({ items }) => items);

/** Those in force, of one item. */
function exclusionsIn(situation: Situation): (item: OpenItem) => readonly Exclusion[] {
  const remembered = rememberedOf(itemsOf(situation), situation.memory);
  return (item) => remembered(item).exclusions;
}

const keyOf = ({ ecNo, piece, due, amount }: OpenItem) => ({ ecNo, piece, due, amount });

function checkRequest(
  request: ExclusionRequest,
  today: Day,
): { readonly kind: 'ok'; readonly reason: string; readonly until: Day | null } | Refused {
  const reason = request.reason.trim();
  if (reason === '') return refuse({ code: 'reason-needed' });
  const fit = checkFit(reason);
  if (typeof fit !== 'string') return fit;
  if (reason.length > MAX_REASON) return refuse({ code: 'too-long', field: 'reason', max: MAX_REASON });
  if (request.until === null || request.until === '') return { kind: 'ok', reason, until: null };
  const until = readEnd(request.until, today);
  return typeof until === 'string'
    ? { kind: 'ok', reason, until }
    : refuse({ code: 'bad-date', given: request.until, problem: until });
}
