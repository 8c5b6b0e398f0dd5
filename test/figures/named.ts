import type { Dmp } from '../../src/domain/figures/dmp.ts';
import type { Figures } from '../../src/domain/figures/figures.ts';
import type { CashForecast, CashWeek } from '../../src/domain/figures/forecast/cash-in.ts';

/** Figures of a day under the names of the report's measures. */
export const onTheDay = ({ dmp, aging, late, lateRatio, averageDaysLate, writtenOff }: Figures) => ({
  'DMP simple': dmp.simple,
  'DMP pondéré': dmp.weighted,
  'DMP sur échéance': dmp.byDue,
  'Factures payées': dmp.count,
  'DMP (12 mois)': dmp.rolling.simple,
  'DMP pondéré (12 mois)': dmp.rolling.weighted,
  'DMP sur échéance (12 mois)': dmp.rolling.byDue,
  'Factures payées (12 mois)': dmp.rolling.count,
  'Reste dû': Object.values(aging).reduce((sum: number, one) => sum + one, 0),
  'En retard': late,
  'Part du retard': lateRatio,
  'Retard moyen': averageDaysLate,
  'Passé en perte': writtenOff.amount,
  'Créances passées en perte': writtenOff.count,
});

/** The same of a month end. */
export const atMonthEnd = ({ balance, aging, unallocated, late, lateRatio, sales, basis, dso, add, cei }: Figures) => ({
  Solde: balance,
  'Non échu': aging.notDue,
  'De 1 à 30 jours': aging.d1_30,
  'De 31 à 60 jours': aging.d31_60,
  'De 61 à 90 jours': aging.d61_90,
  'Plus de 90 jours': aging.over90,
  'Non imputé': unallocated,
  'Solde en retard': late,
  'Part du solde en retard': lateRatio,
  'Ventes sur 12 mois': sales,
  'Jours des 12 mois': basis.days,
  DSO: dso.annual,
  'DSO meilleur possible': dso.bestPossible,
  ADD: add,
  CEI: cei,
});

/** Weeks of which something is said: the others are not kept. */
export const saying = ({ weeks }: Pick<CashForecast, 'weeks'>): readonly CashWeek[] =>
  weeks.filter(({ expected, low, high }) => expected + low + high > 0);

export const averages = ({ simple, byDue, count }: Dmp) => ({ simple, byDue, count });

/** As the terminal prints it. */
export const asJson = (value: object): unknown => JSON.parse(JSON.stringify(value));
