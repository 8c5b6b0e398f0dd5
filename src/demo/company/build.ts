import { cents } from '../../domain/cents.ts';
import type { BaseEncours } from '../../domain/company/base-encours.ts';
import { addDays, type Day, day } from '../../domain/day.ts';
import { bankDaysAgo } from './books/bank-day.ts';
import { type Books, enter, makeLine } from './books/book.ts';
import {
  ACCOUNT,
  CURRENCY_RANK,
  chartRows,
  currencyRows,
  JOURNAL,
  journalRows,
  modeRows,
  periodRows,
  serviceRows,
} from './books/chart.ts';
import { openYear } from './books/opening.ts';
import { booksToRows } from './books/to-rows.ts';
import { playOrdinarySales } from './commerce/ordinary-sales.ts';
import { exposures, withRoom } from './commerce/room.ts';
import type { SalesBook } from './commerce/sales-book.ts';
import { openSales } from './commerce/sales-desk.ts';
import { riskCodeRows, salesSettingsRow } from './commerce/settings-rows.ts';
import { numberSales, salesToRows } from './commerce/to-rows.ts';
import { openDesk } from './desk.ts';
import { ordinarySheets, playOrdinary } from './ordinary.ts';
import { USUAL_HABITS } from './past/habit.ts';
import { playPast } from './past/play-past.ts';
import { usualAmount } from './past/usual-amount.ts';
import { createRandom, type Random, seedOf } from './random.ts';
import { recoveryRows } from './recovery-rows.ts';
import type { CompanyFileRow, SageRows } from './rows.ts';
import type { Scenario } from './scenario.ts';
import { fillSheet, makeContact, type TiersSheet } from './sheet.ts';
import { contactRows, reminderRows, salespersonRows, tiersRows } from './tiers-rows.ts';

/** What tells one demo company from another. */
export interface CompanyPlan {
  readonly name: string;
  readonly siret: string;
  readonly seed: number;
  readonly scenarios: readonly Scenario[];
  /** P_BaseEncours; « solde + FA + BL » where none is said. */
  readonly baseEncours?: BaseEncours;
  /** How many customers without a story of their own. */
  readonly ordinary: number;
}

/** Fiscal years are calendar years; the books hold this many, the current one included. */
const YEARS = 3;
const USUAL_BASE: BaseEncours = 2;

/**
 * The whole base of a company as of `today`, in Sage's columns: two past years and the current one, à-nouveaux generated in
 * detail. The same day gives the same rows; another day gives the same life shifted.
 */
export function buildCompany(plan: CompanyPlan, today: Day): SageRows {
  const random = createRandom(plan.seed);
  const year = Number(today.slice(0, 4));
  const firstYear = year - YEARS + 1;
  const books: Books = { today, firstDay: day(`${firstYear}-01-01`), pieces: [] };
  const sales: SalesBook = { today, documents: [] };
  const stories = plan.scenarios.map((scenario) => ({ scenario, sheet: sheetOf(scenario, random) }));
  const ordinary = ordinarySheets(random, plan.ordinary, new Set(plan.scenarios.map(({ code }) => code)));
  enterCapital(books);
  for (const story of stories) play(story, books, sales, random);
  for (const sheet of ordinary) {
    playOrdinary(books, sheet, random);
    playOrdinarySales(openSales(sales, sheet, openDesk(books, sheet.payer, sheet.mode)), random);
  }
  enterBankFees(books);
  const sheets = settleLimits(stories, ordinary, exposures(books, sales));
  for (let opened = firstYear + 1; opened <= year; opened++) openYear(books, opened);
  return toRows(plan, books, sales, sheets);
}

interface Story {
  readonly scenario: Scenario;
  readonly sheet: TiersSheet;
}

/** Entries are on the payer's account, sales documents on the customer's own; payers have a past before their story. */
function play({ scenario, sheet }: Story, books: Books, sales: SalesBook, random: Random): void {
  const desk = openDesk(books, sheet.payer, sheet.mode);
  scenario.play(desk, random, openSales(sales, sheet, desk));
  if (sheet.payer !== sheet.code) return;
  const own = createRandom(seedOf(scenario.code));
  const habit = scenario.pays ?? own.pick(USUAL_HABITS);
  playPast(desk, habit, { usual: usualAmount(books, sheet.code, habit), currencyRank: sheet.currencyRank }, own);
}

/** Whoever has no story of credit gets a plafond above what it owes: nothing of it is held. */
function settleLimits(
  stories: readonly Story[],
  ordinary: readonly TiersSheet[],
  exposure: ReadonlyMap<string, number>,
): TiersSheet[] {
  const roomy = (sheet: TiersSheet) => withRoom(sheet, exposure.get(sheet.code) ?? 0);
  const told = stories.map(({ scenario, sheet }) => (scenario.sheet?.limit === undefined ? roomy(sheet) : sheet));
  return [...told, ...ordinary.map(roomy)];
}

function sheetOf(scenario: Scenario, random: Random): TiersSheet {
  const contacts = Object.entries(scenario.contacts ?? {}).map(([service, role]) =>
    makeContact(random, scenario.name, Number(service), role),
  );
  return fillSheet(random, { code: scenario.code, name: scenario.name, contacts, ...scenario.sheet });
}

function enterCapital(books: Books): void {
  const document = { series: 'OD', date: books.firstDay, number: '' };
  const amount = cents(250_000_00);
  enter(books, JOURNAL.various, [
    makeLine(books.firstDay, { account: ACCOUNT.bank, document, label: 'Apport en capital', amount }),
    makeLine(books.firstDay, { account: ACCOUNT.capital, document, label: 'Capital social', amount: cents(-amount) }),
  ]);
}

/** On the last working day before today: the bank is up to date. */
function enterBankFees(books: Books): void {
  const date = addDays(books.today, -bankDaysAgo(books.today, 1));
  const document = { series: 'FB', date, number: '' };
  enter(books, JOURNAL.bank, [
    makeLine(date, { account: ACCOUNT.fees, document, label: 'Frais bancaires', amount: cents(18_50) }),
    makeLine(date, { account: ACCOUNT.bank, document, label: 'Frais bancaires', amount: cents(-18_50) }),
  ]);
}

function toRows(plan: CompanyPlan, books: Books, sales: SalesBook, sheets: readonly TiersSheet[]): SageRows {
  const year = Number(books.today.slice(0, 4));
  numberSales(sales);
  const { entries, months, numberOf } = booksToRows(books, year - 1);
  return {
    P_DOSSIER: [companyFileRow(plan, books)],
    P_DEVISE: currencyRows,
    P_REGLEMENT: modeRows,
    P_RAPPEL: periodRows,
    P_SERVICECPTA: serviceRows,
    F_COMPTEG: chartRows,
    F_JOURNAUX: journalRows,
    F_JMOUV: months,
    F_COLLABORATEUR: salespersonRows,
    F_COMPTET: tiersRows(sheets, books.firstDay),
    F_CONTACTT: contactRows(sheets),
    F_COMPTETRAPPEL: reminderRows(books),
    F_ECRITUREC: entries,
    P_CRISQUE: riskCodeRows,
    P_PARAMETRECIAL: [salesSettingsRow(plan.baseEncours ?? USUAL_BASE)],
    ...salesToRows(sales, sheets, numberOf),
    ...recoveryRows(books.today, entries),
  };
}

function companyFileRow(plan: CompanyPlan, books: Books): CompanyFileRow {
  const years = Array.from({ length: YEARS }, (_, at) => {
    const year = Number(books.firstDay.slice(0, 4)) + at;
    return [
      [`D_DebutExo0${at + 1}`, day(`${year}-01-01`)],
      [`D_FinExo0${at + 1}`, day(`${year}-12-31`)],
    ] as const;
  });
  return {
    ...Object.fromEntries(years.flat()),
    D_RaisonSoc: plan.name,
    D_Siret: plan.siret,
    N_DeviseCompte: CURRENCY_RANK.EUR,
    JO_NumAN: JOURNAL.opening,
  };
}
