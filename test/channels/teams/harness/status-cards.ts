import { statusCard } from '../../../../src/channels/teams/rooms/status/cards/status.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import { day } from '../../../../src/domain/day.ts';
import type { Language } from '../../../../src/domain/language.ts';
import type { Status } from '../../../../src/use-cases/status/read-status.ts';
import { HOSTILE } from './hostile.ts';

const QUIET: Status = {
  kind: 'status',
  version: '1.2.3',
  companies: [
    {
      ...{ company: 'BIJOU', sageAnswers: true, lastBankEntry: day('2026-02-27'), stop: null },
      ...{ queue: [], toCheck: 0, failed: 0 },
    },
  ],
  passes: [],
};
const troubled = (text: string): Status => ({
  ...QUIET,
  companies: ['BIJOU', 'BETA'].map((company) => ({
    ...{ company, sageAnswers: company === 'BIJOU', lastBankEntry: null, toCheck: 3, failed: 1 },
    queue: [
      { state: 'approved', letters: 240 },
      { state: 'sending', letters: 4 },
    ],
    stop: { company, by: { id: 's', name: text }, at: '2026-03-02T09:00:00.000Z', reason: text },
  })),
  passes: [
    { pass: 'dispatch', succeededAt: null, failedAt: '2026-03-02T09:00:00.000Z', fault: 'graph-503' },
    { pass: 'runs', succeededAt: '2026-03-02T09:00:00.000Z', failedAt: '2026-03-01T09:00:00.000Z', fault: 'x' },
  ],
});

/** How the product stands. */
export const statusCards = (language: Language): Record<string, Card> => ({
  status: statusCard(language, QUIET),
  statusTroubled: statusCard(language, troubled('Audit des comptes')),
  statusHostile: statusCard(language, troubled(HOSTILE)),
});
