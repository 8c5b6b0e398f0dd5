import type { Company } from '../../../domain/company/company.ts';
import type { Person } from '../../../domain/person.ts';
import { linesIn } from '../../../domain/relance/letter.ts';
import { authorize } from '../../authorize.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Companies } from '../../ports/companies.ts';
import type { Directory } from '../../ports/directory.ts';
import type { AnnulmentStore } from '../../ports/dispatch/annulment-store.ts';
import type { Dispatch, DispatchReader, DispatchState } from '../../ports/dispatch/dispatch-store.ts';
import { type Refusal, type Refused, refuse } from '../../refusal.ts';
import { isAlive, standingOf } from '../standing.ts';

export interface AnnulPorts {
  readonly dispatches: DispatchReader;
  readonly annulments: Pick<AnnulmentStore, 'annulDispatch'>;
  readonly clock: Clock;
}

interface RightsPorts {
  readonly companies: Companies;
  readonly directory: Directory;
}

const MIN_REASON = 2;
export const MAX_REASON = 500;

export interface Annulled {
  readonly kind: 'annulled';
  readonly dispatch: Dispatch;
  /** Working drafts whose cards show what is no longer so. */
  readonly drafts: readonly string[];
  /** The newest letter that left after it with some of its instalments: it reached the customer, so the next one counts from it. */
  readonly later: Dispatch | null;
  /** Letters of the customer that are still to leave: each is compared with what is remembered now before it does. */
  readonly rechecked: readonly Dispatch[];
  /** Those that are leaving just now: too late to compare. */
  readonly leaving: readonly Dispatch[];
}

/**
 * Annuls a letter that left (wrong addressee, wrong customer…), for an approver who says why. The letter stays in history, in the
 * dossier and in reports, which say its annulment too; what it moved (level, day of the last reminder) counts no more, so that the
 * next letter counts from the one before it. A letter that left later stays as it is, level included: the customer has it, and an
 * approver who thinks it too high annuls it as well. What Sage itself counts (EC_Rappel) is Sage's, and stays.
 */
export async function annulLetter(
  ports: AnnulPorts & RightsPorts,
  who: Person,
  id: string,
  reason: string,
): Promise<Annulled | Refused> {
  const found = await findLetter(ports, who, id);
  return found.kind === 'refused' ? found : annul(ports, who, found.dispatch, reason);
}

/** What a form that asks why is about: a letter that the person may annul, and that can be. */
export async function askAnnulment(
  ports: Pick<AnnulPorts, 'dispatches'> & RightsPorts,
  who: Person,
  id: string,
): Promise<{ readonly kind: 'found'; readonly dispatch: Dispatch } | Refused> {
  const found = await findLetter(ports, who, id);
  const why = found.kind === 'refused' ? found.refusal : whyNotAnnul(found.dispatch);
  return why ? refuse(why) : found;
}

async function findLetter(
  ports: Pick<AnnulPorts, 'dispatches'> & RightsPorts,
  who: Person,
  id: string,
): Promise<{ readonly kind: 'found'; readonly dispatch: Dispatch } | Refused> {
  const dispatch = await ports.dispatches.readDispatch(id);
  if (!dispatch) return refuse({ code: 'unknown-dispatch' });
  const right = await authorize(ports, who, dispatch.company, 'approver');
  return right.kind === 'refused' ? right : { kind: 'found', dispatch };
}

/** The same from the terminal of who runs the product, for a letter of one company: `who` is told by history. */
export async function annulAtTerminal(
  ports: AnnulPorts,
  who: Person,
  { code }: Pick<Company, 'code'>,
  id: string,
  reason: string,
): Promise<Annulled | Refused> {
  const dispatch = await ports.dispatches.readDispatch(id);
  if (dispatch?.company !== code) return refuse({ code: 'unknown-dispatch' });
  return annul(ports, who, dispatch, reason);
}

/** Why a letter cannot be annulled as it stands; undefined where it can. */
export function whyNotAnnul(dispatch: Dispatch): Refusal | undefined {
  const standing = standingOf(dispatch);
  switch (standing) {
    case 'sent':
      return undefined;
    case 'annulled': {
      const { by, at } = dispatch.annulled ?? { by: dispatch.approvedBy, at: dispatch.since };
      return { code: 'already-annulled', by: by.name, at };
    }
    case 'unfiled':
    case 'doubtful':
    case 'unsent':
      return { code: 'check-first' };
    case 'moving':
    case 'refused':
    case 'changed':
    case 'cancelled':
      return { code: 'not-left', moving: standing === 'moving' };
  }
}

async function annul(ports: AnnulPorts, who: Person, seen: Dispatch, given: string): Promise<Annulled | Refused> {
  const why = whyNotAnnul(seen) ?? problemOf(given.trim());
  if (why) return refuse(why);
  const done = await ports.annulments.annulDispatch(seen.id, who, given.trim(), ports.clock.now());
  if (done) return { kind: 'annulled', ...done, ...(await lookAround(ports, done.dispatch)) };
  // It moved between the two: somebody annulled it, or its filing was refused.
  const now = await ports.dispatches.readDispatch(seen.id);
  return refuse((now && whyNotAnnul(now)) ?? { code: 'already-decided', state: 'changed' });
}

function problemOf(reason: string): Refusal | undefined {
  if (reason === '') return { code: 'reason-needed' };
  if (reason.length < MIN_REASON) return { code: 'too-short', field: 'reason', min: MIN_REASON };
  return reason.length > MAX_REASON ? { code: 'too-long', field: 'reason', max: MAX_REASON } : undefined;
}

/** More letters than a customer gets while one matters. */
const MANY = 200;
/** Handed to Exchange, or about to be. */
const LEAVING: ReadonlySet<DispatchState> = new Set(['sending', 'accepted']);

/** The customer's other letters of that kind and currency that count, newest first. */
async function lookAround(
  { dispatches }: AnnulPorts,
  { id, company, tiers, currency, facts }: Dispatch,
): Promise<Omit<Annulled, 'kind' | 'dispatch' | 'drafts'>> {
  const all = await dispatches.listDispatches({ company, tiers }, MANY);
  const isOfKind = (one: Dispatch): boolean => one.facts.kind === facts.kind && one.currency === currency;
  const alive = all.filter((one) => isOfKind(one) && isAlive(one));
  const newer = new Set(
    all.slice(
      0,
      all.findIndex((one) => one.id === id),
    ),
  );
  const own = new Set(linesIn(facts).map(({ ecNo }) => ecNo));
  const sharesLine = (one: Dispatch): boolean => linesIn(one.facts).some(({ ecNo }) => own.has(ecNo));
  const moving = alive.filter((one) => standingOf(one) === 'moving');
  return {
    later: alive.find((one) => newer.has(one) && standingOf(one) === 'sent' && sharesLine(one)) ?? null,
    rechecked: moving.filter(({ state }) => !LEAVING.has(state)),
    leaving: moving.filter(({ state }) => LEAVING.has(state)),
  };
}
