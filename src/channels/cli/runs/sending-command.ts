import type { SendingStop } from '../../../use-cases/ports/runs/run-store.ts';
import { resumeAtTerminal, stopAtTerminal } from '../../../use-cases/runs/stop-sending.ts';
import { runsHelp } from '../../words/cli/runs/commands.ts';
import { sendingWords as words } from '../../words/cli/runs/sending.ts';
import { formatInstant } from '../../words/format.ts';
import { explainRunRefused } from '../../words/runs/say-run.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { operator } from '../operator.ts';
import type { RunsPorts } from './runs-command.ts';

const OPTIONS = { reason: { type: 'string', ...runsHelp.sending.options.reason } } as const satisfies CliOptions;
type Request = CliRequest<typeof OPTIONS>;
export type SendingPorts = Pick<RunsPorts, 'runs' | 'clock' | 'wakeRuns'>;

/** `sending`: whether letters of a company may leave; `sending stop --reason TEXT`, `sending resume`. Exit 1 where they may not. */
export const sendingCommand = (ports: SendingPorts): CliCommand<typeof OPTIONS> => ({
  name: 'sending',
  room: runsHelp.room,
  usage: runsHelp.sending,
  options: OPTIONS,
  run: (request) => runWord(ports, request),
});

async function runWord(ports: SendingPorts, request: Request): Promise<CliAnswer> {
  const { company, json, text, options } = request;
  switch (text) {
    case '': {
      const stop = await ports.runs.readStop(company.code);
      return tell(stop, json, stop ? sayStop(stop) : words.going(company.code), stop ? 1 : 0);
    }
    case 'stop': {
      const result = await stopAtTerminal(ports, operator(), company.code, options.reason ?? '');
      if (result.kind === 'stopped') return tell(result.stop, json, sayStop(result.stop), 0);
      const error = JSON.stringify({ error: result.problem.code });
      return { exitCode: 2, output: json ? error : explainRunRefused(result, 'fr') };
    }
    case 'resume': {
      const { lifted } = await resumeAtTerminal(ports, operator(), company.code);
      ports.wakeRuns();
      return tell(null, json, lifted ? words.resumed(company.code) : words.notStopped(company.code), 0);
    }
    default:
      return { exitCode: 2, output: json ? JSON.stringify({ error: 'unknown-word', given: text }) : words.usage };
  }
}

const sayStop = ({ company, by, at, reason }: SendingStop): string =>
  words.stopped(company, by.name, formatInstant(at), reason);

function tell(stop: SendingStop | null, json: boolean, said: string, exitCode: 0 | 1): CliAnswer {
  const stopped = stop && { by: stop.by.name, at: stop.at, reason: stop.reason };
  return { exitCode, output: json ? JSON.stringify({ stopped }) : said };
}
