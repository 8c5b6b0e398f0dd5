import type { Company } from '../../../domain/company/company.ts';
import type { OutsideReason } from '../../../use-cases/ports/outside-fault.ts';
import { doctorWords } from '../../words/doctor/doctor.ts';
import { faultWords, type ToldFault } from '../../words/explain/fault.ts';

/** What has nothing to do with the thing that was asked for; null where it has. */
const GENERAL: Readonly<Partial<Record<OutsideReason, string>>> = {
  'no-token': doctorWords.noToken,
  'no-answer': doctorWords.noNetwork,
  throttled: doctorWords.later,
  unavailable: doctorWords.later,
};

export const generalMend = ({ about }: ToldFault): string | null =>
  about?.reason ? (GENERAL[about.reason] ?? null) : null;

/** Rights and settings: what an administrator does about them is longer than what anybody is told. */
const OF_ADMIN: Readonly<Partial<Record<OutsideReason, (company: Company) => string>>> = {
  'mailbox-denied': ({ mailbox }) => doctorWords.mailbox.mendDenied(mailbox),
  'send-as-denied': ({ mailbox }) => doctorWords.mailbox.mendDenied(mailbox),
  'mailbox-missing': ({ mailbox }) => doctorWords.mailbox.mendMissing(mailbox),
  'site-denied': ({ dossierSite }) => doctorWords.site.mendDenied(dossierSite),
  'site-missing': ({ dossierSite }) => doctorWords.site.mendMissing(dossierSite),
  'columns-refused': ({ code }) => doctorWords.library.mend(code),
  'directory-denied': () => doctorWords.groups.mendDenied,
  'person-missing': () => doctorWords.groups.mendMissing,
};

/** What to do about a refusal whose mend is the same wherever it is met; null where the check that met it knows better. */
export function ownMend(fault: ToldFault): string | null {
  const reason = fault.about?.reason;
  return !reason || OF_ADMIN[reason] ? null : faultWords(fault, 'fr').mend;
}

/** What an administrator of the company does about a fault. */
export function mendFor(company: Company, fault: ToldFault): string {
  const reason = fault.about?.reason;
  const ofAdmin = reason ? OF_ADMIN[reason] : undefined;
  return generalMend(fault) ?? ofAdmin?.(company) ?? faultWords(fault, 'fr').mend;
}
