import type { Client } from '@microsoft/microsoft-graph-client';
import type { SendingPolicy } from '../../../domain/sending-policy.ts';
import type { Clock } from '../../../use-cases/ports/clock.ts';
import type { Companies } from '../../../use-cases/ports/companies.ts';
import type { SageWriters } from '../../../use-cases/ports/sage-writes/sage-writer.ts';
import type { Check } from '../../../use-cases/run-checks.ts';
import { doctorWords } from '../../words/doctor/doctor.ts';
import { aliasCheck } from './alias-check.ts';
import { right } from './answers.ts';
import { identityCheck, sageChecks } from './company-checks.ts';
import { type CreditToCheck, creditChecks } from './credit-checks.ts';
import { dossierChecks, siteScopeCheck } from './dossier-checks.ts';
import { groupsCheck } from './group-checks.ts';
import { holidaysCheck } from './holidays-check.ts';
import { type LettersToCheck, lettersCheck } from './letter-checks.ts';
import { canaryCheck, mailboxCheck } from './mail-checks.ts';
import { payersCheck } from './payer-check.ts';
import { sageWriterChecks } from './sage-writer-checks.ts';
import { addressCheck, migrationsCheck, type StoreToCheck, sandboxCheck, storeCheck } from './service-checks.ts';

/** What `doctor` needs of the outside besides Graph and the companies. */
export interface DoctorOutside {
  readonly store: StoreToCheck;
  readonly sending: SendingPolicy;
  /** Without a slash at its end. */
  readonly publicBaseUrl: string;
  /** A mailbox that the product must not be able to read; null: nothing proves the scope. */
  readonly canaryMailbox: string | null;
  /** Absent: which days are holidays is not said. */
  readonly clock?: Pick<Clock, 'today'>;
  /** Of the companies that let decisions be written into their Sage. */
  readonly sageWriters?: SageWriters;
  /** What credit control tells people through; absent: not checked. */
  readonly credit?: CreditToCheck;
  /** The letters of before; absent: not checked. */
  readonly letters?: LettersToCheck;
  readonly missingMigrations?: () => Promise<readonly string[]>;
  /** Embedded: Microsoft 365 is simulated and has no scopes to prove. */
  readonly kind?: 'mssql' | 'embedded';
}

/** The check, where there is a real tenant to ask. */
const inTenant = (outside: DoctorOutside, real: Check): Check =>
  outside.kind === 'embedded' ? { name: real.name, run: async () => right(doctorWords.simulated) } : real;

/** The demo has no network to open and no proxy to mend: what does not answer was not started. */
const asDemo = (real: Check): Check => ({
  name: real.name,
  async run() {
    const answer = await real.run();
    const notStarted = answer.mend === doctorWords.noNetwork || answer.mend === doctorWords.address.mend;
    return notStarted ? { ...answer, mend: doctorWords.startDemo } : answer;
  },
});

/** Every connection, right and setting, each with what an administrator does about it. No secret is ever said. */
export function doctorChecks(outside: DoctorOutside, client: Client, companies: Companies): readonly Check[] {
  const all = companies.list();
  const checks = [
    sandboxCheck(outside.sending),
    storeCheck(outside.store),
    ...(outside.missingMigrations ? [migrationsCheck(outside.missingMigrations)] : []),
    addressCheck(outside.publicBaseUrl),
    ...all.flatMap((company) => [
      identityCheck(company),
      ...(outside.clock ? [holidaysCheck(company, outside.clock)] : []),
      ...sageChecks(company, companies.sage(company.code)),
      payersCheck(company, companies.sage(company.code)),
      ...sageWriterChecks(company, outside.sageWriters),
      ...(outside.credit ? creditChecks(company, outside.credit, outside.kind === 'embedded') : []),
      mailboxCheck(client, company),
      ...(outside.letters ? [lettersCheck(company, outside.letters)] : []),
      ...dossierChecks(client, company),
      groupsCheck(client, company),
    ]),
    aliasCheck(client),
    inTenant(outside, canaryCheck(client, outside.canaryMailbox)),
    inTenant(outside, siteScopeCheck(client, all)),
  ];
  return outside.kind === 'embedded' ? checks.map(asDemo) : checks;
}
