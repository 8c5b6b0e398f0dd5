import type { QueryName } from '../../../src/sage/query-text.ts';
import type { QueryName as WriterText } from '../../../src/sage-writer/query-text.ts';

/** What a text looks for in Sage, in words. */
export interface Keys {
  /** By table, the indexes of Sage that it is sought by, with what they are asked for. */
  readonly seeks: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By table that grows, why it is read from end to end. Tables of tens of rows (P_*, journals, salespeople) are read whole by any. */
  readonly scans: Readonly<Record<string, string>>;
}

const ASKED = { UKA_F_COMPTET_CT_NUM: 'the codes asked for' };
const BY_NUMBER = 'the numbers found, to read their lines whole';
const EVERY_CUSTOMER = 'it is about every customer: the answer is that long';
const OF_EACH = 'what every customer comes to: once a pass, for all of them together';
const OF_FILES = 'Sage has no key by file: no more rows than people write down by hand';
const FEW_STEPS = 'tens of rows that people write down by hand';
const NONE = {};

/** For customers that are named, or for the whole base where a text is only ever asked so. */
export const SAGE_KEYS: Readonly<Record<QueryName, Keys>> = {
  'account-balances': {
    seeks: NONE,
    scans: { F_COMPTET: EVERY_CUSTOMER, F_ECRITUREC: 'doctor alone asks it, to find accounts that no setting names' },
  },
  'base-currency': { seeks: NONE, scans: NONE },
  'closing-lines': {
    seeks: {
      F_COMPTET: ASKED,
      F_ECRITUREC: {
        IEC_CTLETTRE: 'the lettered lines of a customer in the month that a year ends in',
        IEC_CTNUM: 'its other lines',
        IEC_JOUR: 'what a journal holds in the month after',
        IEC_ECNO: BY_NUMBER,
      },
    },
    scans: NONE,
  },
  'codes-otherwise': {
    seeks: NONE,
    scans: { F_COMPTET: EVERY_CUSTOMER, F_ECRITUREC: 'doctor alone asks it: any line may be written otherwise' },
  },
  columns: { seeks: NONE, scans: NONE },
  contacts: {
    seeks: { F_COMPTET: ASKED, F_CONTACTT: { FKIA_F_CONTACTT_CT_NUM: 'the contacts of a customer' } },
    scans: NONE,
  },
  'counterpart-lines': {
    seeks: {
      F_COMPTET: ASKED,
      F_ECRITUREC: {
        IEC_CTNUM: 'the lines of a customer',
        IEC_PIECEJONUM: 'the other lines of their piece, journal and month',
      },
    },
    scans: NONE,
  },
  'credit-settings': { seeks: NONE, scans: NONE },
  'credit-sheets': {
    seeks: {
      F_COMPTET: { ...ASKED, ICT_NUMPAYEUR: 'whom a payer pays for', ICT_NUM: 'the payer of a sheet' },
    },
    scans: { F_COMPTET: 'sheets by cbMarq: in a base this small a scan is nearer than a seek' },
  },
  'document-codes-otherwise': {
    seeks: NONE,
    scans: { F_DOCENTETE: 'doctor alone asks it: any document may be written otherwise', F_COMPTET: EVERY_CUSTOMER },
  },
  'document-marks': {
    seeks: NONE,
    scans: {
      F_COMPTET: OF_EACH,
      F_DOCENTETE: OF_EACH,
      F_DOCLIGNE: OF_EACH,
      F_DOCREGL: OF_EACH,
      F_REGLECH: OF_EACH,
      F_CREGLEMENT: OF_EACH,
    },
  },
  'document-origins': {
    seeks: {
      F_COMPTET: { ...ASKED, ICT_NUMPAYEUR: 'whom a payer pays for' },
      F_DOCENTETE: { IDO_NUM: 'documents that name their payer', IDO_TIERS: 'documents of a customer that name none' },
      F_DOCLIGNE: { IDL_LIGNE: 'the lines of a document' },
    },
    scans: NONE,
  },
  dossier: { seeks: NONE, scans: NONE },
  'earlier-lines': {
    seeks: {
      F_COMPTET: ASKED,
      F_ECRITUREC: { IEC_CTNUM: 'the lines of a customer, by their day', IEC_ECNO: BY_NUMBER },
    },
    scans: NONE,
  },
  'invoices-by-piece': {
    seeks: {
      F_ECRITUREC: {
        IEC_REFPIECE: 'a range of EC_RefPiece from the beginning asked for',
        IEC_PIECEJONUM: 'the same of EC_Piece, for each length that it is aligned in',
        IEC_ECNO: BY_NUMBER,
      },
    },
    scans: { F_COMPTET: 'sheets that are no customer’s, to leave their lines out: no more than there are sheets' },
  },
  'last-bank-entry': {
    seeks: { F_ECRITUREC: { IEC_JOUR: 'the last line of each treasury journal' } },
    scans: NONE,
  },
  ledger: {
    seeks: {
      F_COMPTET: ASKED,
      F_ECRITUREC: {
        IEC_CTNUM: 'the lines of a customer, by their day',
        IEC_CTLETTRE: 'those of a customer that are lettered',
        IEC_ECNO: BY_NUMBER,
      },
    },
    scans: NONE,
  },
  'litigation-motifs': { seeks: NONE, scans: NONE },
  'ledger-history': {
    seeks: { F_COMPTET: ASKED, F_ECRITUREC: { IEC_CTNUM: 'the lines of a customer, by their day' } },
    scans: NONE,
  },
  'ledger-changed': {
    seeks: NONE,
    scans: {
      F_ECRITUREC: 'Sage indexes no date of change: once a pass that something changed before, which answers few rows',
    },
  },
  'ledger-marks': {
    seeks: { F_COMPTET: ASKED, F_ECRITUREC: { IEC_CTNUM: 'the lines of a tiers' } },
    scans: { F_COMPTET: 'whose the sums are: in a base this small a scan is nearer than a seek' },
  },
  'ledger-sums': {
    seeks: NONE,
    scans: { F_COMPTET: OF_EACH, F_ECRITUREC: 'what all lines come to: once a pass, in one row' },
  },
  'lettering-tolerance': { seeks: NONE, scans: NONE },
  'line-labels': { seeks: { F_COMPTET: ASKED, F_ECRITUREC: { IEC_CTNUM: 'the lines of a customer' } }, scans: NONE },
  'opening-years': {
    seeks: { F_ECRITUREC: { IEC_JOUR: 'the first month of a year in each journal' } },
    scans: NONE,
  },
  'order-numbers': {
    seeks: {
      F_COMPTET: ASKED,
      F_ECRITUREC: { IEC_CTNUM: 'the lines of a customer' },
      F_DOCREGL: { IDR_ECNO: 'the acompte that a line is of' },
      F_CREGLEMENT: { IRG_ECNO: 'the payment that a line is of' },
      F_REGLECH: { IRC_RGNO: 'what a payment is given to' },
      F_DOCLIGNE: { IDL_LIGNE: 'the lines of an invoice' },
    },
    scans: NONE,
  },
  'payer-links': { seeks: NONE, scans: { F_COMPTET: EVERY_CUSTOMER } },
  'read-isolation': { seeks: NONE, scans: NONE },
  'reminder-periods': { seeks: NONE, scans: NONE },
  'risk-codes': { seeks: NONE, scans: NONE },
  'sage-file-lines': {
    seeks: {
      F_COMPTET: ASKED,
      F_DRECOUVREMENT: { IDR_CTNUM: 'the files of a customer' },
      F_ECRITUREC: { IEC_ECNO: BY_NUMBER },
    },
    scans: { F_DRECOUVREMENTEC: OF_FILES },
  },
  'sage-files': {
    seeks: {
      F_COMPTET: ASKED,
      F_DRECOUVREMENT: { IDR_CTNUM: 'the files of a customer' },
      F_CONTACTT: { ICT_NO: BY_NUMBER },
    },
    scans: NONE,
  },
  'sage-interventions': {
    seeks: { F_COMPTET: ASKED, F_DRECOUVREMENT: { IDR_CTNUM: 'the files of a customer' } },
    scans: { F_DRECOUVREMENTIV: OF_FILES, F_ESCENARIO: FEW_STEPS, F_SCENARIO: FEW_STEPS },
  },
  'sage-scenarios': { seeks: NONE, scans: { F_ESCENARIO: FEW_STEPS, F_SCENARIO: FEW_STEPS } },
  'sheet-marks': {
    seeks: NONE,
    scans: { F_COMPTET: 'what all sheets come to: once a pass, in one row', F_CONTACTT: 'the same of contacts' },
  },
  'sales-documents': {
    seeks: {
      F_COMPTET: { ...ASKED, ICT_NUMPAYEUR: 'whom a payer pays for' },
      F_DOCENTETE: {
        IDO_NUM: 'documents that name their payer',
        IDO_TIERS: 'documents of a customer that name none',
      },
      F_DOCLIGNE: { IDL_LIGNE: 'the lines of a document' },
      F_DOCREGL: { IDR_LIGNE: 'the payments and instalments of a document' },
      F_REGLECH: { IRC_DRNO: 'what paid an instalment' },
      F_CREGLEMENT: { IRG_NO: 'the payment itself' },
    },
    scans: NONE,
  },
  'segment-facts': { seeks: { F_COMPTET: ASKED }, scans: NONE },
  tiers: { seeks: { F_COMPTET: ASKED }, scans: NONE },
  'unposted-payments': {
    seeks: {
      F_CREGLEMENT: { IRG_TYPECOMPTA: 'payments of customers that are not posted, from a day on' },
      F_REGLECH: { IRC_RGNO: 'what a payment is given to' },
      F_DOCREGL: { IDR_NO: 'the instalment of the document' },
      F_ECRITUREC: { IEC_ECNO: 'the line that it was posted to' },
    },
    scans: NONE,
  },
  'tiers-list': { seeks: NONE, scans: { F_COMPTET: EVERY_CUSTOMER } },
};

/** What is written back to Sage is looked for first. */
export const WRITER_KEYS: Readonly<Record<WriterText, Keys>> = {
  'find-order': {
    seeks: { F_DOCENTETE: { IDO_TPIECE: 'the type and the number, aligned to the right in 13 or 9 places' } },
    scans: NONE,
  },
  'find-tiers': { seeks: { F_COMPTET: ASKED }, scans: NONE },
  'libre-column': { seeks: NONE, scans: NONE },
  'risk-code': { seeks: NONE, scans: NONE },
  'write-order': { seeks: { F_DOCENTETE: { PK_CBMARQ_F_DOCENTETE: 'the row that was found' } }, scans: NONE },
  'write-risk-code': { seeks: { F_COMPTET: { PK_CBMARQ_F_COMPTET: 'the row that was found' } }, scans: NONE },
};
