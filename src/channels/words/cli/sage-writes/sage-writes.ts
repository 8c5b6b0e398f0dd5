import type { Day } from '../../../../domain/day.ts';
import type { SageWriteState } from '../../../../use-cases/ports/sage-writes/sage-write-store.ts';
import { formatDay } from '../../format.ts';

const STATES: Readonly<Record<SageWriteState, string>> = {
  planned: 'à écrire',
  writing: 'en cours',
  unknown: 'à vérifier',
  done: 'écrit',
  same: 'déjà ainsi',
  'dry-run': 'essai à blanc',
  refused: 'refusé',
};

/** Codes of what stopped a write, or makes it wait; others are shown as they are. */
const REASONS: Readonly<Record<string, string>> = {
  locked: 'ouvert dans Sage',
  changed: 'la valeur a changé dans Sage',
  'no-row': 'introuvable dans Sage, ou clos',
  'many-rows': 'plusieurs lignes dans Sage',
  'no-column': 'colonne absente, ou qui ne s’écrit pas',
  'bad-value': 'valeur impossible dans cette colonne',
  'hold-changed': 'la décision ne vaut plus',
  overtaken: 'une décision plus récente a été écrite',
};

/** What the terminal says of writes into Sage. */
export const sageWriteWords = {
  none: 'Rien n’a été écrit dans Sage pour cette société.',
  headers: ['Décidé le', 'Référence', 'Cible', 'Avant', 'Après', 'État', 'Motif', 'Identifiant'],
  state: (state: SageWriteState): string => STATES[state],
  reason: (code: string | null): string => (code === null ? '' : (REASONS[code] ?? code)),
  order: (kind: 'commande' | 'preparation', piece: string): string =>
    `${kind === 'commande' ? 'commande' : 'préparation'} ${piece}`,
  riskCode: (tiers: string): string => `code risque de ${tiers}`,
  takenBack: (target: string): string => `annulation : ${target}`,
  nothing: '(vide)',
  askWhich: 'Indiquez l’identifiant : npm run cli -- sage-writes undo <identifiant>',
  refusedUndo: {
    unknown: 'Aucune écriture ne porte cet identifiant dans cette société.',
    off: 'Cette société n’a pas demandé d’écriture dans Sage : rien ne peut y être remis.',
    'nothing-written': 'Cette ligne n’a rien écrit dans Sage : il n’y a rien à remettre.',
    'undone-before': 'La valeur d’avant a déjà été remise, ou va l’être.',
  },
  tried: (state: string, reason: string): string =>
    reason === '' ? `Résultat : ${state}.` : `Résultat : ${state} (${reason}).`,
} as const;

/** What `doctor` says of them. */
export const sageWriterCheckWords = {
  name: (company: string): string => `${company} · écriture dans Sage`,
  dryRun: 'essai à blanc : « sage-writes » dit ce qui serait écrit, et rien ne l’est.',
  inForce: (from: Day): string => `en service, pour les décisions à partir du ${formatDay(from, 'fr')}.`,
  wrong: (reason: string): string => `ce que disent les réglages ne peut pas être écrit : ${reason}.`,
  mendSettings:
    'Corrigez « sageWriter » dans le fichier des sociétés : une information libre de F_DOCENTETE (texte ou table, non calculée) ou DO_Statut, et un code risque qui a un intitulé.',
  mend: 'Vérifiez la variable que nomme « sageWriter.connectionVariable », et que le compte d’écriture a été créé par infra/sql/sage-write-grants.sql, avec les droits sur la colonne des réglages.',
} as const;
