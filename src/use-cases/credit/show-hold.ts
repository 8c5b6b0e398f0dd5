import type { Company } from '../../domain/company/company.ts';
import { amountToRelease } from '../../domain/credit/amount-to-release.ts';
import { stepsCovering } from '../../domain/credit/approval.ts';
import type { Person } from '../../domain/person.ts';
import type { Hold } from '../ports/credit/hold-store.ts';
import type { Refused } from '../refusal.ts';
import type { CreditPorts } from './credit-ports.ts';
import { authorizeHold, type HoldAccess, isReader } from './people/authorize-hold.ts';
import { judgeDecider } from './people/judge-decider.ts';
import type { HoldView } from './views.ts';

export type ShowHoldPorts = Pick<CreditPorts, 'companies' | 'directory' | 'holds' | 'clock'>;

/** Newest holds first: the last one decided may be older than others. */
const DECISIONS_LOOKED_AT = 50;
const PAST_SHOWN = 10;

/** A hold as that person may see it: a reader, or whoever took the order. */
export async function showHold(ports: ShowHoldPorts, who: Person, id: string): Promise<HoldView | Refused> {
  const access = await authorizeHold(ports, who, id);
  return access.kind === 'refused' ? access : viewHold(ports, who, access);
}

/** The view of a hold that was just read or changed. Who is no reader learns nothing of the customer's other orders. */
async function viewHold(ports: ShowHoldPorts, who: Person, access: HoldAccess): Promise<HoldView> {
  const { hold, company } = access;
  const { isApprover, own, decide, approve } = await judgeDecider(ports, who, access);
  const may = mayDo(hold);
  return {
    ...plainView(ports, company, hold),
    past: isReader(access) ? await readPast(ports, hold) : [],
    own,
    may: { ...may, decide, approve, ask: may.ask && isApprover },
  };
}

/** A hold as a card that several people share shows it: acts asked from it are checked for whoever clicks. Null: it is gone. */
export async function showSharedHold(ports: Omit<ShowHoldPorts, 'directory'>, id: string): Promise<HoldView | null> {
  const hold = await ports.holds.readHold(id);
  const company = hold ? ports.companies.get(hold.company) : undefined;
  if (!hold || !company) return null;
  return { ...plainView(ports, company, hold), past: await readPast(ports, hold), own: false, may: mayDo(hold) };
}

const plainView = (
  { clock }: Pick<CreditPorts, 'clock'>,
  company: Company,
  hold: Hold,
): Pick<HoldView, 'kind' | 'company' | 'hold' | 'awaits' | 'today'> => ({
  kind: 'hold',
  company: { code: company.code, name: company.identity.name },
  hold,
  awaits: hold.state === 'pending' ? awaited(company, hold) : [],
  today: clock.today(),
});

/** What its state allows, to somebody who has every right. */
const mayDo = ({ state, notes }: Hold): HoldView['may'] => ({
  decide: state === 'pending',
  approve: state === 'pending',
  ask: state === 'pending',
  answer: state === 'pending' && notes.some(({ kind }) => kind === 'question'),
  askAgain: state === 'refused',
});

/** The step told last first; where no step reaches so far, that one alone: it can still refuse. */
function awaited({ credit }: Company, { facts, step }: Hold): readonly string[] {
  const covering = stepsCovering(credit, amountToRelease(facts), facts.overLimit).map((one) => one.index);
  const indexes = new Set([step, ...covering]);
  return [...indexes].flatMap((index) => credit.chain[index]?.name ?? []);
}

/** Earlier decisions about the same payer, newest first. */
async function readPast({ holds: store }: Pick<CreditPorts, 'holds'>, hold: Hold): Promise<readonly Hold[]> {
  const filter = { company: hold.company, payer: hold.payer, decided: true } as const;
  const decided = await store.listHolds(filter, DECISIONS_LOOKED_AT);
  return decided
    .filter((one) => one.id !== hold.id)
    .sort((a, b) => ((a.decision?.at ?? '') < (b.decision?.at ?? '') ? 1 : -1))
    .slice(0, PAST_SHOWN);
}
