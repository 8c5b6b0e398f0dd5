import { statedCard } from '../../../../src/channels/teams/rooms/statements/cards/stated.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import type { Language } from '../../../../src/domain/language.ts';
import type { Entry } from '../../../../src/domain/ledger/entry.ts';
import type { StatedAsked } from '../../../../src/use-cases/statements/show-stated.ts';
import type { StatedView } from '../../../../src/use-cases/statements/views.ts';
import { anInvoice } from '../../../builders/entry.ts';
import { agingOf, scheduleOf, statementOf, topOf } from '../../statements/some-views.ts';
import { HOSTILE } from './hostile.ts';

const OF_ALL = { company: 'BIJOU', code: null, from: null, until: null } as const;
const OF_CARAT = { ...OF_ALL, code: 'CARAT' } as const;

/** Names as long and as hostile as they come, in three currencies. */
const EXTREMES: readonly Entry[] = ['EUR', 'USD', 'CHF'].flatMap((currency, block) =>
  Array.from({ length: 15 }, (_, at) =>
    anInvoice({
      ...{ ecNo: 100 * block + at, tiers: block === 0 ? `T${at}${'W'.repeat(14)}` : 'CARAT', currency },
      ...{ piece: HOSTILE.slice(0, 17), amount: 999_999_999_99, due: at % 3 === 0 ? null : '2025-01-31' },
    }),
  ),
);

const hostile = <View extends StatedView>(view: View): View => ({
  ...view,
  company: { ...view.company, name: HOSTILE },
  ...('rows' in view ? { rows: view.rows.map((row) => ({ ...row, name: HOSTILE })) } : {}),
});

/** États and relevés, ordinary and at their extremes. */
export function statementsCards(language: Language): Record<string, Card> {
  const card = (view: StatedView, asked: StatedAsked, page = 1, others: readonly string[] = []): Card =>
    statedCard(language, { kind: 'stated', view, others, maySend: view.kind === 'statement' }, asked, page);
  const aging = { act: 'aging', ...OF_ALL } as const;
  const top = { act: 'top', ...OF_ALL } as const;
  const schedule = { act: 'schedule', ...OF_ALL } as const;
  const statement = { act: 'statement', ...OF_CARAT } as const;
  const carat = { code: 'CARAT', name: HOSTILE };
  return {
    agedBalance: card(agingOf(), aging),
    agedBalanceOfOne: card({ ...agingOf(), tiers: { code: 'CARAT', name: 'Carat' } }, { ...aging, code: 'CARAT' }),
    agedBalanceOfNobody: card(agingOf([]), aging),
    agedBalanceExtremes: card(hostile(agingOf(EXTREMES)), aging, 2, ['PERLE', 'ONYX', 'RUBIS', 'JADE']),
    agedBalanceOfOneExtremes: card(hostile({ ...agingOf(EXTREMES), tiers: carat }), { ...aging, code: 'CARAT' }),
    topDebtors: card(topOf(), top),
    topDebtorsOfNobody: card(topOf([]), top),
    topDebtorsExtremes: card(hostile(topOf(EXTREMES)), top, 2, ['PERLE', 'ONYX', 'RUBIS', 'JADE']),
    schedule: card(scheduleOf(), schedule),
    scheduleExtremes: card(hostile(scheduleOf(EXTREMES)), schedule, 3),
    statement: card(statementOf(), statement),
    statementOfNothing: card(statementOf([]), statement),
    statementExtremes: card(hostile({ ...statementOf(EXTREMES), tiers: carat }), statement, 2),
  };
}
