import { companiesCard } from '../../../../src/channels/teams/rooms/runs/cards/companies.ts';
import { lineCard } from '../../../../src/channels/teams/rooms/runs/cards/line.ts';
import { proposalsCard } from '../../../../src/channels/teams/rooms/runs/cards/proposals.ts';
import { leaveForm, stopForm } from '../../../../src/channels/teams/rooms/runs/cards/reason.ts';
import { runCard } from '../../../../src/channels/teams/rooms/runs/cards/run.ts';
import type { Card } from '../../../../src/channels/teams/turn.ts';
import { cents } from '../../../../src/domain/cents.ts';
import { day } from '../../../../src/domain/day.ts';
import type { Language } from '../../../../src/domain/language.ts';
import { totalsOf } from '../../../../src/domain/runs/four-eyes.ts';
import type { LineWhy } from '../../../../src/domain/runs/line-why.ts';
import {
  countLetters,
  countLines,
  LINE_STATES,
  RUN_STATES,
  type RunLine,
  type RunState,
} from '../../../../src/domain/runs/run.ts';
import type { ProposalsView } from '../../../../src/use-cases/runs/show-proposals.ts';
import type { RunView } from '../../../../src/use-cases/runs/show-run.ts';
import { aCompany } from '../../../builders/company.ts';
import { someFacts } from '../../../builders/line-facts.ts';
import { NO_HOLDS } from '../../../fakes/relance/no-holds.ts';
import { lettersByState } from '../../../fakes/runs/letters-by-state.ts';
import { HOSTILE, LONG } from './hostile.ts';

const AT = '2026-03-02T09:00:00Z';
const WHO = { id: 'x', name: HOSTILE };
const STOP = { company: 'BIJOU', by: WHO, at: AT, reason: HOSTILE };
const SHOWN = {
  draftId: 'd',
  draftVersion: 1,
  digest: 'x',
  letters: 1,
  level: 4,
  items: 9,
  total: cents(99_999_999),
} as const;
const { sayHold } = NO_HOLDS;

const WHYS: readonly LineWhy[] = [
  { code: 'left-out', reason: HOSTILE },
  { code: 'to-confirm', warnings: ['stale-bank', 'unallocated-receipts', 'unwritable'] },
  { code: 'cannot-tell', missing: ['address', 'due-date'] },
  { code: 'reason', facts: { code: 'not-reminded', heldBack: [] } },
  ...(['adjusted', 'reserved', 'already-sent'] as const).map((code) => ({ code, by: HOSTILE })),
  { code: 'sandbox-switched', prepared: true },
  ...(['no-recipient', 'unreadable', 'not-chosen', 'changed', 'nothing-left', 'cancelled'] as const).map((code) => ({
    code,
  })),
];

const lines: readonly RunLine[] = Array.from({ length: 60 }, (_, index) => ({
  number: index + 1,
  changedIn: 0,
  tiers: 'CARAT',
  name: HOSTILE.repeat(5),
  currency: ['EUR', 'USD', 'CHF', 'GBP'][index % 4] ?? 'EUR',
  state: LINE_STATES[index % LINE_STATES.length] ?? 'selected',
  shown: index % 3 === 2 ? null : SHOWN,
  why: WHYS[index % WHYS.length] ?? null,
  by: WHO,
  facts: someFacts({ salesperson: HOSTILE, segment: HOSTILE }),
}));

const viewOf = (state: RunState, over: Partial<RunView> = {}): RunView => ({
  kind: 'run',
  run: {
    ...{
      id: 'r7',
      kind: 'rappel' as const,
      company: 'BIJOU',
      day: day('2026-03-02'),
      state,
      preparedBy: WHO,
      preparedAt: AT,
    },
    ...{
      approvedBy: state === 'prepared' ? null : WHO,
      approvedAt: state === 'prepared' ? null : AT,
      changedAt: AT,
      version: 0,
      sandbox: null,
    },
    counts: countLines(lines),
    letters: countLetters(lettersByState(lines), 0),
  },
  lines,
  totals: totalsOf(lines),
  failures: [
    {
      number: 7,
      dispatchId: 'd',
      state: 'to-check',
      bounce: null,
      checkFrom: 'sending',
      lastError: { code: 'x', detail: HOSTILE, at: AT },
    },
    {
      ...{ number: 1, dispatchId: 'd1', state: 'done', checkFrom: null, lastError: null },
      bounce: { address: HOSTILE, blame: 'address', status: '5.1.1' },
    },
  ],
  stop: STOP,
  report: null,
  postal: state === 'prepared' ? 0 : 18,
  mayAct: true,
  ...over,
});

const REPORT = {
  filedAt: AT,
  files: ['xlsx', 'csv'].map((ending) => ({
    name: `Compte-rendu.${ending}`,
    webUrl: `https://contoso.sharepoint.com/sites/dossiers/${ending}`,
    driveItemId: ending,
  })),
};

const proposals: ProposalsView = {
  kind: 'proposals',
  company: aCompany(),
  latest: viewOf('sending').run,
  stop: STOP,
  mayPrepare: true,
  factsOf: () => null,
  proposals: {
    today: day('2026-03-02'),
    company: 'BIJOU',
    read: { at: AT, from: 'positions' } as never,
    proposals: lines.map(({ tiers: code, name, currency }) => ({
      ...{ code, name, currency, level: 2, itemCount: 3, daysLate: 40, total: cents(12_345), unreachable: true },
    })),
    held: lines.map(({ tiers: code, name, currency }) => ({
      ...{ code, name, currency, reason: 'all-held-back', facts: { code: 'all-held-back', heldBack: [] } },
    })),
    cannotTell: [{ code: 'X', name: HOSTILE, currency: 'EUR', missing: ['address'] }],
  },
};

/** Runs in each of their states, at their extremes. */
export function runCards(language: Language): Record<string, Card> {
  const options = {
    text: HOSTILE.slice(0, 40),
    said: HOSTILE,
    sayHold,
    lettersUrl: 'https://relance.example/campagnes/x',
  };
  const [first] = lines;
  if (!first) throw new Error('There are lines');
  const here = { text: '', page: 2 };
  return {
    ...Object.fromEntries(
      RUN_STATES.map((state) => [`run-${state}`, runCard(language, viewOf(state), { ...options, text: '', page: 2 })]),
    ),
    runFiltered: runCard(language, viewOf('prepared', { stop: null }), { ...options, text: 'niveau 4' }),
    runNothing: runCard(language, viewOf('done', { lines: [], totals: [], failures: [] }), options),
    runReported: runCard(language, viewOf('done', { report: REPORT, stop: null }), options),
    runBefore: runCard(language, viewOf('prepared', { stop: null }), { ...options, before: () => [HOSTILE, LONG] }),
    runRead: runCard(language, viewOf('prepared', { mayAct: false }), options),
    runLine: lineCard(language, viewOf('prepared'), first, here, sayHold),
    runLeave: leaveForm(
      language,
      viewOf('prepared').run,
      first,
      { id: 'r7', number: 1, ...here },
      { problem: HOSTILE, typed: HOSTILE.repeat(9) },
    ),
    runStop: stopForm(language, { company: 'BIJOU', id: 'r7' }),
    runStopAll: stopForm(language, {}),
    runProposals: proposalsCard(language, proposals, { page: 2 }),
    runProposalsFiltered: proposalsCard(language, proposals, { text: 'zzz' }),
    runCompanies: companiesCard(language, [aCompany(), aCompany({ code: 'PERLE' })], ''),
  };
}
