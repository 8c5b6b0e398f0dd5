import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { Person } from '../../domain/person.ts';
import type { NewRunLine, Run, RunState } from '../../domain/runs/run.ts';
import type { HistoryLine } from '../../use-cases/ports/history-store.ts';
import type { SendingStop } from '../../use-cases/ports/runs/run-store.ts';

const line = (
  company: CompanyCode,
  by: Person,
  at: string,
  told: Pick<HistoryLine, 'act' | 'subject' | 'facts'>,
): HistoryLine => ({ at, by, company, tiers: null, ...told });

/** `run-prepared`: how many letters were shown, and how many customers set aside. */
export const preparedLine = (run: Run, lines: readonly NewRunLine[]): HistoryLine =>
  line(run.company, run.preparedBy, run.preparedAt, {
    act: 'run-prepared',
    subject: run.id,
    facts: {
      day: run.day,
      ...(run.kind === 'rappel' ? {} : { kind: run.kind }),
      selected: lines.filter(({ state }) => state === 'selected').length,
      of: lines.length,
    },
  });

/** `run-sending` (approved, or resumed), `run-paused`, `run-cancelled`. */
export const movedRunLine = (
  { id, company }: Pick<Run, 'id' | 'company'>,
  to: RunState,
  by: Person,
  now: Date,
): HistoryLine => line(company, by, now.toISOString(), { act: `run-${to}`, subject: id, facts: {} });

export const stoppedLine = ({ company, by, at, reason }: SendingStop): HistoryLine =>
  line(company, by, at, { act: 'sending-stopped', subject: null, facts: { reason } });

export const liftedLine = (company: CompanyCode, by: Person, now: Date): HistoryLine =>
  line(company, by, now.toISOString(), { act: 'sending-resumed', subject: null, facts: {} });
