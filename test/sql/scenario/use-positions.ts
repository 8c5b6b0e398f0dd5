import { addDays, day } from '../../../src/domain/day.ts';
import { anItem } from '../../builders/open-item.ts';
import { aDebtStep, aLateStep, aPosition } from '../../builders/position.ts';
import { later, NOW, type Store } from '../../store/samples.ts';

const COMPANY = 'SOC';
const TODAY = day('2026-03-16');
const START = { company: COMPANY, currency: 'EUR', rules: 'r1', basis: 'b1', asOf: TODAY };

/** Passes over positions, once each way, and lists read from them. */
export async function usePositions({ reader, writer }: Store): Promise<void> {
  await writer.beginPositions(START, NOW);
  await writer.replacePositions(
    COMPANY,
    [
      aPosition('ÉLAN', {
        name: 'Élan & Fils',
        debts: [
          aDebtStep(300, { until: addDays(TODAY, 1) }),
          aDebtStep(300, { from: addDays(TODAY, 1), late: 300, oldestDue: TODAY }),
        ],
        lates: [aLateStep(300), aLateStep(20, { currency: 'USD', until: addDays(TODAY, 9) })],
      }),
      aPosition('DUPONT', {
        watched: true,
        debts: [aDebtStep(300), aDebtStep(-5, { from: '2026-05-01' })],
        lates: [aLateStep(300)],
        items: [anItem({ ecNo: 7, continues: [3] })],
        sheet: { notReminded: false, unreachable: true },
      }),
      aPosition('GONE', { debts: [aDebtStep(1)] }),
    ],
    NOW,
  );
  await writer.deletePositions(COMPANY, ['GONE']);
  await writer.endPositions(COMPANY, { asOf: TODAY, readAt: NOW, reconciled: { read: 2, found: 1 }, stood: STOOD });
  await reader.readPositionState(COMPANY);
  await reader.readPositionSize(COMPANY);
  await reader.readSeenPositions(COMPANY);
  await reader.readSeenPositions(COMPANY, ['ÉLAN', 'NONE']);
  await decide({ reader, writer });
  for (const today of [TODAY, addDays(TODAY, 1), addDays(TODAY, 30)]) {
    await reader.listDebts(COMPANY, today);
    await reader.listTopDebts(COMPANY, today, 10);
    await reader.sumTopDebts(COMPANY, today);
    await reader.sumLate(COMPANY, today);
    for (const skip of [0, 1]) await reader.listLateIn(COMPANY, 'EUR', today, { skip, limit: 1 });
  }
  await writer.beginPositions({ ...START, basis: 'b2' }, later(1));
  await writer.failPositions(COMPANY, 'sage-connection');
  await writer.endPositions(COMPANY, {
    asOf: TODAY,
    readAt: later(1),
    reconciled: null,
    stood: { ...STOOD, sheets: null },
  });
  await reader.readPositionState(COMPANY);
  await writer.forgetPositions(COMPANY);
  await reader.readSeenPositions(COMPANY);
}

const STOOD = { sheets: 'sheets', told: 'told' };

async function decide({ reader, writer }: Store): Promise<void> {
  await reader.listDecidedPositions(COMPANY, 'undecided');
  await writer.keepPositionSheet(COMPANY, { notReminded: true, unreachable: false }, ['DUPONT']);
  await reader.listKeptAccounts(COMPANY, 'all');
  await reader.listKeptAccounts(COMPANY, ['DUPONT', 'NONE']);
  const cannotTell = [{ currency: 'EUR', missing: ['due-date' as const] }];
  await writer.replacePositionDecisions(COMPANY, [
    { tiers: 'DUPONT', content: 'content', told: 'told', decided: { proposals: [], held: [], cannotTell } },
  ]);
  await reader.listDecidedPositions(COMPANY);
}
