import { type Cents, cents, ZERO } from '../../domain/cents.ts';
import { MODE } from './books/chart.ts';
import { makeSiret } from './checksums.ts';
import { FIRST_NAMES, LAST_NAMES } from './names/people.ts';
import { STREETS, TOWNS } from './names/places.ts';
import { plain } from './names/plain.ts';
import type { Random } from './random.ts';

export interface ContactSheet {
  readonly firstName: string;
  readonly lastName: string;
  readonly role: string;
  /** Rank in P_SERVICECPTA. */
  readonly service: number;
  readonly email: string;
  /** CT_Civilite. */
  readonly title: number;
}

/** A customer, as the sales office would fill the form. */
export interface TiersSheet {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly street: string;
  readonly complement: string;
  readonly postcode: string;
  readonly town: string;
  readonly country: string;
  readonly siret: string;
  readonly email: string;
  readonly phone: string;
  readonly contacts: readonly ContactSheet[];
  /** CT_Langue: 0 none, 2 English under the usual policy. */
  readonly language: number;
  readonly notReminded: boolean;
  readonly asleep: boolean;
  /** CO_No, 0 for none. */
  readonly salesperson: number;
  /** CT_NumPayeur: itself, or who pays for it. */
  readonly payer: string;
  /** CT_Encours: the most that may be owed. */
  readonly limit: Cents;
  /** CT_Assurance: what a credit insurer covers. */
  readonly insurance: Cents;
  /** CT_ControlEnc. */
  readonly control: number;
  /** N_Risque, a rank of P_CRISQUE; 0 for none. */
  readonly riskRank: number;
  readonly mode: number;
  readonly currencyRank: number;
}

/** CO_No of the demo's people; the first five sell to everybody, the others to whom a story says. */
export const SALESPERSON = {
  elodie: 1,
  mathieu: 2,
  geraldine: 3,
  olivier: 4,
  noemie: 5,
  claire: 6,
  nadia: 7,
  hugo: 8,
} as const;

/** CT_ControlEnc. */
export const CONTROL = { automatic: 0, riskCode: 1, blocked: 2 } as const;

/** A plausible French customer, with whatever the caller states of it. */
export function fillSheet(random: Random, given: Pick<TiersSheet, 'code' | 'name'> & Partial<TiersSheet>): TiersSheet {
  const [postcode, town] = random.pick(TOWNS);
  return {
    shortName: plain(given.name.replace(/ (SARL|SAS|SA|EURL|SCOP|SNC)$/, ''))
      .toUpperCase()
      .slice(0, 17),
    street: `${random.between(1, 180)} ${random.pick(STREETS)}`,
    complement: random.chance(0.15) ? `Bâtiment ${random.pick(['A', 'B', 'C'])}` : '',
    postcode,
    town,
    country: 'France',
    siret: makeSiret(random.between(30_000_000, 89_999_999), random.between(1, 4)),
    email: `contact@${domainOf(given.name)}`,
    phone: `0${random.between(1, 5)} ${[1, 2, 3, 4].map(() => String(random.between(10, 99))).join(' ')}`,
    contacts: [],
    language: 0,
    notReminded: false,
    asleep: false,
    salesperson: random.between(SALESPERSON.elodie, SALESPERSON.noemie),
    payer: given.code,
    limit: cents(random.between(4, 60) * 1_000_00),
    insurance: ZERO,
    control: CONTROL.automatic,
    riskRank: 0,
    mode: MODE.transfer,
    currencyRank: 0,
    ...given,
  };
}

/** Someone of the firm, in a service (a rank of P_SERVICECPTA). */
export function makeContact(random: Random, firm: string, service: number, role: string): ContactSheet {
  const [firstName, title] = random.pick(FIRST_NAMES);
  const lastName = random.pick(LAST_NAMES);
  return {
    firstName,
    lastName,
    role,
    service,
    email: `${plain(firstName)}.${plain(lastName)}@${domainOf(firm)}`,
    title,
  };
}

/** Mail domains end in `.example`: nothing can ever be delivered there (RFC 2606). */
export const domainOf = (firm: string): string =>
  `${plain(firm.replace(/ (SARL|SAS|SA|EURL|SCOP|SNC|Ltd|Inc)$/, ''))}.example`;
