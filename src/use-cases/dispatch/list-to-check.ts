import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import { companiesOf } from '../authorize.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import type { Dispatch, DispatchReader, DispatchState, UnreadableDispatch } from '../ports/dispatch/dispatch-store.ts';
import { type Refused, refuse } from '../refusal.ts';

export interface ToCheckList {
  readonly kind: 'to-check';
  readonly dispatches: readonly Dispatch[];
  /** That wait for a person, or have not moved for long: nobody can decide before they are mended. */
  readonly unreadable: readonly UnreadableDispatch[];
  /** Companies where the person may answer. */
  readonly mayDecide: readonly CompanyCode[];
  /** Companies that the person administers. */
  readonly administers: readonly CompanyCode[];
}

const MAX_LISTED = 100;
/** Sent, and still not filed after this many tries: a person should know (case E10). */
const WORRYING_ATTEMPTS = 3;

/** Under way for longer than this, a letter is stuck on something: a mailbox that stays busy, a right taken away. */
const STUCK_AFTER_MS = 3_600_000;
const UNDER_WAY: readonly DispatchState[] = [
  'approved',
  'rendered',
  'drafting',
  'drafted',
  'attached',
  'sending',
  'accepted',
];

/** Dispatches that need a person: those nobody could decide, letters sent whose filing keeps failing, letters that are stuck. */
export async function listToCheck(
  ports: {
    readonly companies: Companies;
    readonly directory: Directory;
    readonly dispatches: DispatchReader;
    readonly clock: Clock;
  },
  who: Person,
): Promise<ToCheckList | Refused> {
  const readable = await companiesOf(ports, who, 'reader');
  if (readable.length === 0) return refuse({ code: 'not-allowed', needed: 'reader', company: null });
  const codes = new Set(readable.map((company) => company.code));
  const [open, filing, underWay] = await Promise.all([
    ports.dispatches.listDispatches({ states: ['to-check'] }, MAX_LISTED),
    ports.dispatches.listDispatches({ states: ['confirmed'] }, MAX_LISTED),
    ports.dispatches.listDispatches({ states: UNDER_WAY, released: true }, MAX_LISTED),
  ]);
  const since = new Date(ports.clock.now().getTime() - STUCK_AFTER_MS).toISOString();
  const stuck = [
    ...filing.dispatches.filter((dispatch) => dispatch.attempts >= WORRYING_ATTEMPTS),
    ...underWay.dispatches.filter((dispatch) => dispatch.approvedAt < since),
  ];
  const unreadable = [
    ...open.unreadable,
    ...[...filing.unreadable, ...underWay.unreadable].filter((one) => one.since < since),
  ];
  const [mayDecide, administers] = await Promise.all([
    companiesOf(ports, who, 'collector'),
    companiesOf(ports, who, 'admin'),
  ]);
  return {
    kind: 'to-check',
    dispatches: [...open.dispatches, ...stuck].filter((dispatch) => codes.has(dispatch.company)),
    unreadable: unreadable.filter(({ company }) => codes.has(company)),
    mayDecide: mayDecide.map((company) => company.code),
    administers: administers.map((company) => company.code),
  };
}
