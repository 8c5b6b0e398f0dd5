const columns = (column: string): string => (column === '' ? '' : ` (colonne ${column})`);

const refusals: Readonly<Record<string, string>> = {
  'missing-columns': 'l’en-tête n’a pas toutes les colonnes attendues ; il manque',
  'field-count': 'le nombre de champs n’est pas celui de l’en-tête',
  unreadable: 'ligne illisible (guillemets)',
  'no-code': 'pas de code client',
  'code-too-long': 'le code client dépasse 17 caractères',
  'piece-too-long': 'le numéro de pièce dépasse 17 caractères',
  'no-day': 'pas de date d’émission',
  'not-a-day': 'ce n’est pas une date AAAA-MM-JJ',
  'day-out-of-range': 'Sage ne peut pas tenir cette date',
  'not-an-amount': 'ce n’est pas un montant (1234.56, deux décimales au plus)',
  'zero-amount': 'montant nul : Sage ne tient pas de ligne sans montant',
  'not-a-currency': 'ce n’est pas un code de devise à trois lettres',
  'no-rate': 'pas de cours pour cette devise ; ajoutez --rate DEVISE=cours',
  'payment-without-day': 'règlement sans date',
  'payment-without-amount': 'date de règlement sans montant',
};

const warnings: Readonly<Record<string, string>> = {
  'no-due-date': 'pas d’échéance : comptée dans le solde, jamais relancée',
  'due-before-issue': 'échéance antérieure à l’émission',
  'paid-before-issue': 'règlement antérieur à l’émission',
  overpaid: 'réglée au-delà de son montant ; l’excédent reste un crédit non lettré',
  'payment-of-other-sign': 'règlement de signe contraire à la facture',
  'two-names': 'autre nom pour un code déjà vu ; le premier est gardé',
  'two-issue-days': 'autre date d’émission pour une échéance déjà vue ; la première est gardée',
  'repeated-without-payment': 'échéance déjà vue, sans nouveau règlement : comptée une seule fois',
  'no-piece': 'pas de numéro de pièce',
  'code-in-lower-case': 'code client passé en majuscules, comme dans Sage',
  'text-cut': 'texte coupé à la longueur de Sage',
  'dispute-not-understood': 'litige non compris (0 ou 1 attendu) ; aucun litige noté',
  'other-company': 'le fichier contient aussi cette société, qui n’est pas chargée',
  'lettering-shared': 'plus de lettrages que de codes : certains codes servent deux fois',
};

interface Found {
  readonly line: number;
  readonly column: string;
  readonly value: string;
}

const sentence = (found: Found, text: string): string =>
  `  ligne ${found.line} : ${text}${columns(found.column)}${found.value === '' ? '' : ` : « ${found.value} »`}`;

interface RowCount {
  readonly read: number;
  readonly loaded: number;
  readonly warned: number;
  readonly refused: number;
  readonly left: number;
}

type Refused = Found & { readonly why: string };
type Warned = Found & { readonly what: string };

/** What there is to tell of a load. */
export type ToldLoad =
  | { readonly kind: 'bad-company'; readonly name: string }
  | {
      readonly kind: 'nothing-to-load';
      readonly name: string;
      readonly companies: readonly string[];
      readonly rows: RowCount;
      readonly refused: readonly Refused[];
    }
  | {
      readonly kind: 'loaded';
      readonly code: string;
      readonly readable: boolean;
      readonly loaded: { readonly tiers: number; readonly entries: number };
      readonly rows: RowCount;
      readonly warnings: readonly Warned[];
      readonly refused: readonly Refused[];
    };

/** Remarks are read by people: past this many, the JSON report has the rest. */
const MOST_WARNINGS = 200;
const plural = (count: number, one: string, many: string): string => `${count} ${count > 1 ? many : one}`;

/** Every row of the file is in one of these. */
function tellRows({ read, loaded, warned, refused, left }: RowCount): string {
  const parts = [
    plural(loaded, 'chargée', 'chargées'),
    plural(warned, 'chargée avec remarque', 'chargées avec remarque'),
    plural(refused, 'refusée', 'refusées'),
    ...(left > 0 ? [`${plural(left, 'laissée', 'laissées')} (après le jour demandé, ou d’une autre société)`] : []),
  ];
  return `${plural(read, 'ligne', 'lignes')} dans le fichier = ${parts.join(' + ')}.`;
}

const tellRefused = (refused: readonly Refused[]): string[] =>
  refused.length === 0
    ? []
    : [
        `${plural(refused.length, 'ligne refusée', 'lignes refusées')} :`,
        ...refused.map((one) => sentence(one, refusals[one.why] ?? one.why)),
      ];

function tellNothing({ name, companies, rows, refused }: Extract<ToldLoad, { kind: 'nothing-to-load' }>): string {
  const held =
    companies.length === 0
      ? 'Le fichier ne nomme aucune société.'
      : `${companies.length > 1 ? 'Sociétés' : 'Société'} du fichier : ${companies.join(', ')}.`;
  const done = `Rien n’a été chargé ni changé : aucune ligne du fichier ne peut l’être pour « ${name} ».`;
  return [done, held, tellRows(rows), ...tellRefused(refused)].join('\n');
}

function tell(report: ToldLoad): string {
  if (report.kind === 'bad-company') {
    return `« ${report.name} » ne peut pas nommer une société : donnez des lettres ou des chiffres.`;
  }
  if (report.kind === 'nothing-to-load') return tellNothing(report);
  const { loaded, warnings: remarks, refused } = report;
  const done = `Société ${report.code} : ${plural(loaded.tiers, 'client', 'clients')} et ${plural(loaded.entries, 'écriture chargée', 'écritures chargées')}.`;
  const more = remarks.length - MOST_WARNINGS;
  return [
    report.readable ? done : 'Rien n’a été chargé, l’en-tête ne convient pas.',
    tellRows(report.rows),
    ...tellRefused(refused),
    ...(remarks.length > 0 ? [`${plural(remarks.length, 'remarque', 'remarques')} sur ce qui est chargé :`] : []),
    ...remarks.slice(0, MOST_WARNINGS).map((one) => sentence(one, warnings[one.what] ?? one.what)),
    ...(more > 0 ? [`  … et ${plural(more, 'autre', 'autres')} (--json les donne toutes)`] : []),
  ].join('\n');
}

/** What `load` says. Its readers are integrators and administrators of a French company. */
export const loadWords = {
  usage:
    'Usage : npm run load -- <fichier.csv> --company NOM [--until AAAA-MM-JJ] [--currency EUR] [--rate USD=0.92]… [--json]',
  noFile: (file: string): string => `Fichier introuvable ou illisible : ${file}`,
  /** Kept with the litige in the store, where the file only flags it. */
  disputeReason: 'Litige signalé dans le fichier chargé',
  report: tell,
} as const;
