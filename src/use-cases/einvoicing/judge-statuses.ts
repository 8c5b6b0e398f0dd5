import { holidaysOf, type IsHolidayFor } from '../../domain/business-days.ts';
import type { Company } from '../../domain/company/company.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import { addDays, type Day } from '../../domain/day.ts';
import { EINVOICING } from '../../domain/einvoicing/einvoicing-setting.ts';
import {
  byInvoice,
  type InvoiceMatch,
  isBorneOut,
  matchInvoice,
  openByNumber,
} from '../../domain/einvoicing/match-invoices.ts';
import { standingOf } from '../../domain/einvoicing/standing.ts';
import { openItems } from '../../domain/ledger/open-items.ts';
import type { Clock } from '../ports/clock.ts';
import type { Companies } from '../ports/companies.ts';
import type { EInvoiceReader, EInvoiceWriter, Finding, FindingToSave } from '../ports/einvoicing/einvoice-store.ts';

export interface JudgePorts {
  readonly companies: Companies;
  readonly clock: Clock;
  readonly isHoliday: IsHolidayFor;
  readonly einvoices: Pick<EInvoiceReader, 'listEInvoiceStatuses'> & Pick<EInvoiceWriter, 'saveEInvoiceFindings'>;
}

/** How many statuses count: of open invoices that are held, that are to be looked at, and of no open invoice. */
export interface Judged {
  readonly held: number;
  readonly toCheck: number;
  readonly notOpen: number;
}

/** What is only to be looked at, or is in Sage of no open invoice, is told for a year and a month. What may hold counts for good. */
const CHECKED_DAYS = 396;

/**
 * Which statuses count now, and which open instalments they are about, anew: one reading of the ledger, whatever their number, and none where
 * nothing was ever said that counts. Throws an OutsideFault: what is held stays held.
 */
export async function judgeStatuses(ports: JudgePorts, company: Company): Promise<Judged> {
  const { companies, clock, einvoices } = ports;
  const today = clock.today();
  const since = addDays(today, -CHECKED_DAYS);
  const statuses = await einvoices.listEInvoiceStatuses(company.code, since);
  const { paymentDays } = settingOf(company, EINVOICING);
  const asked = { today, paymentDays, isHoliday: holidaysOf(ports.isHoliday, company) };
  const standing = byInvoice(statuses).map((of) => ({ of, counts: standingOf(of.statuses, asked) }));
  const counting = standing.filter(({ counts }) => counts.length > 0);
  const open = openByNumber(counting.length === 0 ? [] : await readOpen(companies, company, today));
  const findings = counting.flatMap(({ of, counts }): readonly FindingToSave[] => {
    const match = matchInvoice(of, open);
    const told = counts.filter(({ status }) => !isBorneOut(status, match, since));
    return told.map(({ status, effect, until }) => ({
      ...{ key: status.key, invoice: of.invoice, effect, until },
      found: toFound(match),
    }));
  });
  await einvoices.saveEInvoiceFindings(company.code, findings);
  return countOf(findings);
}

async function readOpen(companies: Companies, { code }: Company, today: Day) {
  const ledger = await companies.sage(code).readLedger('all', today);
  return openItems(ledger.entries, today, ledger.fiscalYears);
}

function toFound(match: InvoiceMatch): Finding['found'] {
  if (match.kind !== 'open') return match;
  const items = match.items.map(({ ecNo, piece, due, amount, left, currency }) => ({
    ...{ ecNo, piece, due, amount, left, currency },
  }));
  return { kind: 'open', tiers: match.tiers, items };
}

function countOf(findings: readonly FindingToSave[]): Judged {
  const ofOpen = findings.filter(({ found }) => found.kind === 'open');
  const toCheck = ofOpen.filter(({ effect }) => effect === 'check').length;
  return { held: ofOpen.length - toCheck, toCheck, notOpen: findings.length - ofOpen.length };
}
