import type {
  AgingView,
  ScheduleView,
  StatedView,
  StatementView,
  TopView,
} from '../../../use-cases/statements/views.ts';
import { labelOf } from '../../statements/label-of.ts';

/** A view for a program: amounts in integer cents of their own currency, days as `YYYY-MM-DD`. */
export function viewJson(view: StatedView) {
  switch (view.kind) {
    case 'aging':
      return agingJson(view);
    case 'top':
      return topJson(view);
    case 'schedule':
      return scheduleJson(view);
    case 'statement':
      return statementJson(view);
  }
}

const agingJson = ({ asOf, company, rows, totals, untreated }: AgingView) => ({
  asOf,
  company: company.code,
  rows,
  totals,
  untreated,
});

const topJson = ({ asOf, company, rows, totals, untreated }: TopView) => ({
  asOf,
  company: company.code,
  rows,
  totals,
  untreated,
});

const scheduleJson = ({ asOf, company, rows, totals }: ScheduleView) => ({
  asOf,
  company: company.code,
  rows,
  totals,
});

const statementJson = ({ company, tiers, from, asOf, open, byCurrency }: StatementView) => ({
  company: company.code,
  tiers,
  from,
  until: asOf,
  open,
  byCurrency: byCurrency.map(({ currency, opening, movements, closing }) => ({
    currency,
    opening,
    movements: movements.map((one) => ({
      day: one.day,
      piece: one.piece,
      label: labelOf('fr', one),
      debit: one.debit,
      credit: one.credit,
      balance: one.balance,
      letter: one.letter,
      cause: one.cause,
    })),
    closing,
  })),
});
