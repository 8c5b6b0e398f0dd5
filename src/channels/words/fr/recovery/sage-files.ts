import { formatCount } from '../../format.ts';

/** Dossiers de recouvrement that people keep in Sage: history. */
export const sageFiles = {
  heading: (count: number) => (count === 1 ? 'Un dossier dans Sage' : `${formatCount(count)} dossiers dans Sage`),
  title: 'Dossiers de recouvrement de Sage (historique)',
  unread: 'Les dossiers de Sage ne se lisent pas ici (« doctor » dit pourquoi).',
  none: 'Sage n’a aucun dossier de ce client.',
  open: 'Voir',
  more: (count: number) => `et ${formatCount(count)} de plus`,
  line: (number: string, days: string, motif: string) =>
    [number, days, motif].filter((part) => part !== '').join(' · '),
  since: (day: string) => `ouvert le ${day}`,
  span: (from: string, until: string) => `ouvert le ${from}, clos le ${until}`,
  owner: (name: string) => `suivi par ${name}`,
  contact: (name: string) => `Contact : ${name}`,
  resolution: (title: string) => `résolution : ${title}`,
  codes: (status: number, priority: number, result: number) =>
    `Codes de Sage : statut ${status}, priorité ${priority}, résultat ${result}`,
  loss: (value: string) => `perte probable ${value}`,
  provision: (amount: string) => `provision ${amount}`,
  intervention: (day: string, step: string, status: number) => `${day} · ${step} (statut ${status})`,
  noStep: (type: number) => `intervention de type ${type}`,
  promised: (day: string) => `promis pour le ${day}`,
  alert: (day: string) => `alerte le ${day}`,
  noDay: 'sans date',
  headers: ['Dossier Sage', 'Ouvert', 'Clos', 'Statut', 'Motif', 'Suivi par', 'Pièces', 'Interventions'],
};
