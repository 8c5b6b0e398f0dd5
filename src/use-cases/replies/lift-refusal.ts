import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import type { RefusedAddress } from '../../domain/replies/bounce.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import { authorize } from '../authorize.ts';
import { digestOf } from '../digest-of.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { Directory } from '../ports/directory.ts';
import type { ReplyReader, ReplyWriter } from '../ports/replies/reply-store.ts';
import type { Refused } from '../refusal.ts';

export interface LiftAsked {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  readonly address: string;
}

/** The same by what a button says of the address: buttons hold no address of anybody. */
export interface LiftPressed {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  readonly key: string;
}

const KEY_LENGTH = 16;

/** What names an address in a button; `address` in small letters. */
export const refusalKey = ({ address }: Pick<RefusedAddress, 'address'>): string => digestOf(address, KEY_LENGTH);

export interface LiftPorts {
  readonly companies: Companies;
  readonly directory: Directory;
  readonly replies: Pick<ReplyReader, 'listRefused'> & Pick<ReplyWriter, 'liftRefusal'>;
  readonly clock: Clock;
}

/** What a collector is asked to confirm before an address is written to again; `refused` null: it is not refused (any more). */
export async function askLift(
  ports: Omit<LiftPorts, 'clock'>,
  who: Person,
  { company, tiers, key }: LiftPressed,
): Promise<{ readonly kind: 'asked'; readonly refused: RefusedAddress | null } | Refused> {
  const right = await authorize(ports, who, company, 'collector');
  if (right.kind === 'refused') return right;
  const all = await ports.replies.listRefused(company, [tiers]);
  return { kind: 'asked', refused: all.find((one) => refusalKey(one) === key) ?? null };
}

/**
 * A collector says that an address that refused a letter is right all the same: the next one goes there again. `lifted` null where it was
 * not refused (any more).
 */
export async function liftRefusal(
  ports: LiftPorts,
  who: Person,
  pressed: LiftPressed,
): Promise<{ readonly kind: 'lifted'; readonly lifted: RefusedAddress | null } | Refused> {
  const asked = await askLift(ports, who, pressed);
  if (asked.kind === 'refused' || asked.refused === null) {
    return asked.kind === 'refused' ? asked : { kind: 'lifted', lifted: null };
  }
  const { refused } = asked;
  const { company, tiers } = pressed;
  const isLifted = await liftAtTerminal(ports, who, { company, tiers, address: refused.address });
  return { kind: 'lifted', lifted: isLifted ? refused : null };
}

/** The same by whoever may use the server's terminal. False where it was not refused. */
export const liftAtTerminal = (
  { replies, clock }: { readonly replies: Pick<ReplyWriter, 'liftRefusal'>; readonly clock: Clock },
  who: Person,
  { company, tiers, address }: LiftAsked,
): Promise<boolean> => replies.liftRefusal(company, tiers, address.toLowerCase(), who, clock.now());
