import type { StatusFaultCode } from '../../../../domain/einvoicing/einvoice-status.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

const faults: Readonly<Record<StatusFaultCode, string>> = {
  'unknown-format': 'format inconnu',
  'broken-xml': 'XML coupé ou mal formé',
  'document-type': 'type de document déclaré, refusé',
  'no-columns': 'colonnes « pièce », « statut » et « date » attendues',
  'broken-line': 'ligne illisible',
  'no-invoice': 'numéro de facture absent',
  'no-status': 'statut absent',
  'bad-day': 'date illisible',
  'day-ahead': 'date à venir, écartée',
};

/** What the terminal says of statuses of electronic invoices. */
export const einvoicingLines = {
  known: (name: string) => `${name} : déjà lu`,
  read: (name: string, statuses: number, added: number) =>
    `${name} : ${plural(statuses, 'statut', 'statuts')}, dont ${plural(added, 'nouveau', 'nouveaux')}`,
  otherSeller: (siren: string) => `  factures d’une autre société, laissées de côté : SIREN ${siren}`,
  fault: (line: number, code: StatusFaultCode, found: string) =>
    `  ligne ${line} : ${faults[code]}${found === '' ? '' : ` (${found})`}`,
  unreadable: (name: string) => `${name} : fichier introuvable ou illisible`,
  judged: (held: number, toCheck: number, notOpen: number) =>
    `Statuts qui comptent : ${plural(held, 'retient', 'retiennent')} des lettres, ${toCheck} à vérifier, ${notOpen} sans facture ouverte reconnue.`,
  notJudged: 'Sage n’a pas répondu : lus, et pas encore rapprochés.',
  askFiles: 'Quel fichier ? einvoices import FICHIER…',
  askAct: 'einvoices import FICHIER…, einvoices status, einvoices list ou einvoices settle RÉFÉRENCE',
  settled: (key: string) => `${key} : ne compte plus.`,
  unknownStatus: (key: string) => `Aucun statut qui compte n’a la référence « ${key} ».`,
  nothingRead: 'Aucun statut lu.',
  files: (count: number, statuses: number) =>
    `${plural(count, 'fichier lu', 'fichiers lus')}, ${plural(statuses, 'statut', 'statuts')}`,
  latest: (name: string, at: string) => `dernier : ${name}, le ${at}`,
  nothing: 'Aucun statut ne retient de facture, parmi ceux qui ont été lus.',
  headers: ['Client', 'Facture', 'Statut', 'Jour', 'Effet', 'Pourquoi', 'Référence'],
  nobody: 'inconnu',
} as const;
