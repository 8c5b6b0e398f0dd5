import { addDays, type Day, daysBetween } from '../../domain/day.ts';
import { JOURNAL } from './books/chart.ts';
import { DEMO_SIRET, type DemoCompanyCode } from './companies.ts';
import type { EntryRow, SageRows } from './rows.ts';
import { SCENARIOS } from './scenarios.ts';
import { SECOND_SCENARIOS } from './second-company.ts';

/** What a platform says of late invoices of the demo, one each: days after the due date, or before the demo's day. */
const TOLD = [
  { status: '207', after: 3, reason: 'Quantité livrée inférieure à la quantité facturée', payee: '' },
  { status: '210', after: 2, reason: 'TX_TVA_ERR · Taux de TVA erroné', payee: '' },
  { status: '211', ago: 2, reason: '', payee: '' },
  { status: '212', ago: 4, reason: '', payee: '' },
  { status: '225', after: 1, reason: '', payee: 'Factor de démonstration' },
] as const;

/** Customers that show something else on purpose are left as they are. */
const OTHERS = new Set([...SCENARIOS, ...SECOND_SCENARIOS].map(({ code }) => code));
/** Late enough to be reminded, and no line that a year carried over, which may be paid under another number. */
const [LATE_DAYS, RECENT_DAYS] = [8, 75];

/** The file that the platform of a demo company lays down: a status on a late invoice of each of the first ordinary customers that have one. */
export function demoStatuses(rows: Pick<SageRows, 'F_ECRITUREC'>, code: DemoCompanyCode, today: Day): string {
  const late = lateInvoices(rows.F_ECRITUREC, today);
  const siren = DEMO_SIRET[code].slice(0, 9);
  const lines = TOLD.flatMap((told, at) => {
    const invoice = late[at];
    if (!invoice) return [];
    const on = 'after' in told ? addDays(invoice.due, told.after) : addDays(today, -told.ago);
    const facts = [invoice.piece, told.status, on, told.reason, 'Plateforme de démonstration', siren, told.payee];
    return [facts.join(';')];
  });
  return ['pièce;statut;date;motif;plateforme;siren;bénéficiaire', ...lines, ''].join('\n');
}

interface LateInvoice {
  readonly piece: string;
  readonly due: Day;
}

function lateInvoices(entries: readonly EntryRow[], today: Day): readonly LateInvoice[] {
  const found = new Map<string, LateInvoice>();
  for (const { CT_Num, JO_Num, EC_Sens, EC_Lettrage, EC_Echeance: due, EC_RefPiece } of entries) {
    if (CT_Num === null || OTHERS.has(CT_Num) || found.has(CT_Num)) continue;
    if (JO_Num !== JOURNAL.sales || EC_Sens !== 0 || EC_Lettrage !== '' || due === null) continue;
    const late = daysBetween(due, today);
    if (late >= LATE_DAYS && late <= RECENT_DAYS) found.set(CT_Num, { piece: EC_RefPiece, due });
  }
  return [...found.values()];
}
