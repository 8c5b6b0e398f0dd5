import type { LetterCounts } from '../../../../domain/runs/run.ts';

/** What the terminal says of runs of reminders. */
export const runsCliWords = {
  usage:
    'runs prepare | show | approve | post | pause | resume | cancel [identifiant] [--kind rappel|prevenance|releve] [--level N] [--confirm EMPREINTE]',
  badLevel: (given: string) => `« ${given} » n’est pas un niveau : 1, 2, 3 ou 4.`,
  badKind: (given: string) => `« ${given} » n’est pas une sorte de lettre : rappel, prevenance ou releve.`,
  none: 'Aucune campagne.',
  listHeaders: [
    'Jour',
    'Sorte',
    'État',
    'Clients',
    'Lettres',
    'Envoyées',
    'Échecs',
    'Retenus',
    'Préparée par',
    'Identifiant',
  ],
  headers: ['N°', 'Code', 'Client', 'Niveau', 'Total', 'État', 'Motif'],
  title: (id: string, kind: string, day: string, state: string) => `Campagne ${id} (${kind}) du ${day} : ${state}`,
  summary: (letters: LetterCounts, customers: number, held: number, out: number) =>
    `Lettres : ${letters.chosen} à envoyer, ${letters.sent} envoyées, ${letters.failed} en échec. Clients : ${customers} choisis, ${held} retenus, ${out} écartés ou abandonnés`,
  total: (letters: number, customers: number, amount: string) =>
    `${letters} ${letters < 2 ? 'lettre' : 'lettres'}, ${customers} ${customers < 2 ? 'client' : 'clients'} : ${amount}`,
  stopped: (by: string, at: string, reason: string) => `Tous les envois ont été arrêtés par ${by} le ${at} : ${reason}`,
  nothing: 'Rien à envoyer : le motif est indiqué pour chaque client.',
  confirm: (id: string, confirm: string) => `Pour approuver cette liste : runs approve ${id} --confirm ${confirm}`,
  approved: 'Approuvée : le service envoie les lettres l’une après l’autre.',
} as const;
