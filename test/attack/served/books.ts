import { buildCompany } from '../../../src/demo/company/build.ts';
import type { SageRows } from '../../../src/demo/company/rows.ts';
import type { Scenario } from '../../../src/demo/company/scenario.ts';
import type { Company } from '../../../src/domain/company/company.ts';
import type { Day } from '../../../src/domain/day.ts';
import { CODES, MARKERS } from '../corpus.ts';

/** Whose name, addresses, contact and pieces are that marker. */
export const poisonedCode = (at: number): string => `K${String(at).padStart(2, '0')}`;
/** Like anybody. */
export const PLAIN = ['PLAIN1', 'PLAIN2'] as const;
/** Like anybody, and reminded without a question: they are in runs. The last gets its letters by post. */
export const IN_RUNS = ['RUNS1', 'RUNS2', 'RUNS3'] as const;
/** Told to nobody who may not know. */
export const SECRET_NAME = 'Maison Confidentielle';
/** By mail; every fourth by post. */
const BY_POST = 4;
const ACCOUNTS_SERVICE = 1;

/** What they paid is of no invoice, unless `isClear`: whoever reminds them is asked first. */
const customer = (code: string, name: string, email: string, isClear = false): Scenario => ({
  code,
  name,
  cases: [],
  shows: 'A customer of whom somebody wrote what they should not',
  sheet: { email },
  contacts: { [ACCOUNTS_SERVICE]: 'Comptable' },
  play: (desk) => {
    desk.bill({ late: 15, amount: 1_234_56 });
    desk.bill({ late: 40, amount: 765_44 });
    if (!isClear) desk.receive({ ago: 5, amount: 12_00 });
  },
});

const CUSTOMERS: readonly Scenario[] = [
  ...PLAIN.map((code) => customer(code, `${SECRET_NAME} ${code}`, `compta@${code.toLowerCase()}.example`)),
  ...IN_RUNS.map((code, at) =>
    customer(code, `R ${at}`, at === IN_RUNS.length - 1 ? '' : `compta@r${at}.example`, true),
  ),
  ...MARKERS.map((_, at) => customer(poisonedCode(at), `K ${at}`, at % BY_POST === 3 ? '' : `compta@k${at}.example`)),
  ...CODES.map((code, at) => customer(code, `C ${at}`, `compta@c${at}.example`)),
];

const NAME = 35;
const PIECE = 13;
const REFERENCE = 17;
const cut = (text: string, most: number): string => text.slice(0, most);

/** The Sage base of a company in whose texts people wrote markers, as wide as Sage keeps them. */
export function poisonedBooks({ identity }: Company, today: Day): SageRows {
  const plan = { name: identity.name, siret: identity.siret, seed: 7, scenarios: CUSTOMERS, ordinary: 0 };
  const rows = buildCompany(plan, today);
  const markers = new Map<string | null, string>(MARKERS.map(({ text }, at) => [poisonedCode(at), text]));
  const poisoned = <Row extends { readonly CT_Num: string | null }>(
    table: readonly Row[],
    write: (row: Row, marker: string) => Partial<Row>,
  ): readonly Row[] =>
    table.map((row) => {
      const marker = markers.get(row.CT_Num);
      return marker === undefined ? row : { ...row, ...write(row, marker) };
    });
  return {
    ...rows,
    F_COMPTET: poisoned(rows.F_COMPTET, (_, marker) => {
      const text = cut(marker, NAME);
      const place = { CT_Adresse: text, CT_Complement: text, CT_Ville: text, CT_Pays: text };
      return { CT_Intitule: text, CT_Contact: text, CT_Classement: cut(marker, REFERENCE), ...place };
    }),
    F_CONTACTT: poisoned(rows.F_CONTACTT, (_, marker) => {
      const text = cut(marker, NAME);
      return { CT_Nom: text, CT_Prenom: text, CT_Fonction: text };
    }),
    F_ECRITUREC: poisoned(rows.F_ECRITUREC, (_, marker) => ({
      EC_Intitule: cut(marker, NAME),
      EC_RefPiece: cut(marker, REFERENCE),
      EC_Piece: cut(marker, PIECE),
    })),
    F_COLLABORATEUR: rows.F_COLLABORATEUR.map((row, at) => {
      const text = cut(MARKERS[at]?.text ?? '', NAME);
      return { ...row, CO_Nom: text, CO_Fonction: text };
    }),
  };
}
