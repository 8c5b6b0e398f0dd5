import { BANK } from '../../domain/bank/bank-setting.ts';
import type { Company } from '../../domain/company/company.ts';
import { DEFAULT_POLICY } from '../../domain/company/default-policy.ts';
import type { LegalIdentity } from '../../domain/company/legal-identity.ts';
import type { ReceivablesPolicy } from '../../domain/company/receivables-policy.ts';
import { decide } from '../../domain/company/room-setting.ts';
import { PENALTIES } from '../../domain/penalties/penalties-setting.ts';
import { RUNS } from '../../domain/runs/runs-setting.ts';
import { TEMPLATES } from '../../domain/templates/templates-setting.ts';
import { MODE } from './books/chart.ts';
import { makeIban, vatNumberOf } from './checksums.ts';
import { DEMO_CREDIT_POLICY } from './commerce/credit-policy.ts';
import { DEMO_SIRET, type DemoCompanyCode } from './companies.ts';
import { DEMO_PENALTIES } from './penalties.ts';
import { roleGroupsOf } from './people.ts';

/** LCR and direct debits are collected by us, in both companies. */
const POLICY: ReceivablesPolicy = { ...DEFAULT_POLICY, collectedModes: [MODE.bill, MODE.directDebit] };

/** What Claire may approve in a run, in hundredths: all of a usual day; Nadia approves what is beyond. */
const DEMO_RUNS = { ...RUNS.byDefault, approveUpTo: { EUR: 100_000_000, USD: 10_000_000, GBP: 10_000_000 } };
/** Texts of letters are looked for beside the dossiers, where nobody put one yet. */
const DEMO_TEMPLATES = { ...TEMPLATES.byDefault, from: 'sharepoint' as const };
const SETTINGS = decide(TEMPLATES, DEMO_TEMPLATES, decide(RUNS, DEMO_RUNS, decide(PENALTIES, DEMO_PENALTIES)));

const spaced = (iban: string): string => iban.replace(/(.{4})(?=.)/g, '$1 ');

const rcs = (town: string, siret: string): string =>
  `RCS ${town} ${siret.slice(0, 3)} ${siret.slice(3, 6)} ${siret.slice(6, 9)}`;

function identity(
  code: DemoCompanyCode,
  facts: Pick<LegalIdentity, 'name' | 'legalForm' | 'capital' | 'addressLines' | 'phone' | 'bank'> & { town: string },
): LegalIdentity {
  const { town, ...own } = facts;
  const siret = DEMO_SIRET[code];
  return {
    ...own,
    siret,
    vatNumber: vatNumberOf(siret),
    registry: rcs(town, siret),
    email: `comptabilite@${code.toLowerCase()}.example`,
  };
}

const ALPHA: LegalIdentity = identity('ALPHA', {
  name: 'Alpha Fournitures Industrielles SAS',
  legalForm: 'Société par actions simplifiée',
  capital: '250 000 €',
  addressLines: ["12 quai de l'Industrie", '44200 Nantes'],
  town: 'Nantes',
  phone: '02 40 00 01 00',
  bank: {
    name: 'Banque de Démonstration',
    iban: spaced(makeIban('30999', '00001', '00012345678')),
    bic: 'DEMOFRPPXXX',
  },
});

const BETA: LegalIdentity = identity('BETA', {
  name: 'Bêta Emballages SARL',
  legalForm: 'Société à responsabilité limitée',
  capital: '40 000 €',
  addressLines: ['3 rue du Four-à-Chaux', '49300 Cholet'],
  town: 'Angers',
  phone: '02 41 00 02 00',
  bank: {
    name: 'Banque de Démonstration',
    iban: spaced(makeIban('30999', '00002', '00087654321')),
    bic: 'DEMOFRPPXXX',
  },
});

/** Where the bank's files of ALPHA are laid, beside the dossiers; BETA's bank is not read. */
const DEMO_BANK = {
  ...BANK.byDefault,
  accounts: [ALPHA.bank.iban.replaceAll(' ', '')],
  library: 'Relevés bancaires',
};

function company(code: DemoCompanyCode, own: LegalIdentity, signatory: Company['signatory']): Company {
  const mailbox = `relances@${code.toLowerCase()}.example`;
  return {
    code,
    currency: 'EUR',
    identity: own,
    policy: POLICY,
    settings: SETTINGS,
    credit: DEMO_CREDIT_POLICY,
    mailbox,
    replyTo: mailbox,
    signatory,
    dossierSite: 'contoso.sharepoint.com:/sites/dossiers',
    roleGroups: roleGroupsOf(code),
  };
}

/** Settings of the two demo companies. */
export const demoCompanies = (): Company[] => [
  {
    ...company('ALPHA', ALPHA, { name: 'Claire Martin', title: 'Responsable recouvrement' }),
    settings: decide(BANK, DEMO_BANK, SETTINGS),
  },
  company('BETA', BETA, { name: 'Claire Martin', title: 'Responsable recouvrement' }),
];
