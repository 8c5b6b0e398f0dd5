import type { CompanyCode } from '../company/company-code.ts';
import {
  type FileSeen,
  type ForgottenLetter,
  letterOfKey,
  type MailSeen,
  type RememberedLetter,
  type UnawareLetter,
} from './departures.ts';

/** What Microsoft 365 shows of a company, and what the store has of the same letters. */
export interface Departures {
  readonly company: CompanyCode;
  readonly mails: readonly MailSeen[];
  readonly files: readonly FileSeen[];
  readonly remembered: readonly RememberedLetter[];
  /** References that were held after a restore before. */
  readonly noted: ReadonlySet<string>;
  /** References in the dossiers of other companies that write from the same mailboxes. */
  readonly elsewhere: ReadonlySet<string>;
}

export interface Comparison {
  /** The oldest first. */
  readonly forgotten: readonly ForgottenLetter[];
  readonly unaware: readonly UnawareLetter[];
}

/**
 * What left and the store does not know. A mail is known by its key, which names the letter; a document by the reference of its
 * letter, so that a mail that somebody moved away is found by what was filed. A mail without a reference is no letter.
 */
export function compareDepartures(seen: Departures): Comparison {
  const byId = new Map(seen.remembered.map((one) => [one.dispatchId, one]));
  const byReference = Map.groupBy(seen.remembered, ({ reference }) => reference);
  const filesOf = Map.groupBy(seen.files, ({ reference }) => reference);
  const mailsOf = Map.groupBy(seen.mails, ({ reference }) => reference);
  mailsOf.delete(null);

  const forgotten: ForgottenLetter[] = [];
  const unaware: UnawareLetter[] = [];
  for (const reference of new Set([...mailsOf.keys(), ...filesOf.keys()])) {
    if (reference === null) continue;
    const [mails, files] = [mailsOf.get(reference) ?? [], filesOf.get(reference) ?? []];
    const all = byReference.get(reference) ?? [];
    const departures: readonly Departure[] =
      mails.length > 0
        ? mails.map((mail) => ({ mail, found: byId.get(letterOfKey(mail.key)) ?? null }))
        : [{ mail: null, found: all.find(isLeft) ?? all.find(isUnsent) ?? null }];
    const known = departures.find(({ found }) => found)?.found ?? all[0];
    if (isOfAnother(seen, reference, known, files)) continue;
    // Several letters of one draft share its reference and its files: which are whose is left to filing again.
    unaware.push(...unawareOf(departures, departures.length === 1 ? files : []));
    const lost = departures.find(({ found }) => !found || (!isLeft(found) && !isUnsent(found)));
    if (lost && !seen.noted.has(reference)) forgotten.push(forgottenOf(reference, lost.mail, files, known));
  }
  return { forgotten: forgotten.sort((a, b) => a.at.localeCompare(b.at)), unaware };
}

interface Departure {
  readonly mail: MailSeen | null;
  readonly found: RememberedLetter | null;
}

const unawareOf = (departures: readonly Departure[], files: readonly FileSeen[]): readonly UnawareLetter[] =>
  departures.flatMap(({ mail, found }) =>
    found?.dispatchId && isUnsent(found)
      ? [{ dispatchId: found.dispatchId, reference: found.reference, tiers: found.tiers, mail, files }]
      : [],
  );

const isLeft = ({ recollection }: RememberedLetter): boolean => recollection === 'left';
const isUnsent = ({ recollection }: RememberedLetter): boolean => recollection === 'unsent';

/** A mailbox may be several companies': a letter is of the one whose dossier or draft it has. */
const isOfAnother = (
  { company, elsewhere }: Departures,
  reference: string,
  known: RememberedLetter | undefined,
  files: readonly FileSeen[],
): boolean => files.length === 0 && (elsewhere.has(reference) || (known !== undefined && known.company !== company));

function forgottenOf(
  reference: string,
  mail: MailSeen | null,
  files: readonly FileSeen[],
  known: RememberedLetter | undefined,
): ForgottenLetter {
  const first = files.toSorted((a, b) => a.at.localeCompare(b.at))[0];
  const isMail = mail !== null || files.some(({ name }) => /\.eml$/iu.test(name));
  return {
    reference,
    tiers: files.find(({ tiers }) => tiers !== null)?.tiers ?? known?.tiers ?? null,
    by: isMail ? 'mail' : 'post',
    at: mail?.at ?? first?.at ?? '',
    subject: mail?.subject ?? first?.name ?? '',
  };
}
