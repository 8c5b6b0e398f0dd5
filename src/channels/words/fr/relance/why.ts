const plural = (count: number, one: string, many: string) => (Math.abs(count) < 2 ? one : many);

/** « Pourquoi ? »: why a reminder is proposed, or is not. */
export const why = {
  title: (name: string, currency: string) => `Pourquoi ? ${name} (${currency})`,
  decides: 'Le plan qui décide',
  plan: (name: string | undefined) => (name === undefined ? 'Plan de la société' : `Plan « ${name} »`),
  step: (plan: string, rank: number, name: string, days: number, interval: number) =>
    `${plan}, niveau ${rank}${name === '' ? '' : ` (${name})`} à ${days} ${plural(days, 'jour', 'jours')} de retard${
      interval === 0 ? '' : `, ${interval} ${plural(interval, 'jour', 'jours')} après la relance précédente`
    }`,
  proposed: 'Ce qui est proposé',
  held: 'Ce qui est retenu',
  warnings: 'À savoir',
  line: (piece: string, days: number, left: string, before: string, rank: number) =>
    `${piece} · ${days} ${plural(days, 'jour', 'jours')} · ${left} · ${before} → N${rank}`,
  chosen: (rank: number, by: string, reason: string) => `Niveau N${rank} choisi par ${by} : ${reason}`,
  never: 'jamais relancée',
  reminded: (rank: number, on: string) => `N${rank} le ${on}`,
  corrections: 'Niveaux corrigés',
  corrected: (piece: string, count: number, by: string, on: string, reason: string) =>
    `${piece} : ${count} ${plural(count, 'relance comptée', 'relances comptées')} depuis le ${on}, par ${by} : ${reason}`,
  counted: (sage: string, ours: string) => `Sage : ${sage} ; nos lettres : ${ours}.`,
  sageCount: (level: number, on: string | null) => (on === null ? `N${level}` : `N${level} le ${on}`),
  correct: 'Corriger le niveau',
  heldLine: (piece: string, left: string, why: string) => `${piece} (${left}) : ${why}`,
  basis: (today: string, at: string) => `Décidé pour le ${today}, d’après Sage lu le ${at}.`,
};
