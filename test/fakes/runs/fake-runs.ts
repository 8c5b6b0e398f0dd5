import type { Person } from '../../../src/domain/person.ts';
import { countLetters, countLines, type Run, type RunLine, type RunState } from '../../../src/domain/runs/run.ts';
import { liftedLine, movedRunLine, preparedLine, stoppedLine } from '../../../src/store/runs/run-history.ts';
import type { RunReportReader, RunReportWriter } from '../../../src/use-cases/ports/runs/run-reports.ts';
import type {
  ReleasedFrom,
  RunLetter,
  RunReader,
  RunWithCounts,
  RunWriter,
} from '../../../src/use-cases/ports/runs/run-store.ts';
import type { HeldRun, StoreState } from '../store-state.ts';
import { lettersByState } from './letters-by-state.ts';

const OVER: ReadonlySet<string> = new Set(['done', 'to-check', 'stopped', 'cancelled']);
const IN_THE_DOSSIER: ReadonlySet<string> = new Set(['filed', 'recorded', 'done']);
const ALL = 1_000_000;

export function fakeRuns(state: StoreState): RunReader & RunWriter & RunReportReader & RunReportWriter {
  const all = (): HeldRun[] => [...state.runs.values()];
  const bare = ({ releasedOn: _, ...line }: HeldRun['lines'][number]): RunLine => line;
  const lettersOf = (line: RunLine) =>
    [...state.dispatches.values()].map(({ dispatch }) => dispatch).filter((one) => one.draftId === line.shown?.draftId);
  const counted = ({ run, lines }: HeldRun): RunWithCounts => {
    const left = lines
      .filter((line) => line.state === 'failed')
      .flatMap(lettersOf)
      .filter((one) => one.state === 'done');
    return { ...run, counts: countLines(lines), letters: countLetters(lettersByState(lines), left.length) };
  };
  const isFrom = (run: Run, line: RunLine, { mailbox, owners }: ReleasedFrom): boolean => {
    const own = lettersOf(line).flatMap((one) => one.mailbox ?? []);
    return own.includes(mailbox) || (own.length === 0 && owners.includes(run.company));
  };
  const isSent = (line: RunLine): boolean => {
    const letters = lettersOf(line);
    return letters.length > 0 && letters.every((one) => one.state === 'done');
  };

  function move(id: string, from: readonly RunState[], to: RunState, by: Person, now: Date, patch: Partial<Run> = {}) {
    const held = state.runs.get(id);
    if (!held || !from.includes(held.run.state)) return null;
    held.run = { ...held.run, ...patch, state: to, changedAt: now.toISOString() };
    state.history.push(movedRunLine(held.run, to, by, now));
    if (to === 'cancelled') dropSelected(held);
    return held;
  }

  function dropSelected(held: HeldRun): void {
    for (const { number, state: at } of held.lines) {
      if (at === 'selected') put(held, number, { state: 'dropped', why: { code: 'cancelled' } });
    }
  }

  function put(held: HeldRun, number: number, patch: Partial<HeldRun['lines'][number]>): void {
    const at = held.lines.findIndex((line) => line.number === number);
    const line = held.lines[at];
    if (line) held.lines[at] = { ...line, ...patch };
  }

  return {
    readRun: async (id) => {
      const held = state.runs.get(id);
      return held ? counted(held) : null;
    },
    listRuns: async (company, limit) =>
      all()
        .filter(({ run }) => run.company === company)
        .reverse()
        .slice(0, limit)
        .map(counted),
    listRunLines: async (id, states, limit = ALL) =>
      (state.runs.get(id)?.lines ?? [])
        .filter((line) => (states ?? [line.state]).includes(line.state))
        .slice(0, limit)
        .map(bare),
    listRenewable: async (id) =>
      (state.runs.get(id)?.lines ?? [])
        .filter(({ state: at, shown }) => {
          const draft = state.drafts.get(shown?.draftId ?? '');
          const isOpen = draft?.state === 'open' && ['selected', 'left-out'].includes(at);
          return isOpen && draft.version !== shown?.draftVersion;
        })
        .map(({ number }) => number),
    countPostal: async (id) =>
      (state.runs.get(id)?.lines ?? [])
        .flatMap(lettersOf)
        .filter((one) => one.recipient.kind === 'post' && !one.annulled && IN_THE_DOSSIER.has(one.state)).length,
    listFailedLetters: async (id) =>
      (state.runs.get(id)?.lines ?? []).flatMap((line) =>
        lettersOf(line).flatMap(({ id: dispatchId, state: at, checkFrom, lastError }): RunLetter[] => {
          const letter = { number: line.number, dispatchId, state: at, checkFrom, lastError };
          const bounced = state.bounces.filter((one) => one.dispatchId === dispatchId);
          if (bounced.length > 0 && ['sending', 'sent', 'failed'].includes(line.state)) {
            return bounced.map(({ address, blame, status }) => ({ ...letter, bounce: { address, blame, status } }));
          }
          const isUnsent = line.state === 'failed' && at !== 'done' && OVER.has(at);
          return isUnsent ? [{ ...letter, bounce: null }] : [];
        }),
      ),
    listRunsAtWork: async () =>
      all()
        .filter(({ run, lines }) => {
          const isOpen = (line: RunLine) =>
            ['approving', 'approved', 'sending'].includes(line.state) || (line.state === 'failed' && isSent(line));
          return run.state === 'sending' || (run.state !== 'prepared' && lines.some(isOpen));
        })
        .map(({ run }) => run),
    countReleased: async (from, on) =>
      all()
        .filter(({ run }) => from.companies.includes(run.company))
        .flatMap(({ run, lines }) => lines.filter((line) => isFrom(run, line, from)))
        .filter((line) => line.releasedOn === on)
        .reduce((sum, { shown }) => sum + (shown?.letters ?? 0), 0),
    readRunReport: async (id) => {
      const report = state.runs.get(id)?.report;
      return report ? { files: report.files, filedAt: report.filedAt } : null;
    },
    listUnreported: async (limit) =>
      all()
        .filter(
          ({ run, lines, report }) =>
            ['done', 'cancelled'].includes(run.state) &&
            run.approvedAt !== null &&
            report?.ofChange !== run.changedAt &&
            !lines.some((line) => ['approving', 'approved', 'sending'].includes(line.state)),
        )
        .reverse()
        .slice(0, limit)
        .map(counted),
    recordRunReport: async (id, ofChange, files, now) => {
      const held = state.runs.get(id);
      if (held) held.report = { ofChange, files, filedAt: now.toISOString() };
    },
    runCardsOf: async (id) => state.runs.get(id)?.cards ?? [],
    readStop: async (company) => state.stops.get(company) ?? null,

    insertRun: async (run, lines) => {
      for (const held of all()) {
        if (held.run.company !== run.company || held.run.kind !== run.kind || held.run.state !== 'prepared') continue;
        held.run = { ...held.run, state: 'cancelled', changedAt: run.preparedAt };
        dropSelected(held);
      }
      const numbered = lines.map((line, index) => ({ ...line, number: index + 1, changedIn: 0, releasedOn: null }));
      state.runs.set(run.id, { run, lines: numbered, cards: [] });
      state.history.push(preparedLine(run, lines));
    },
    moveRun: async (id, from, to, by, now) => move(id, from, to, by, now) !== null,
    approveRun: async (id, { version, notChosen }, by, now) => {
      if (state.runs.get(id)?.run.version !== version) return false;
      const held = move(id, ['prepared'], 'sending', by, now, { approvedBy: by, approvedAt: now.toISOString() });
      for (const line of held?.lines ?? []) {
        if (!held || line.state !== 'selected' || !notChosen.includes(line.number)) continue;
        put(held, line.number, { state: 'left-out', why: { code: 'not-chosen' }, by });
      }
      return held !== null;
    },
    chooseLine: async (id, number, from, to, facts, now) => {
      const held = state.runs.get(id);
      if (held?.run.state !== 'prepared') return false;
      const version = held.run.version + 1;
      held.run = { ...held.run, version, changedAt: now.toISOString() };
      if (held.lines.find((one) => one.number === number)?.state !== from) return false;
      put(held, number, { state: to, ...facts, changedIn: version });
      return true;
    },
    renewLine: async (id, number, former, { state: to, shown, why, by }, now) => {
      const held = state.runs.get(id);
      if (held?.run.state !== 'prepared') return false;
      const version = held.run.version + 1;
      held.run = { ...held.run, version, changedAt: now.toISOString() };
      const line = held.lines.find((one) => one.number === number);
      if (!line || !['selected', 'left-out'].includes(line.state) || line.shown?.draftVersion !== former) return false;
      put(held, number, { state: to, shown, why, by, changedIn: version });
      return true;
    },
    moveLine: async (id, number, from, to, { why, by }) => {
      const held = state.runs.get(id);
      const line = held?.lines.find((one) => one.number === number);
      if (!held || line?.state !== from) return false;
      put(held, number, { state: to, why, by });
      return true;
    },
    releaseLines: async (id, limit, on, from) => {
      const held = state.runs.get(id);
      if (held?.run.state !== 'sending' || state.stops.has(held.run.company)) return 0;
      const { run, lines } = held;
      const due = lines.filter((line) => line.state === 'approved' && isFrom(run, line, from)).slice(0, limit);
      for (const { number } of due) put(held, number, { state: 'sending', releasedOn: on });
      return due.length;
    },
    settleRun: async (id, now) => {
      const held = state.runs.get(id);
      if (!held) return false;
      const before = JSON.stringify(held);
      for (const line of held.lines) {
        if (!['sending', 'failed'].includes(line.state)) continue;
        const letters = lettersOf(line);
        const isOver = letters.length > 0 && letters.every((one) => OVER.has(one.state));
        if (isSent(line)) put(held, line.number, { state: 'sent' });
        else if (line.state === 'sending' && isOver) put(held, line.number, { state: 'failed' });
      }
      const isOpen = held.lines.some(({ state: at }) => ['selected', 'approving', 'approved', 'sending'].includes(at));
      if (!isOpen && ['sending', 'paused'].includes(held.run.state)) {
        held.run = { ...held.run, state: 'done', changedAt: now.toISOString() };
      }
      if (JSON.stringify(held) === before) return false;
      if (['done', 'cancelled'].includes(held.run.state)) held.run = { ...held.run, changedAt: now.toISOString() };
      return true;
    },
    rememberRunCard: async (id, card) => {
      const cards = state.runs.get(id)?.cards;
      const isKnown = cards?.some(
        (one) => one.conversationId === card.conversationId && one.activityId === card.activityId,
      );
      if (!isKnown) cards?.push(card);
    },
    stopSending: async (stop) => {
      if (state.stops.has(stop.company)) return false;
      state.stops.set(stop.company, stop);
      state.history.push(stoppedLine(stop));
      return true;
    },
    liftStop: async (company, by, now) => {
      if (!state.stops.delete(company)) return false;
      state.history.push(liftedLine(company, by, now));
      return true;
    },
  };
}
