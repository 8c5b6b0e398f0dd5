import { parseDay } from '../../../domain/day.ts';
import {
  type CorrectionPorts,
  type CorrectionResult,
  correctLevelAtTerminal,
  type NamedWrong,
} from '../../../use-cases/relance/correct-level.ts';
import { cliWords } from '../../words/cli/cli.ts';
import { relanceHelp } from '../../words/cli/relance/commands.ts';
import { levelLines as lines } from '../../words/cli/relance/level.ts';
import { explainIn } from '../../words/explain/explain.ts';
import { changesBy } from '../changes-by.ts';
import type { CliAnswer } from '../cli-answer.ts';
import type { CliCommand } from '../cli-command.ts';
import type { CliOptions } from '../cli-options.ts';
import type { CliRequest } from '../cli-request.ts';
import { findOne } from '../find-one.ts';
import { operator } from '../operator.ts';
import { say } from '../say.ts';

const OPTIONS = {
  count: { type: 'string', ...relanceHelp.relance.options.count },
  reason: { type: 'string', ...relanceHelp.relance.options.reason },
  due: { type: 'string', ...relanceHelp.relance.options.due },
} as const satisfies CliOptions;
type Request = CliRequest<typeof OPTIONS>;

export type LevelCommandPorts = Omit<CorrectionPorts, 'directory'>;

/** `relance level <customer> <piece> --count N --reason TEXT [--due DAY]`: how many reminders count for an instalment. */
export const levelCommand = (ports: LevelCommandPorts): CliCommand<typeof OPTIONS> => ({
  name: 'relance',
  room: relanceHelp.room,
  usage: relanceHelp.relance,
  options: OPTIONS,
  changes: changesBy('level'),
  run: (request) => runLevel(ports, request),
});

async function runLevel(ports: LevelCommandPorts, request: Request): Promise<CliAnswer> {
  const { company, json, text, options } = request;
  const [word, ...named] = text.split(' ');
  const piece = named.pop();
  if (word !== 'level' || piece === undefined || named.length === 0)
    return say(request, 2, { error: 'usage' }, lines.usage);
  const due = options.due ?? null;
  if (due !== null && !parseDay(due)) return say(request, 2, { error: 'bad-date', given: due }, cliWords.badDay(due));
  const found = await findOne(ports, { company, json, text: named.join(' ') });
  if (found.kind === 'answer') return found.answer;
  const { count = '', reason = '' } = options;
  const said = { tiers: found.code, piece, due, count, reason };
  return tell(request, await correctLevelAtTerminal(ports, operator(), company, said));
}

function tell(request: Request, result: CorrectionResult | NamedWrong): CliAnswer {
  switch (result.kind) {
    case 'corrected': {
      const said = lines.corrected(result.correction);
      return say(request, 0, result, result.added ? said : `${said}\n${lines.already}`);
    }
    case 'no-instalment':
      return say(request, 2, { error: result.kind, piece: result.piece }, lines.noInstalment(result.piece));
    case 'several-instalments':
      return say(request, 2, { error: result.kind, dues: result.dues }, lines.several(result.piece, result.dues));
    case 'refused':
      return say(request, 2, { error: result.refusal.code }, explainIn('fr').refusal(result.refusal));
  }
}
