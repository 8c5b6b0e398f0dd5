import type { Company } from '../../../domain/company/company.ts';
import { forEveryCompany } from '../../../use-cases/for-every-company.ts';
import type { SendingStop } from '../../../use-cases/ports/runs/run-store.ts';
import { checkReason } from '../../../use-cases/runs/run-problem.ts';
import { resumeAtTerminal, stopAtTerminal } from '../../../use-cases/runs/stop-sending.ts';
import { runsHelp } from '../../words/cli/runs/commands.ts';
import { sendingWords as words } from '../../words/cli/runs/sending.ts';
import { formatInstant } from '../../words/format.ts';
import { explainRunRefused } from '../../words/runs/say-run.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CompaniesRequest } from '../cli-request.ts';
import { operator } from '../operator.ts';
import type { RunsPorts } from './runs-command.ts';

const OPTIONS = { reason: { type: 'string', ...runsHelp.sending.options.reason } } as const satisfies CliOptions;
type Request = CompaniesRequest<typeof OPTIONS>;
export type SendingPorts = Pick<RunsPorts, 'runs' | 'clock' | 'wakeRuns'>;

/** How one company stands after the word. */
interface Standing {
  readonly stop: SendingStop | null;
  readonly said: string;
}

/**
 * `sending`: whether letters may leave, of every company or of the one named; `sending stop --reason TEXT`, `sending resume` likewise: an
 * emergency stops all of them. Exit 1 where those of one may not.
 */
export const sendingCommand = (ports: SendingPorts): CliCommand<typeof OPTIONS> => ({
  name: 'sending',
  room: runsHelp.room,
  usage: runsHelp.sending,
  options: OPTIONS,
  needsCompany: 'every',
  run: (request) => runWord(ports, request),
});

async function runWord(ports: SendingPorts, request: Request): Promise<CliAnswer> {
  const { json, text, options } = request;
  switch (text) {
    case '': {
      const all = await inEvery(request, (company) => readStanding(ports, company));
      return tell(all, json, all.some(({ stop }) => stop) ? 1 : 0);
    }
    case 'stop': {
      // Before the first is stopped: all of them, or none.
      const reason = checkReason(options.reason ?? '');
      if (reason.kind === 'not-done') {
        const error = JSON.stringify({ error: reason.problem.code });
        return { exitCode: 2, output: json ? error : explainRunRefused(reason, 'fr') };
      }
      return tell(await inEvery(request, (company) => stop(ports, company, reason.reason)), json, 0);
    }
    case 'resume': {
      const all = await inEvery(request, (company) => resume(ports, company));
      ports.wakeRuns();
      return tell(all, json, 0);
    }
    default:
      return { exitCode: 2, output: json ? JSON.stringify({ error: 'unknown-word', given: text }) : words.usage };
  }
}

/** Of one that fails the others are done all the same; then it is said. */
async function inEvery({ companies }: Request, act: (company: Company) => Promise<Standing>) {
  const { answers, throwFault } = await forEveryCompany(companies, act);
  throwFault();
  return [...answers].map(([company, standing]) => ({ company, ...standing }));
}

async function readStanding({ runs }: SendingPorts, { code }: Company): Promise<Standing> {
  const stop = await runs.readStop(code);
  return { stop, said: stop ? sayStop(stop) : words.going(code) };
}

async function stop(ports: SendingPorts, { code }: Company, reason: string): Promise<Standing> {
  const result = await stopAtTerminal(ports, operator(), code, reason);
  if (result.kind !== 'stopped') throw new Error(result.problem.code);
  return { stop: result.stop, said: sayStop(result.stop) };
}

async function resume(ports: SendingPorts, { code }: Company): Promise<Standing> {
  const before = await ports.runs.readStop(code);
  const { lifted } = await resumeAtTerminal(ports, operator(), code);
  const said =
    lifted && before
      ? words.resumed(code, before.by.name, formatInstant(before.at), before.reason)
      : words.notStopped(code);
  return { stop: null, said };
}

const sayStop = ({ company, by, at, reason }: SendingStop): string =>
  words.stopped(company, by.name, formatInstant(at), reason);

function tell(
  all: readonly (Standing & { readonly company: string })[],
  json: boolean,
  exitCode: CliAnswer['exitCode'],
): CliAnswer {
  const companies = all.map(({ company, stop }) => ({
    company,
    stopped: stop && { by: stop.by.name, at: stop.at, reason: stop.reason },
  }));
  return { exitCode, output: json ? JSON.stringify({ companies }) : all.map(({ said }) => said).join('\n') };
}
