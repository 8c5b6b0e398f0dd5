import { cents } from '../../../../src/domain/cents.ts';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import { CANARY, COLLECTORS, OUT_OF_SCOPE, ROOT_REFUSED, type Wrong } from './doctor-bench.ts';

export const MAILBOX = 'ALPHA · boîte partagée';
export const SITE = 'ALPHA · site des dossiers';
export const GROUPS = 'ALPHA · groupes des rôles';

const denied = (code: string) => ({ kind: 'status', status: 403, code }) as const;
/** One thing made wrong, and what the check that fails says of it. */
export interface Case extends Wrong {
  readonly because: string;
  readonly name: string;
  readonly detail: string;
  readonly mend: string;
}

export const CASES: readonly Case[] = [
  {
    because: 'the Sage base does not answer',
    sage: { readBaseCurrency: () => Promise.reject(new OutsideFault('busy', 'sage-connection', 'no answer')) },
    name: 'ALPHA · base Sage',
    detail: 'sage-connection',
    mend: 'sageConnectionVariable',
  },
  {
    because: 'the Sage base is kept in another currency',
    sage: { readBaseCurrency: async () => 'CHF' },
    name: 'ALPHA · base Sage',
    detail: 'CHF',
    mend: 'currency',
  },
  {
    because: 'Sage lacks a column',
    sage: { missingColumns: async () => ['F_COMPTET.CT_Num'] },
    name: 'ALPHA · colonnes de Sage',
    detail: 'F_COMPTET.CT_Num',
    mend: 'SELECT',
  },
  {
    because: 'customers have money on accounts that the settings say nothing of',
    sage: {
      readUntreatedAccounts: async () => [
        { account: '4099000', total: cents(-1_250_00), customers: 2 },
        { account: '4671000', total: cents(80_00), customers: 1 },
      ],
    },
    name: 'ALPHA · comptes des clients',
    detail: '4099000 (-1\u202f250,00\u00a0€, 2 clients), 4671000 (80,00\u00a0€, 1 client)',
    mend: 'policy.accounts',
  },
  {
    because: 'Sage writes the code of a customer in another case than its sheet',
    sage: { codesWrittenOtherwise: async () => [{ code: 'CARAT', written: 'carat' }] },
    name: 'ALPHA · codes des clients',
    detail: '« carat » pour CARAT',
    mend: 'majuscules',
  },
  {
    because: 'an identity number has a wrong key',
    company: {
      identity: {
        name: 'Alpha',
        legalForm: 'SA',
        addressLines: ['1 rue', '75001 PARIS'],
        siret: '55208131766523',
        vatNumber: 'FR28552081317',
        phone: '01',
        email: 'a@alpha.example',
        bank: { name: 'Banque', iban: 'FR7630006000011234567890188', bic: 'AGRI' },
      },
    },
    name: 'ALPHA · identité imprimée sur les lettres',
    detail: 'SIRET 55208131766523, TVA FR28552081317, IBAN FR7630006000011234567890188, BIC AGRI',
    mend: 'Kbis',
  },
  {
    because: 'the mailbox is outside the scope',
    faults: [
      OUT_OF_SCOPE,
      ROOT_REFUSED,
      { path: '/users/comptabilite*', count: -1, fault: denied('ErrorAccessDenied') },
    ],
    name: MAILBOX,
    detail: 'graph-403-ErrorAccessDenied',
    mend: 'Application Mail.ReadWrite',
  },
  {
    because: 'the mailbox can be read and not written',
    faults: [OUT_OF_SCOPE, ROOT_REFUSED, { method: 'POST', path: '*/messages', fault: denied('ErrorAccessDenied') }],
    name: MAILBOX,
    detail: 'graph-403-ErrorAccessDenied',
    mend: 'Application Mail.ReadWrite',
  },
  {
    because: 'the mailbox can be written and not sent from',
    faults: [OUT_OF_SCOPE, ROOT_REFUSED, { method: 'POST', path: '*/send', fault: denied('ErrorAccessDenied') }],
    name: MAILBOX,
    detail: 'envoi refusé',
    mend: 'Application Mail.Send',
  },
  {
    because: 'the mailbox is not there',
    company: { mailbox: 'personne@demo.example' },
    name: MAILBOX,
    detail: 'graph-404',
    mend: 'boîte partagée',
  },
  {
    because: 'the draft of the check could not be deleted',
    faults: [OUT_OF_SCOPE, ROOT_REFUSED, { method: 'DELETE', fault: { kind: 'status', status: 500 } }],
    name: MAILBOX,
    detail: 'supprimé',
    mend: 'brouillons',
  },
  {
    because: 'no canary mailbox is set',
    outside: { canaryMailbox: null },
    name: 'étendue des boîtes',
    detail: 'aucune boîte témoin',
    mend: 'RELANCE_CANARY_MAILBOX',
  },
  {
    because: 'the canary mailbox can be read',
    faults: [ROOT_REFUSED],
    name: 'étendue des boîtes',
    detail: `peut lire ${CANARY}`,
    mend: 'Retirez dans Entra',
  },
  {
    because: 'the canary mailbox does not exist',
    outside: { canaryMailbox: 'personne@demo.example' },
    name: 'étendue des boîtes',
    detail: 'n’existe pas',
    mend: 'qui existe',
  },
  {
    because: 'the site can be read and not written',
    faults: [
      OUT_OF_SCOPE,
      ROOT_REFUSED,
      { method: 'POST', path: '*/createUploadSession', fault: denied('accessDenied') },
    ],
    name: SITE,
    detail: 'graph-403-accessDenied',
    mend: 'write',
  },
  {
    because: 'setup was not run',
    withoutSetup: true,
    name: 'ALPHA · colonnes des dossiers',
    detail: 'RelanceTiers',
    mend: 'npm run cli -- setup --company ALPHA',
  },
  {
    because: 'the application sees the root site',
    faults: [OUT_OF_SCOPE],
    name: 'étendue des sites',
    detail: 'site racine',
    mend: 'Sites.Selected',
  },
  {
    because: 'no group gives the right to send',
    company: { roleGroups: { reader: [COLLECTORS] } },
    name: GROUPS,
    detail: 'personne ne peut relancer',
    mend: 'roleGroups.collector',
  },
  {
    because: 'a group of the settings is not in the directory',
    company: { roleGroups: { collector: [COLLECTORS], admin: ['00000000-0000-0000-0000-00000000dead'] } },
    name: GROUPS,
    detail: '00000000-0000-0000-0000-00000000dead',
    mend: 'ID d’objet',
  },
  {
    because: 'nobody is in the group that may send',
    tenant: { users: [] },
    name: GROUPS,
    detail: 'personne dans Recouvrement',
    mend: 'Ajoutez dans Entra',
  },
  {
    because: 'groups may not be read',
    faults: [
      OUT_OF_SCOPE,
      ROOT_REFUSED,
      { path: '/groups/*', count: -1, fault: denied('Authorization_RequestDenied') },
    ],
    name: GROUPS,
    detail: 'graph-403-Authorization_RequestDenied',
    mend: 'GroupMember.Read.All',
  },
  {
    because: 'the store does not answer',
    outside: { store: { query: () => Promise.reject(new Error('Server=x;Password=hunter2')) } },
    name: 'base de Relance',
    detail: 'échec imprévu (Error)',
    mend: 'RELANCE_STORE_CONNECTION',
  },
  {
    because: 'migrations are missing',
    outside: { missingMigrations: async () => ['0002-views.sql'] },
    name: 'schéma de la base de Relance',
    detail: '0002-views.sql',
    mend: 'npm run migrate',
  },
  {
    because: 'the public address leads elsewhere',
    health: 404,
    name: 'adresse publique',
    detail: 'répond 404',
    mend: 'RELANCE_PUBLIC_BASE_URL',
  },
  {
    because: 'nothing answers at the public address',
    outside: { publicBaseUrl: 'http://127.0.0.1:9' },
    name: 'adresse publique',
    detail: 'ne répond pas',
    mend: 'RELANCE_PUBLIC_BASE_URL',
  },
];
