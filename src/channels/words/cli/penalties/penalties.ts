/** What the terminal says of penalties, in French. */
export const penaltyLines = {
  title: (name: string, company: string, asOf: string): string => `${name} — ${company} — pénalités au ${asOf}`,
  allTitle: (company: string, asOf: string): string => `Tous les clients — ${company} — pénalités au ${asOf}`,
  currency: (currency: string): string => `En ${currency}`,
  open: 'ouverte',
  headers: ['Pièce', 'Échéance', 'Payée le', 'Du', 'Au', 'Jours', 'Base', 'Taux', 'Intérêts', 'Indemnité', ''],
  totals: (interest: string, indemnities: string, total: string): string =>
    `Intérêts ${interest}, indemnités ${indemnities}. Total ${total}`,
  totalWithout: 'hors indemnités, qui sont en euros',
  allHeaders: ['Code', 'Devise', 'Échéances', 'Intérêts', 'Indemnités', 'Total'],
  notComputed: (count: number): string =>
    count === 1 ? 'Non calculé pour 1 client :' : `Non calculé pour ${count} clients :`,
  fileTitle: 'Pénalités de retard',
  asOf: (day: string): string => `au ${day}`,
  sum: 'Total',
  fileColumns: [
    { title: 'Client', kind: 'text' },
    { title: 'Pièce', kind: 'text' },
    { title: 'Émise le', kind: 'day' },
    { title: 'Échéance', kind: 'day' },
    { title: 'Payée le', kind: 'day' },
    { title: 'Du', kind: 'day' },
    { title: 'Au', kind: 'day' },
    { title: 'Jours', kind: 'count' },
    { title: 'Base', kind: 'amount' },
    { title: 'Taux (%)', kind: 'text' },
    { title: 'Source du taux', kind: 'text' },
    { title: 'Intérêts', kind: 'amount' },
    { title: 'Indemnité (EUR)', kind: 'amount' },
    { title: 'Remarque', kind: 'text', grows: true },
    { title: 'Devise', kind: 'text' },
  ],
  effet: 'effet',
  doubtful: 'douteux',

  ratesTitle: (company: string): string => `Taux des pénalités — ${company}`,
  rateHeaders: ['Semestre', 'BCE (%)', 'Entreprise (%)', 'Public (%)', 'Taux légal (%)', 'Plancher (%)', 'Source', ''],
  missing: (semesters: string): string =>
    `Il manque : ${semesters}. Rien n’est calculé sur ces semestres ; ajoutez-les à « policy.penalties.rates ».`,
  complete: 'Aucun semestre ne manque jusqu’à aujourd’hui.',
  contractTitle: 'Taux contractuels',
  contractHeaders: ['Client', 'À partir du', 'Taux (%)'],
  everybody: 'tous',
  noContract: 'Aucun taux contractuel : taux de la BCE majoré.',
  payersSaid: (count: number, otherwise: string): string =>
    `Nature du payeur précisée pour ${count} client${count > 1 ? 's' : ''} ; les autres comptent comme ${otherwise}.`,
} as const;
