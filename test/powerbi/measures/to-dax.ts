import type { Aggregate, ColumnRef, Formula, Measure, Where } from './measure.ts';

/** How the model names what the views hold: `'Factures'[Montant]`, `'Factures'`. */
export interface ModelNames {
  readonly column: (ref: ColumnRef) => string;
  readonly table: (view: string) => string;
}

const CLOSING = 'VAR closing = [Fin de mois retenue]';
const ONE_YEAR_EARLIER = 'EOMONTH ( closing, -12 )';

/** The DAX that a measure must have in the model: the aggregate stated beside it, and nothing else. */
export function toDax({ of, money }: Measure, names: ModelNames): string {
  if ('text' in of) return of.text.join('\n');
  if ('commonLast' in of) return commonLast(of.commonLast, names);
  if ('daysOf' in of) {
    return `${CLOSING}\nRETURN\n    IF ( NOT ISBLANK ( closing ), INT ( closing - ${ONE_YEAR_EARLIER} ) )`;
  }
  if (!('scope' in of)) return formula(of);
  const { before, filters, onlyIf = [] } = scopeOf(of, names);
  const conditions = [...onlyIf, ...(money ? [`HASONEVALUE ( ${names.column('DimCompany.Currency')} )`] : [])];
  const value = calculate(of, [...filters, ...(of.where ?? []).map((where) => keep(where, names))], names);
  const guarded = conditions.length === 0 ? value : `IF ( ${conditions.join(' && ')}, ${value} )`;
  return before.length === 0 ? guarded : `${before.join('\n')}\nRETURN\n    ${guarded}`;
}

interface ScopeText {
  readonly before: readonly string[];
  readonly filters: readonly string[];
  readonly onlyIf?: readonly string[];
}

function scopeOf({ scope }: Aggregate, names: ModelNames): ScopeText {
  const anyDay = `REMOVEFILTERS ( ${names.table('DimDate')} )`;
  const monthEnd = names.column('FactSnapshot.MonthEnd');
  const paid = names.column('FactInvoice.PaidDay');
  switch (scope) {
    case 'calendar':
      return { before: [], filters: [] };
    case 'known':
      return { before: [], filters: [anyDay] };
    case 'closing':
      return { before: [CLOSING], filters: [`${monthEnd} = closing`], onlyIf: ['NOT ISBLANK ( closing )'] };
    case 'opening':
      return {
        before: [CLOSING],
        filters: [anyDay, `${monthEnd} = ${ONE_YEAR_EARLIER}`],
        onlyIf: ['NOT ISBLANK ( closing )'],
      };
    case 'year':
      return {
        before: [CLOSING],
        filters: [anyDay, `${monthEnd} > ${ONE_YEAR_EARLIER}`, `${monthEnd} <= closing`],
        onlyIf: ['NOT ISBLANK ( closing )'],
      };
    case 'rolling':
      return {
        before: [`VAR lastDay = MIN ( MAX ( ${names.column('DimDate.Day')} ), [Données au] )`],
        filters: [anyDay, `${paid} > EOMONTH ( lastDay, -12 )`, `${paid} <= lastDay`],
        // Months to come would repeat the last one.
        onlyIf: [`MIN ( ${names.column('DimDate.Day')} ) <= [Données au]`],
      };
    case 'last-made':
      return {
        before: ['VAR madeOn = [Prévision faite le]'],
        filters: [`${names.column('FactForecast.MadeOn')} = madeOn`],
        onlyIf: ['NOT ISBLANK ( madeOn )'],
      };
  }
}

function calculate(of: Aggregate, filters: readonly string[], names: ModelNames): string {
  const inner = aggregate(of, names);
  return filters.length === 0 ? inner : `CALCULATE ( ${[inner, ...filters].join(', ')} )`;
}

function aggregate(of: Aggregate, names: ModelNames): string {
  if ('sum' in of) return `SUM ( ${names.column(of.sum)} )`;
  if ('distinct' in of) return `DISTINCTCOUNT ( ${names.column(of.distinct)} )`;
  if ('earliest' in of) return `MIN ( ${names.column(of.earliest)} )`;
  if ('count' in of) return `COUNTROWS ( ${names.table(of.count)} )`;
  const [a, b] = of.sumOfProducts;
  return `SUMX ( ${names.table(viewOf(a))}, ${names.column(a)} * ${names.column(b)} )`;
}

/** Added to what is selected, never in its place. */
function keep(where: Where, names: ModelNames): string {
  const column = names.column(where.column);
  if ('is' in where) return `KEEPFILTERS ( ${column} = "${where.is}" )`;
  if ('over' in where) return `KEEPFILTERS ( ${column} > ${where.over} )`;
  return `KEEPFILTERS ( NOT ISBLANK ( ${column} ) )`;
}

function commonLast(ref: ColumnRef, names: ModelNames): string {
  const company = ['Company', 'Name', 'Currency', 'DmpBy'].map((name) => names.column(`DimCompany.${name}`));
  const everyCustomer = `ALLEXCEPT ( ${[names.table('DimTiers'), ...company].join(', ')} )`;
  const anyDay = viewOf(ref) === 'FactForecast' ? `, REMOVEFILTERS ( ${names.table('DimDate')} )` : '';
  return `MINX ( VALUES ( ${company[0]} ), CALCULATE ( MAX ( ${names.column(ref)} ), ${everyCustomer}${anyDay} ) )`;
}

function formula(of: Formula): string {
  if ('measure' in of) return of.orZero ? `COALESCE ( [${of.measure}], 0 )` : `[${of.measure}]`;
  if ('number' in of) return String(of.number);
  if ('plus' in of) return of.plus.map(formula).join(' + ');
  if ('minus' in of) return `${formula(of.minus[0])} - ${operand(of.minus[1])}`;
  if ('times' in of) return of.times.map(operand).join(' * ');
  const [part, whole] = of.divide.map(formula);
  const ratio = `DIVIDE ( ${part}, ${whole} )`;
  return of.positive ? `IF ( ${whole} > 0, ${ratio} )` : ratio;
}

const operand = (of: Formula): string => ('plus' in of || 'minus' in of ? `( ${formula(of)} )` : formula(of));

export const viewOf = (ref: ColumnRef): string => ref.slice(0, ref.indexOf('.'));
