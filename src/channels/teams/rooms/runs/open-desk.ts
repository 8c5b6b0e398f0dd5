import { companiesOf } from '../../../../use-cases/authorize.ts';
import { refuse } from '../../../../use-cases/refusal.ts';
import { approveRun } from '../../../../use-cases/runs/approve-run.ts';
import { leaveOut, takeBack } from '../../../../use-cases/runs/choose-line.ts';
import { showKindRun } from '../../../../use-cases/runs/kinds/show-kind-run.ts';
import { type PrepareRunPorts, prepareRun } from '../../../../use-cases/runs/prepare-run.ts';
import type { RenewPorts } from '../../../../use-cases/runs/renew-lines.ts';
import { runCompanies, type ShowProposalsPorts, showProposals } from '../../../../use-cases/runs/show-proposals.ts';
import { showRun, viewRunNow } from '../../../../use-cases/runs/show-run.ts';
import { steerRun } from '../../../../use-cases/runs/steer-run.ts';
import { resumeSending, stopSending } from '../../../../use-cases/runs/stop-sending.ts';
import { type RunAddition, readBefore } from '../../chat/run-addition.ts';
import type { RunsDesk } from './desk.ts';

export type RunsDeskPorts = PrepareRunPorts &
  RenewPorts &
  ShowProposalsPorts &
  Pick<RunsDesk, 'sayHold' | 'lettersUrl'> & {
    /** What rooms have to say before a run is approved, as they are when asked. */
    readonly additions: () => readonly RunAddition[];
    /** Called when there is something new to reserve, to send, or to release. */
    readonly wakeRuns: () => void;
  };

/** Runs for the bot, made of use cases: nothing is decided here. */
export const openRunsDesk = (ports: RunsDeskPorts): RunsDesk => ({
  sayHold: ports.sayHold,
  lettersUrl: ports.lettersUrl,
  readBefore: (company) => readBefore(ports.additions(), company),
  companies: (who) => runCompanies(ports, who),
  proposals: (who, company, filter) => showProposals(ports, who, company, filter),
  ofKind: (who, company, kind) => showKindRun(ports, who, company, kind),
  prepare: (who, company, kind) => prepareRun(ports, who, company, {}, kind),
  show: (who, id) => showRun(ports, who, id),
  async showShared(id) {
    const run = await ports.runs.readRun(id);
    // Whoever presses its buttons is asked then.
    return run && viewRunNow(ports, run, true);
  },
  async approve(who, id, seen, filter) {
    const result = await approveRun(ports, who, id, seen, filter);
    if (result.kind === 'approved') ports.wakeRuns();
    return result;
  },
  async steer(who, id, steer) {
    const result = await steerRun(ports, who, id, steer);
    if (result.kind === 'steered') ports.wakeRuns();
    return result;
  },
  leaveOut: (who, id, number, reason) => leaveOut(ports, who, id, number, reason),
  takeBack: (who, id, number) => takeBack(ports, who, id, number),
  async stop(who, company, reason) {
    const codes = company ? [company] : (await companiesOf(ports, who, 'reader')).map(({ code }) => code);
    const results = await Promise.all(codes.map((code) => stopSending(ports, who, code, reason)));
    const stops = results.flatMap((one) => (one.kind === 'stopped' ? [one.stop] : []));
    const [failed] = results.filter((one) => one.kind !== 'stopped');
    if (stops.length > 0) {
      const atWork = (await ports.runs.listRunsAtWork()).filter((run) =>
        stops.some((stop) => stop.company === run.company),
      );
      return { kind: 'stopped', stops, runs: atWork.map(({ id }) => id) };
    }
    return failed ?? refuse({ code: 'not-allowed', needed: 'collector', company: null });
  },
  async resume(who) {
    const companies = await companiesOf(ports, who, 'admin');
    if (companies.length === 0) return refuse({ code: 'not-allowed', needed: 'admin', company: null });
    const results = await Promise.all(
      companies.map(async ({ code }) => ({ code, result: await resumeSending(ports, who, code) })),
    );
    ports.wakeRuns();
    const lifted = results.filter(({ result }) => result.kind === 'resumed' && result.lifted);
    return { kind: 'resumed', companies: lifted.map(({ code }) => code) };
  },
  cardsOf: (id) => ports.runs.runCardsOf(id),
  rememberCard: (id, address) => ports.runs.rememberRunCard(id, address),
});
