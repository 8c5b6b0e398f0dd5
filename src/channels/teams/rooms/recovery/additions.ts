import { whenOf } from '../../../../domain/recovery/agenda.ts';
import type { Matter } from '../../../../domain/recovery/matters/matter.ts';
import type { Task } from '../../../../domain/recovery/task.ts';
import type { Clock } from '../../../../use-cases/ports/clock.ts';
import type { MatterReader } from '../../../../use-cases/ports/recovery/matter-store.ts';
import type { TaskReader } from '../../../../use-cases/ports/recovery/task-store.ts';
import { mayAct, type PeoplePorts } from '../../../../use-cases/recovery/task-rights.ts';
import { formatDay } from '../../../words/format.ts';
import { mattersWords } from '../../../words/recovery/matters-words.ts';
import { recoveryWords } from '../../../words/recovery/recovery-words.ts';
import type { AccountAddition } from '../../account/addition.ts';
import type { SaidIn } from '../../cards/added.ts';
import { button } from '../../cards/buttons.ts';
import { clip } from '../../cards/clip.ts';
import type { MorningAddition } from '../../chat/morning-addition.ts';
import { summaryOf } from './cards/matter-lines.ts';
import { proposalButton } from './cards/proposal.ts';

const SHOWN = 4;
/** Of tasks and of what stands, where there are both. */
const FEWER = 2;
/** Of one customer, or of one company on one day: past these, that there are many is all that is said. */
const MOST = 200;

export interface AddedTaskPorts extends PeoplePorts {
  readonly clock: Clock;
  readonly tasks: Pick<TaskReader, 'listTasks'>;
  readonly matters: Pick<MatterReader, 'firstMatters'>;
}

/** On the card of an account: what is to be done about the customer, and a button to add to it for who may. */
export const accountTasks = ({ tasks, matters, companies, directory }: AddedTaskPorts): AccountAddition => ({
  rank: 20,
  async read(who, { company: code, code: tiers }) {
    const company = companies.get(code);
    const [waiting, standing, roles] = await Promise.all([
      tasks.listTasks({ companies: [code], tiers }, MOST),
      matters.firstMatters(code, tiers, FEWER),
      company && who ? directory.rolesOf(who, company) : null,
    ]);
    const mayAdd = roles === null || mayAct(roles);
    if (waiting.length === 0 && standing.total === 0 && !mayAdd) return null;
    return (language) => {
      const words = recoveryWords(language);
      return {
        heading: standing.total > 0 ? mattersWords(language).heading : waiting.length > 0 ? words.customerTitle : '',
        lines: [
          ...matterLinesOf(standing)(language),
          ...linesOf(waiting, standing.total > 0 ? FEWER : SHOWN)(language),
        ],
        buttons: [
          ...(mayAdd ? waiting.filter(({ about }) => about.kind === 'handover').slice(0, 1) : []).map((one) =>
            proposalButton(language, one),
          ),
          ...(mayAdd ? [button(words.add, 'task.new', { company: code, code: tiers })] : []),
          ...(mayAdd || standing.total > 0
            ? [button(mattersWords(language).open, 'matters.show', { company: code, code: tiers })]
            : []),
        ],
      };
    };
  },
});

const linesOf =
  (tasks: readonly Task[], shown = SHOWN) =>
  (language: Parameters<SaidIn>[0]): readonly string[] => {
    const words = recoveryWords(language);
    const lines = tasks
      .slice(0, shown)
      .map(({ day, text, owner }) =>
        words.customerLine(formatDay(day, language), clip(text, 120), clip(owner.name, 40)),
      );
    return tasks.length > shown ? [...lines, words.more(tasks.length - shown)] : lines;
  };

/** What there is between the customer and us, a line each. */
const matterLinesOf =
  ({ matters, total }: { readonly matters: readonly Matter[]; readonly total: number }) =>
  (language: Parameters<SaidIn>[0]): readonly string[] => {
    const lines = matters.map((matter) => summaryOf(language, matter));
    return total > matters.length ? [...lines, mattersWords(language).more(total - matters.length)] : lines;
  };

/** In the morning post: what was written down to do by that day. What rooms have waiting is said there by themselves. */
export const morningTasks = ({ tasks }: Pick<AddedTaskPorts, 'tasks'>): MorningAddition => ({
  rank: 20,
  async read(company, day) {
    const due = (await tasks.listTasks({ companies: [company] }, MOST)).filter((task) => task.day <= day);
    if (due.length === 0) return null;
    const late = due.filter((task) => whenOf(task, day) === 'late').length;
    return (language) => {
      const words = recoveryWords(language);
      return {
        heading: words.morningTitle,
        lines: [words.morningLine(due.length, late), ...linesOf(due)(language)],
        buttons: [button(words.seeAll, 'agenda.list', { scope: 'all' })],
      };
    };
  },
});
