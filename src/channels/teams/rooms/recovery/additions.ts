import { whenOf } from '../../../../domain/recovery/agenda.ts';
import type { Task } from '../../../../domain/recovery/task.ts';
import type { Clock } from '../../../../use-cases/ports/clock.ts';
import type { TaskReader } from '../../../../use-cases/ports/recovery/task-store.ts';
import { mayAct, type PeoplePorts } from '../../../../use-cases/recovery/task-rights.ts';
import { formatDay } from '../../../words/format.ts';
import { recoveryWords } from '../../../words/recovery/recovery-words.ts';
import type { AccountAddition } from '../../account/addition.ts';
import type { SaidIn } from '../../cards/added.ts';
import { button } from '../../cards/buttons.ts';
import { clip } from '../../cards/clip.ts';
import type { MorningAddition } from '../../chat/morning-addition.ts';

const SHOWN = 4;
/** Of one customer, or of one company on one day: past these, that there are many is all that is said. */
const MOST = 200;

export interface AddedTaskPorts extends PeoplePorts {
  readonly clock: Clock;
  readonly tasks: Pick<TaskReader, 'listTasks'>;
}

/** On the card of an account: what is to be done about the customer, and a button to add to it for who may. */
export const accountTasks = ({ tasks, companies, directory }: AddedTaskPorts): AccountAddition => ({
  rank: 20,
  async read(who, { company: code, code: tiers }) {
    const company = companies.get(code);
    const [waiting, roles] = await Promise.all([
      tasks.listTasks({ companies: [code], tiers }, MOST),
      company && who ? directory.rolesOf(who, company) : null,
    ]);
    const mayAdd = roles === null || mayAct(roles);
    if (waiting.length === 0 && !mayAdd) return null;
    return (language) => {
      const words = recoveryWords(language);
      return {
        heading: waiting.length > 0 ? words.customerTitle : '',
        lines: linesOf(waiting)(language),
        buttons: mayAdd ? [button(words.add, 'task.new', { company: code, code: tiers })] : [],
      };
    };
  },
});

const linesOf =
  (tasks: readonly Task[]) =>
  (language: Parameters<SaidIn>[0]): readonly string[] => {
    const words = recoveryWords(language);
    const lines = tasks
      .slice(0, SHOWN)
      .map(({ day, text, owner }) =>
        words.customerLine(formatDay(day, language), clip(text, 120), clip(owner.name, 40)),
      );
    return tasks.length > SHOWN ? [...lines, words.more(tasks.length - SHOWN)] : lines;
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
