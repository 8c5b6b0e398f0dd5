import type { Dmp } from '../../../src/domain/figures/dmp.ts';
import type { Figures } from '../../../src/domain/figures/figures.ts';

const dmpOf = ({ simple, weighted, byDue, count }: Dmp, [plain, tail]: readonly [string, string]) => ({
  [`DMP${plain}${tail}`]: simple,
  [`DMP pondéré${tail}`]: weighted,
  [`DMP sur échéance${tail}`]: byDue,
  [`Factures payées${tail}`]: count,
});

/** What the report calls the figures of days to pay, of all that is known or of one month. */
export const dmpNamed = (dmp: Dmp) => dmpOf(dmp, [' simple', '']);

/** What the report calls the figures of the day of the data. */
export const todayNamed = ({ dmp, aging, late, lateRatio, averageDaysLate }: Figures) => ({
  ...dmpNamed(dmp),
  ...dmpOf(dmp.rolling, ['', ' (12 mois)']),
  'Reste dû': Object.values(aging).reduce((sum: number, one) => sum + one, 0),
  'En retard': late,
  'Part du retard': lateRatio,
  'Retard moyen': averageDaysLate,
});

/** What the report calls the figures of a month end. */
export const monthEndNamed = ({
  balance,
  aging,
  unallocated,
  late,
  lateRatio,
  sales,
  basis,
  dso,
  add,
  cei,
}: Figures) => ({
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
