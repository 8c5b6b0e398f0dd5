import type { Bracket } from '../../../../domain/bracket.ts';
import type { EntryNature } from '../../../../domain/ledger/entry-nature.ts';
import type { MovementCause } from '../../../../domain/statements/statement.ts';

export const statements = {
  titles: { aging: 'Balance âgée', schedule: 'Échéancier', statement: 'Relevé de compte' },
  openTitle: 'Relevé des échéances ouvertes',
  everyone: 'Tous les clients',
  whose: (name: string, company: string) => `${name} — ${company}`,
  asOf: (day: string) => `au ${day}`,
  between: (from: string, until: string) => `du ${from} au ${until}`,
  basis: 'Écritures et lettrages postérieurs ignorés.',
  readAt: (at: string) => `Sage lu le ${at}`,
  columns: {
    code: 'Code',
    name: 'Client',
    unallocated: 'Crédits non lettrés',
    balance: 'Solde',
    currency: 'Devise',
    piece: 'Pièce',
    issued: 'Émise le',
    due: 'Échéance',
    daysLate: 'Jours de retard',
    left: 'Reste dû',
    day: 'Date',
    label: 'Libellé',
    debit: 'Débit',
    credit: 'Crédit',
    letter: 'Lettrage',
  },
  brackets: {
    notDue: 'Non échu',
    d1_30: '1 à 30 jours',
    d31_60: '31 à 60 jours',
    d61_90: '61 à 90 jours',
    over90: 'Plus de 90 jours',
  } satisfies Record<Bracket, string>,
  total: (currency: string) => `Total ${currency}`,
  opening: (day: string) => `Solde au ${day}`,
  openingOpen: (day: string) => `Ouvert, émis avant le ${day}`,
  closing: (day: string) => `Solde au ${day}`,
  movements: 'Total des mouvements',
  natures: {
    sale: 'Facture ou avoir',
    treasury: 'Règlement',
    entry: 'Écriture',
    loss: 'Perte',
    valuation: 'Écart de conversion',
  } satisfies Record<EntryNature, string>,
  causes: {
    lettering: 'Écart soldé par lettrage',
    'carried-over': 'Report à nouveau',
  } satisfies Record<Exclude<MovementCause, 'line'>, string>,
  untreated: (code: string, account: string, amount: string) =>
    `Hors total : ${code}, compte ${account} sans traitement dans les réglages, ${amount}`,
  nothing: 'Rien d’ouvert ce jour-là.',
  noMovement: 'Aucun mouvement ni solde.',
};
