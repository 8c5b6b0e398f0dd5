import { progressCard } from '../../../../src/channels/teams/account/progress/progress.ts';
import { privateOnlyCard } from '../../../../src/channels/teams/cards/notice/private-only.ts';
import { refusalCard } from '../../../../src/channels/teams/cards/notice/refusal.ts';
import { helpCard } from '../../../../src/channels/teams/help/help.ts';
import { offered } from '../../../../src/channels/teams/help/offered.ts';
import { toCheckCard } from '../../../../src/channels/teams/rooms/dispatch/cards/to-check.ts';
import { staleCard } from '../../../../src/channels/teams/rooms/relance/cards/stale.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import { wordsFor } from '../../../../src/channels/words/words.ts';
import { day } from '../../../../src/domain/day.ts';
import type { Language } from '../../../../src/domain/language.ts';
import type { DispatchState } from '../../../../src/use-cases/ports/dispatch/dispatch-store.ts';
import { HOSTILE } from './hostile.ts';
import { HELP_ENTRIES } from './product-rooms.ts';
import { aDispatch, aSentDispatch } from './views.ts';

const EVERYTHING = { reads: true, collects: true, approves: true, administersAll: true };

const GUIDE = 'https://relance.contoso.example/aide';

const STATES: readonly DispatchState[] = [
  'approved',
  'sending',
  'confirmed',
  'filed',
  'done',
  'to-check',
  'stopped',
  'cancelled',
];

/** Letters under way, and cards that say one thing. */
export function dispatchCards(language: Language): Record<string, Card> {
  const { notice } = wordsFor(language);
  const hostileFacts = { ...aDispatch().facts, tiers: { ...aDispatch().facts.tiers, name: HOSTILE } };
  const toCheck = Array.from({ length: 60 }, (_, i) =>
    aDispatch({
      id: `dispatch-${i}`,
      state: i % 2 ? 'to-check' : 'stopped',
      checkFrom: 'sending',
      facts: hostileFacts,
      lastError: { code: 'graph-timeout', detail: HOSTILE.repeat(9), at: '2026-03-02T09:00:00Z' },
    }),
  );
  const list = {
    kind: 'to-check',
    dispatches: toCheck,
    unreadable: [],
    mayDecide: ['BIJOU'],
    administers: ['BIJOU'],
  } as const;
  const byState = STATES.map((state) => [
    `progress-${state}`,
    progressCard(language, [aSentDispatch({ state, dropped: [1, 2] })]),
  ]);
  const post = aSentDispatch({ recipient: { kind: 'post', addressLines: [HOSTILE] }, sentAt: null });
  return {
    ...Object.fromEntries(byState),
    progressNone: progressCard(language, []),
    progressPost: progressCard(language, [post]),
    progressHostile: progressCard(language, [
      aSentDispatch({
        facts: hostileFacts,
        waiting: Array.from({ length: 9 }, (_, i) => ({ ecNo: i, piece: `${i}${HOSTILE}`, due: day('2026-03-02') })),
        approvedBy: { id: 'x', name: HOSTILE },
        documents: [
          { name: HOSTILE, webUrl: 'javascript:alert(1)', driveItemId: 'i' },
          { name: HOSTILE, webUrl: 'https://bijou.sharepoint.example/a.pdf', driveItemId: 'i' },
        ],
      }),
    ]),
    toCheck: toCheckCard(language, list, HOSTILE),
    toCheckEmpty: toCheckCard(language, { ...list, dispatches: [] }),
    help: helpCard(language, {
      ...{ commands: offered(HELP_ENTRIES, EVERYTHING, 'personal'), lines: [notice.helpIntro], guideUrl: GUIDE },
    }),
    helpInGroup: helpCard(language, {
      ...{ commands: offered(HELP_ENTRIES, EVERYTHING, 'registered'), lines: [notice.helpIntroHere], guideUrl: GUIDE },
    }),
    helpNoRights: helpCard(language, { commands: [], lines: notice.helpNoRights, guideUrl: GUIDE }),
    refusal: refusalCard(language, { code: 'bad-address', given: HOSTILE }, { company: 'BIJOU', code: 'CARAT' }),
    privateOnly: privateOnlyCard(language, HOSTILE, 'https://teams.microsoft.com/l/chat/0/0'),
    stale: staleCard(language, { kind: 'stale', by: HOSTILE, at: '2026-03-02T09:00:00Z' }, { company: 'B', code: 'C' }),
    changed: staleCard(language, { kind: 'changed' }, { company: 'B', code: 'C' }),
    already: staleCard(
      language,
      { kind: 'already', by: HOSTILE, at: '2026-03-02T09:00:00Z' },
      { company: 'B', code: 'C' },
      [aDispatch()],
    ),
  };
}
