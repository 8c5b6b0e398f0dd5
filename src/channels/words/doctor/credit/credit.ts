import type { Day } from '../../../../domain/day.ts';
import { formatDay } from '../../format.ts';

const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;
const list = (values: readonly string[]): string => values.join(', ');

/** What `doctor` says of credit control: who is asked to release orders, who stands in, where the morning post goes. */
export const doctorCreditWords = {
  approvers: {
    name: (company: string): string => `${company} · décisions sur les commandes`,
    seen: (steps: readonly string[]): string =>
      steps.length > 0 ? `peuvent être prévenus : ${list(steps)}.` : 'les approbateurs peuvent être prévenus.',
    uncovered: 'aucune étape de la chaîne n’est sans limite : personne ne peut débloquer ce qui les dépasse toutes.',
    mendUncovered:
      'Dans « credit.chain » de cette société, laissez « maxAmount » et « maxOverLimit » à null sur la dernière étape.',
    nobody: 'aucune conversation d’approbation : personne n’est prévenu d’une commande bloquée.',
    unknown: (steps: readonly string[]): string =>
      `ni conversation d’approbation, ni personne qui ait ouvert Relance dans Teams : ${list(steps)}.`,
    mend: (company: string): string =>
      `Dans le canal des approbateurs, un administrateur écrit « @Relance enregistrer approbations ${company} » ; ou bien les personnes de l’étape ouvrent Relance dans Teams et lui écrivent une fois.`,
  },
  substitutions: {
    name: (company: string): string => `${company} · remplacements`,
    none: 'aucun.',
    seen: (count: number): string => `${count} en cours ou à venir.`,
    over: (ends: readonly Day[]): string =>
      `${plural(ends.length, 'passé, fini', 'passés, finis')} le ${list(ends.map(ended))}.`,
    mend: 'Retirez-les de « credit.substitutions » de cette société, ou corrigez leur date de fin.',
  },
  payers: {
    name: (company: string): string => `${company} · tiers payeurs`,
    seen: (count: number): string =>
      count === 0
        ? 'chaque client paie pour lui-même.'
        : `${plural(count, 'client a', 'clients ont')} un autre payeur ; chacun mène à un seul.`,
    loops: (loops: readonly (readonly string[])[]): string =>
      `se paient en rond : ${loops.map((loop) => [...loop, loop[0]].join(' → ')).join(' ; ')}. L’encours de chaque rond est compté au premier nommé.`,
    mend: 'Dans Sage, corrigez le « tiers payeur » d’un client de chaque rond : le dernier payeur se paie lui-même.',
  },
  morning: {
    name: (company: string): string => `${company} · point du matin`,
    seen: (count: number, at: string): string =>
      `${plural(count, 'conversation', 'conversations')}, à partir de ${at}.`,
    none: (company: string): string =>
      `aucune conversation : pour le recevoir, un administrateur écrit « @Relance enregistrer matin ${company} » dans un canal.`,
  },
} as const;

const ended = (day: Day): string => formatDay(day, 'fr');
