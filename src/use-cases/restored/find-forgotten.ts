import type { Company } from '../../domain/company/company.ts';
import { mailboxesOf } from '../../domain/company/mailboxes-of.ts';
import { type Comparison, compareDepartures } from '../../domain/restored/compare-departures.ts';
import { letterOfKey, type MailSeen } from '../../domain/restored/departures.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { DeparturesReader } from '../ports/restored/departures-reader.ts';
import type { ForgottenStore } from '../ports/restored/forgotten-store.ts';
import { heldIn } from './noted.ts';
import { rememberedOf } from './recollection.ts';

export interface FindForgottenPorts {
  readonly companies: Pick<Companies, 'list'>;
  readonly clock: Pick<Clock, 'today'>;
  readonly departures: DeparturesReader;
  readonly forgotten: Pick<ForgottenStore, 'findLetters' | 'findNoted'>;
}

export interface FoundAfterRestore extends Comparison {
  /** Drafts of letters that the store does not know: nobody sends them but by hand. */
  readonly drafts: readonly MailSeen[];
  /** Every reference seen: no new letter may bear one of them. */
  readonly references: readonly string[];
}

/**
 * What left of a company since an instant, compared with what the store knows. Everything is read, and nothing changed; the number of
 * queries does not depend on that of letters. Throws OutsideFault.
 */
export async function findForgotten(
  ports: FindForgottenPorts,
  company: Company,
  since: Date,
): Promise<FoundAfterRestore> {
  const { departures } = ports;
  const mails = await mailsOf(departures, company, 'sent', since);
  const drafts = await mailsOf(departures, company, 'drafts', since);
  const files = await departures.listFiles(company, since, ports.clock.today());
  const letters = [...mails, ...drafts].filter(({ reference }) => reference !== null);
  const references = [...new Set([...letters, ...files].flatMap(({ reference }) => reference ?? []))];
  const ids = [...new Set(letters.map(({ key }) => letterOfKey(key)))];
  const [kept, noted] = await Promise.all([
    ports.forgotten.findLetters({ ids, references }),
    ports.forgotten.findNoted(references),
  ]);
  const remembered = kept.map(rememberedOf);
  const seen = { company: company.code, mails, files, remembered, noted: heldIn(noted) };
  const alone = compareDepartures({ ...seen, elsewhere: new Set() });
  const known = new Set(remembered.map(({ dispatchId }) => dispatchId));
  return {
    ...(alone.forgotten.some(({ tiers }) => tiers === null)
      ? compareDepartures({ ...seen, elsewhere: await filedElsewhere(ports, company, since) })
      : alone),
    drafts: drafts.filter(({ key, reference }) => reference !== null && !known.has(letterOfKey(key))),
    references,
  };
}

async function mailsOf(
  departures: DeparturesReader,
  company: Company,
  folder: 'sent' | 'drafts',
  since: Date,
): Promise<readonly MailSeen[]> {
  const all: MailSeen[] = [];
  for (const mailbox of mailboxesOf(company)) all.push(...(await departures.listMails({ mailbox, folder, since })));
  return all;
}

/** References in the dossiers of the other companies that write from one of its mailboxes. */
async function filedElsewhere(
  { companies, departures, clock }: FindForgottenPorts,
  company: Company,
  since: Date,
): Promise<ReadonlySet<string>> {
  const own = new Set(mailboxesOf(company));
  const others = companies
    .list()
    .filter((other) => other.code !== company.code && mailboxesOf(other).some((mailbox) => own.has(mailbox)));
  const references: string[] = [];
  for (const other of others) {
    references.push(...(await departures.listFiles(other, since, clock.today())).map(({ reference }) => reference));
  }
  return new Set(references);
}
