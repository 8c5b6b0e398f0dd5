import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from '@microsoft/microsoft-graph-client';
import { creditRoomChecks } from '../../../../src/channels/cli/credit/checks.ts';
import { type CreditToCheck, creditChecks } from '../../../../src/channels/cli/credit/credit-checks.ts';
import { dispatchChecks } from '../../../../src/channels/cli/dispatch/checks.ts';
import { type LettersToCheck, lettersCheck } from '../../../../src/channels/cli/dispatch/letter-checks.ts';
import { type GroundToCheck, groundChecks } from '../../../../src/channels/cli/doctor/ground-checks.ts';
import { holidaysCheck } from '../../../../src/channels/cli/doctor/holidays-check.ts';
import { collectChecks } from '../../../../src/channels/cli/doctor/room-checks.ts';
import { sageWritesChecks } from '../../../../src/channels/cli/sage-writes/checks.ts';
import { openDossierSetup } from '../../../../src/channels/graph/dossier/dossier-setup.ts';
import type { FaultRule } from '../../../../src/demo/m365/faults/fault.ts';
import { mailboxDenied } from '../../../../src/demo/m365/faults/presets.ts';
import type { M365 } from '../../../../src/demo/m365/server.ts';
import { defaultTenant, type Tenant } from '../../../../src/demo/m365/tenant.ts';
import type { Company } from '../../../../src/domain/company/company.ts';
import { day } from '../../../../src/domain/day.ts';
import { canListFolder } from '../../../../src/platform/invoice-copies.ts';
import type { Companies } from '../../../../src/use-cases/ports/companies.ts';
import type { CreditReader } from '../../../../src/use-cases/ports/credit/credit-reader.ts';
import type { SageReader } from '../../../../src/use-cases/ports/sage-reader.ts';
import type { SageWriters } from '../../../../src/use-cases/ports/sage-writes/sage-writer.ts';
import { type Check, type CheckResult, runChecks } from '../../../../src/use-cases/run-checks.ts';
import { aCompany } from '../../../builders/company.ts';
import { startStandIn } from '../../../contracts/m365-stand-in.ts';
import { productClient } from '../../graph/graph-client.ts';

const CLOCK = { now: () => new Date('2026-03-13T09:00:00Z'), today: () => day('2026-03-13') };
const [GROUP] = defaultTenant.groups;
export const COLLECTORS = GROUP?.id ?? '';
export const CANARY = 'direction@demo.example';
/** The mailbox of the canary exists; it is outside the scope. */
export const OUT_OF_SCOPE = mailboxDenied(CANARY);
export const ROOT_REFUSED: FaultRule = {
  path: '/sites/root*',
  count: -1,
  fault: { kind: 'status', status: 403, code: 'accessDenied' },
};

/** Two sites, the root and that of the dossiers, and the canary's mailbox. */
export const TENANT: Tenant = {
  ...defaultTenant,
  mailboxes: [...defaultTenant.mailboxes, CANARY],
  sites: [{ hostname: 'demo.sharepoint.example', path: '', name: 'Accueil' }, ...defaultTenant.sites],
};

export const ALPHA = aCompany({
  code: 'ALPHA',
  identity: { ...aCompany().identity, siret: '55208131766522', vatNumber: 'FR03552081317' },
  mailbox: 'comptabilite@demo.example',
  dossierSite: 'demo.sharepoint.example:/sites/recouvrement',
  roleGroups: { collector: [COLLECTORS] },
});

type SageAnswers = Pick<
  SageReader,
  | 'readBaseCurrency'
  | 'readFreshness'
  | 'readUntreatedAccounts'
  | 'missingColumns'
  | 'readsVersions'
  | 'codesWrittenOtherwise'
  | 'readClosingWay'
> &
  Pick<CreditReader, 'readPayerLinks'>;

export const SAGE: SageAnswers = {
  readBaseCurrency: async () => 'EUR',
  readFreshness: async () => ({ lastBankEntry: day('2026-03-12'), readAt: new Date() }),
  readUntreatedAccounts: async () => [],
  missingColumns: async () => [],
  readsVersions: async () => true,
  readPayerLinks: async () => new Map(),
  codesWrittenOtherwise: async () => [],
  readClosingWay: async () => 'plain',
};

/** What the checks look at outside of Graph and the companies. */
export interface DoctorOutside extends Omit<GroundToCheck, 'companies' | 'client'> {
  readonly canaryMailbox: string | null;
  readonly sageWriters: SageWriters;
  /** Absent: not checked, so that a test speaks of what it changes. */
  readonly credit?: CreditToCheck;
  readonly letters?: LettersToCheck;
  readonly isDemo: boolean;
  readonly isWithHolidays?: boolean;
}

/** What a test makes wrong; everything else is right. */
export interface Wrong {
  readonly company?: Partial<Company>;
  readonly sage?: Partial<SageAnswers>;
  readonly outside?: Partial<DoctorOutside>;
  readonly tenant?: Partial<Tenant>;
  readonly faults?: readonly FaultRule[];
  readonly withoutSetup?: boolean;
  readonly health?: number;
}

export interface Doctored {
  readonly ok: boolean;
  readonly checks: readonly CheckResult[];
  readonly m365: M365;
  readonly outside: DoctorOutside;
}

/** Runs the doctor on a stand-in set up as an administrator should, but for what is made wrong. */
export async function examine(wrong: Wrong = {}): Promise<Doctored> {
  const m365 = await startStandIn({ tenant: { ...TENANT, ...wrong.tenant } });
  const health = createServer((_request, response) => response.writeHead(wrong.health ?? 200).end());
  try {
    const company = { ...ALPHA, ...wrong.company };
    const client = productClient(m365);
    if (!wrong.withoutSetup) await openDossierSetup(client).setup(ALPHA);
    m365.faults.add(...(wrong.faults ?? [OUT_OF_SCOPE, ROOT_REFUSED]));
    const outside: DoctorOutside = {
      store: { query: async () => [] },
      sending: { sandbox: true, redirectTo: 'essais@demo.example' },
      publicBaseUrl: await listen(health),
      canaryMailbox: CANARY,
      missingMigrations: async () => [],
      isDemo: false,
      clock: CLOCK,
      sageWriters: { of: () => null },
      ...wrong.outside,
    };
    const companies = {
      list: () => [company],
      get: () => company,
      sage: () => ({ company: company.code, ...SAGE, ...wrong.sage }) as ReturnType<Companies['sage']>,
    };
    return { ...(await runChecks(checksOf(outside, client, companies))), m365, outside };
  } finally {
    await m365.close();
    await new Promise((resolve) => health.close(resolve));
  }
}

/** Told of nothing, and no letter of before. */
const NOBODY: CreditToCheck = {
  conversations: { listConversations: async () => [], findPersonal: async () => null },
  clock: CLOCK,
};
const NO_LETTERS: LettersToCheck = {
  dispatches: { listDispatches: async () => ({ dispatches: [], unreadable: [] }) },
  clock: CLOCK,
};

/** The checks of the product's rooms, but for those of what a test does not give. */
function checksOf(outside: DoctorOutside, client: Client, companies: Companies): readonly Check[] {
  const left = companies
    .list()
    .flatMap((company) => [
      ...(outside.credit ? [] : creditChecks(company, NOBODY)),
      ...(outside.letters ? [] : [lettersCheck(company, NO_LETTERS)]),
      ...(outside.isWithHolidays ? [] : [holidaysCheck(company, CLOCK)]),
    ]);
  const all = collectChecks(
    [
      ...groundChecks({ ...outside, companies, client }),
      sageWritesChecks(outside.sageWriters),
      ...creditRoomChecks(outside.credit ?? NOBODY, companies, client, outside.isDemo),
      dispatchChecks({ ...outside, ...(outside.letters ?? NO_LETTERS), client, companies, canListFolder }),
    ],
    companies.list(),
    outside.isDemo,
  );
  return all.filter(({ name }) => !left.some((one) => one.name === name));
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
