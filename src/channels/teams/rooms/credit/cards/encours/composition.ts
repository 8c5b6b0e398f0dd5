import { type Cents, cents } from '../../../../../../domain/cents.ts';
import type { Encours, EncoursComponent, EncoursPart } from '../../../../../../domain/credit/encours.ts';
import type { HoldFacts } from '../../../../../../domain/credit/hold.ts';
import type { Language } from '../../../../../../domain/language.ts';
import type { OrderKind } from '../../../../../../domain/order-kind.ts';
import { creditWords } from '../../../../../words/credit/credit-words.ts';
import { explainCreditIn, listPieces } from '../../../../../words/explain/explain-credit.ts';
import { formatAmount } from '../../../../../words/format.ts';
import { wordsFor } from '../../../../../words/words.ts';
import { sharesOf } from '../../../../cards/charts/shares.ts';
import { clip } from '../../../../cards/clip.ts';
import { expandCard } from '../../../../cards/expand.ts';
import template from './composition.json' with { type: 'json' };

/** An order whose kind may lie outside of the base: what the encours is with it. */
export type WithOrder = Pick<HoldFacts, 'encoursWith' | 'overLimit'> & { readonly order: { readonly kind: OrderKind } };

export interface CompositionData {
  readonly hasChart: boolean;
  readonly chartTitle: string;
  readonly chart: readonly {
    readonly title: string;
    readonly data: readonly { readonly legend: string; readonly value: number; readonly color: string }[];
  }[];
  readonly partsTitle: string;
  readonly parts: readonly {
    readonly label: string;
    readonly amount: string;
    readonly note: string;
    readonly weight: 'Default' | 'Bolder';
    readonly subtle: boolean;
  }[];
  readonly limitsTitle: string;
  readonly limits: readonly LimitRow[];
  readonly withoutRate: string;
}

interface LimitRow {
  readonly label: string;
  readonly amount: string;
  readonly note: string;
  readonly weight: 'Default' | 'Bolder';
  readonly color: 'Default' | 'Attention';
}

/** From what is owed already to what is only ordered. */
const CHART: Readonly<Record<EncoursPart, string>> = {
  solde: 'categoricalBlue',
  factures: 'categoricalTeal',
  livraisons: 'categoricalLightBlue',
  preparations: 'categoricalLavender',
  commandes: 'categoricalPurple',
  retours: 'divergingGray',
  avoirs: 'divergingGray',
  acomptes: 'divergingGray',
};

/** What an encours is made of, against what was granted: elements for the body of a card. */
export const compositionOf = (
  language: Language,
  encours: Encours,
  order: WithOrder | null = null,
): readonly object[] => expandCard(template, compositionData(language, encours, order)).body as readonly object[];

function compositionData(language: Language, encours: Encours, order: WithOrder | null): CompositionData {
  const { encours: encoursWords } = wordsFor(language);
  const words = creditWords(language);
  const { currency, withoutRate } = encours;
  const added = order === null ? cents(0) : cents(order.encoursWith - encours.total);
  const chart = chartOf(language, encours, added);
  const isReduced = encours.components.some(({ counted, amount }) => counted && amount < 0);
  const chartTitle = words.chartTitle(added > 0 ? words.encoursWith : encoursWords.encours, isReduced, currency);
  const pieces = withoutRate.map((one) => `${clip(one.piece, 20)} (${one.currency})`);
  return {
    hasChart: chart.length > 0,
    chartTitle,
    chart: [{ title: chartTitle, data: chart }],
    partsTitle: words.composition,
    parts: partsOf(language, encours, added),
    limitsTitle: words.granted,
    limits: limitsOf(language, encours, order, added),
    withoutRate: pieces.length > 0 ? encoursWords.withoutRate(pieces.length, listPieces(pieces)) : '',
  };
}

/** Bars show the shares of what adds up; returns, credit notes and down payments come off in the table, which has the amounts. */
function chartOf(language: Language, { components }: Encours, added: Cents): CompositionData['chart'][number]['data'] {
  const { encours: words } = wordsFor(language);
  const own = creditWords(language);
  const bars = [
    ...components
      .filter(({ counted }) => counted)
      .map(({ part, amount }) => ({ legend: words.parts[part], amount, color: CHART[part] })),
    { legend: own.thisOrder, amount: added, color: 'categoricalMarigold' },
  ].filter(({ amount }) => amount > 0);
  const shares = sharesOf(bars.map(({ amount }) => amount));
  return bars.map(({ legend, color }, index) => ({ legend, value: shares[index] ?? 0, color }));
}

function partsOf(language: Language, encours: Encours, added: Cents): CompositionData['parts'] {
  const { encours: words } = wordsFor(language);
  const own = creditWords(language);
  const money = (amount: Cents) => formatAmount(amount, encours.currency, language);
  const plain = { note: '', weight: 'Default', subtle: false } as const;
  const bold = { note: '', weight: 'Bolder', subtle: false } as const;
  return [
    ...encours.components.filter(isWorthSaying).map(({ part, amount, count, counted }) => ({
      label: partLabel(language, part, count),
      amount: money(amount),
      note: counted ? '' : words.notCounted,
      weight: 'Default' as const,
      subtle: !counted,
    })),
    { label: words.encours, amount: money(encours.total), ...bold },
    ...(added > 0
      ? [
          { label: own.thisOrder, amount: money(added), ...plain },
          { label: own.encoursWith, amount: money(cents(encours.total + added)), ...bold },
        ]
      : []),
  ];
}

/** The documents are counted; open items would say little. */
export function partLabel(language: Language, part: EncoursPart, count: number): string {
  const { encours: words } = wordsFor(language);
  const own = creditWords(language);
  return part === 'solde' ? words.parts.solde : own.counted(words.parts[part], count);
}

/** The solde always; other parts where there is something. */
export const isWorthSaying = ({ part, amount, count }: EncoursComponent): boolean =>
  part === 'solde' || amount !== 0 || count > 0;

function limitsOf(language: Language, encours: Encours, order: WithOrder | null, added: Cents): readonly LimitRow[] {
  const { encours: words } = wordsFor(language);
  const own = creditWords(language);
  const { currency, plafond, insurance, available, late, oldestDaysLate } = encours;
  const money = (amount: Cents) => formatAmount(amount, currency, language);
  const overLimit = order?.overLimit ?? encours.overLimit;
  const plain = { note: '', weight: 'Default', color: 'Default' } as const;
  // What is left, or lacks, is said of the same total as the last line of the composition.
  const bold = { ...plain, weight: 'Bolder' } as const;
  const note = added > 0 ? own.withIt : '';
  const room =
    overLimit > 0
      ? [{ ...bold, label: words.overLimit, amount: money(overLimit), color: 'Attention' } as const]
      : available === null
        ? []
        : [{ ...bold, note, label: words.available, amount: money(cents(available - added)) } as const];
  return [
    { ...plain, label: words.plafond, amount: explainCreditIn(language).plafond(plafond, currency) },
    ...room,
    { ...plain, label: words.insurance, amount: insurance > 0 ? money(insurance) : own.noInsurance },
    {
      ...plain,
      label: words.late,
      amount: late > 0 ? money(late) : own.nothingLate,
      note: late > 0 ? words.oldest(oldestDaysLate) : '',
      color: late > 0 ? 'Attention' : 'Default',
    },
  ];
}
