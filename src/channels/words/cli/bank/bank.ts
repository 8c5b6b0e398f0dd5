import type { FaultCode } from '../../../../domain/bank/statement.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;

const faults: Readonly<Record<FaultCode, string>> = {
  'unknown-format': 'format inconnu',
  'broken-xml': 'XML coupé ou mal formé',
  'document-type': 'type de document déclaré, refusé',
  'no-account': 'compte absent',
  'broken-line': 'ligne illisible',
  'bad-day': 'date illisible',
  'bad-amount': 'montant illisible',
  'parts-differ': 'les opérations ne font pas le total : lues en bloc',
  'balances-differ': 'les mouvements ne font pas le solde, écart',
  'cut-off': 'relevé sans solde final',
};

/** What the terminal says of the bank. */
export const bankLines = {
  known: (name: string) => `${name} : déjà lu`,
  read: (name: string, statements: number, entries: number, added: number) =>
    `${name} : ${plural(statements, 'relevé', 'relevés')}, ${plural(entries, 'mouvement', 'mouvements')}, dont ${plural(added, 'nouveau', 'nouveaux')}`,
  otherAccount: (account: string) => `  compte hors réglages, laissé de côté : ${account}`,
  fault: (line: number, code: FaultCode, found: string) =>
    `  ligne ${line} : ${faults[code]}${found === '' ? '' : ` (${found})`}`,
  unreadable: (name: string) => `${name} : fichier introuvable ou illisible`,
  matched: (held: number, possible: number, unknown: number) =>
    `Rapprochés : ${held} retenus, ${possible} à confirmer, ${unknown} sans facture reconnue.`,
  notMatched: 'Sage n’a pas répondu : lus, et pas encore rapprochés.',
  noAccounts: 'Aucun compte dans les réglages (policy.bank.accounts) : rien ne serait lu.',
  askFiles: 'Quel fichier ? bank import FICHIER…',
  askAct: 'bank import FICHIER…, bank status, bank unmatched ou bank settle RÉFÉRENCE',
  settled: (key: string) => `${key} : ne retient plus rien.`,
  unknownEntry: (key: string) => `Aucun mouvement en attente n’a la référence « ${key} ».`,
  until: (account: string, day: string) => `${account} : connu jusqu’au ${day}`,
  old: (days: number) => `  ancien : ${plural(days, 'jour ouvré', 'jours ouvrés')}`,
  gap: (from: string, to: string, closing: string, opening: string) =>
    `  manque : du ${from} au ${to} (solde ${closing}, puis ${opening})`,
  nothingRead: 'Aucun relevé lu.',
  files: (count: number) => `${plural(count, 'fichier lu', 'fichiers lus')} :`,
  nothing: 'Rien à saisir parmi les relevés de banque qui ont été lus.',
  headers: ['Jour', 'Client', 'Montant', 'Payeur', 'Factures', 'Rapprochement', 'Pourquoi', 'Référence'],
  nobody: 'inconnu',
} as const;
