import type { Day } from '../../../../domain/day.ts';
import type { Language } from '../../../../domain/language.ts';
import type { Person } from '../../../../domain/person.ts';
import { waitingOf } from '../../../../domain/recovery/files/file.ts';
import type { Matter } from '../../../../domain/recovery/matters/matter.ts';
import { lastDayToDeclare } from '../../../../domain/recovery/proceedings/proceedings.ts';
import { holds } from '../../../../use-cases/authorize.ts';
import type { Directory } from '../../../../use-cases/ports/directory.ts';
import type { MatterReader } from '../../../../use-cases/ports/recovery/matter-store.ts';
import { formatDay } from '../../../words/format.ts';
import { filesWords } from '../../../words/recovery/files-words.ts';
import { mattersWords } from '../../../words/recovery/matters-words.ts';
import { button } from '../../cards/buttons.ts';
import { clip } from '../../cards/clip.ts';
import type { TaskAddition } from '../../chat/task-addition.ts';
import { titleOf } from './cards/file-lines.ts';
import { piecesOf } from './cards/matter-lines.ts';

/** Of all companies that are asked: past these, the agenda has more than anybody reads. */
const MOST = 500;

export interface MatterTaskPorts {
  readonly matters: Pick<MatterReader, 'listMatters'>;
  readonly directory: Pick<Directory, 'rolesOf'>;
}

interface Due {
  readonly owner: Person;
  /** Collectors of the company may do it too: it cannot wait for one who is away. */
  readonly isOfAll: boolean;
  readonly day: Day;
  readonly say: (language: Language) => string;
}

/** Claims to declare, disputes whose day was said, and what files have waiting: over when the matter is. */
export const matterTasks = ({ matters, directory }: MatterTaskPorts): TaskAddition => ({
  called: (language) => mattersWords(language).tasksCalled,
  async read({ who, companies, today }) {
    const codes = companies.map(({ code }) => code);
    const [standing, roles] = await Promise.all([
      matters.listMatters({ companies: codes, kinds: ['dispute', 'proceedings', 'file'] }, MOST),
      Promise.all(
        companies.map(async (company) => [company.code, who ? await directory.rolesOf(who, company) : null] as const),
      ),
    ]);
    const collects = new Set(roles.filter(([, held]) => held && holds(held, 'collector')).map(([code]) => code));
    return standing.flatMap((matter) =>
      dueOf(matter, today).map(({ owner, isOfAll, day, say }) => {
        const { company, tiers, name } = matter;
        return {
          ...{ company, owners: [owner], role: isOfAll ? ('collector' as const) : null, day },
          isMine: owner.id === who?.id || (isOfAll && collects.has(company)),
          about: { kind: 'customer' as const, id: tiers, tiers, name },
          said: {
            say,
            open: (language) => button(mattersWords(language).see, 'matters.show', { company, code: tiers }),
          },
        };
      }),
    );
  },
});

function dueOf(matter: Matter, today: Day): readonly Due[] {
  const { kind, facts } = matter;
  switch (kind) {
    case 'promise':
      return [];
    case 'dispute': {
      const { expected, owner, motif } = facts;
      if (expected === null) return [];
      const say = (language: Language) =>
        mattersWords(language).dispute.task(clip(motif, 40), piecesOf(language, matter));
      return [{ owner, isOfAll: false, day: expected, say }];
    }
    case 'proceedings': {
      if (facts.declared !== null) return [];
      const day = lastDayToDeclare(facts);
      const say = (language: Language) => mattersWords(language).proceedings.task(formatDay(day, language));
      return [{ owner: matter.by, isOfAll: true, day, say }];
    }
    case 'file':
      return dueOfFile(matter, today);
  }
}

function dueOfFile(file: Extract<Matter, { readonly kind: 'file' }>, today: Day): readonly Due[] {
  const { owner, number, paid, interventions } = file.facts;
  const of = { owner, isOfAll: false };
  if (paid) return [{ ...of, day: today, say: (language) => filesWords(language).close(number) }];
  const waiting = waitingOf(file.facts);
  const alert = interventions.at(-1)?.alert ?? null;
  return [
    ...(waiting
      ? [
          {
            ...of,
            day: waiting.day,
            say: (language: Language) => filesWords(language).task(number, titleOf(file, waiting.step)),
          },
        ]
      : []),
    ...(alert === null
      ? []
      : [{ ...of, day: alert, say: (language: Language) => filesWords(language).alertTask(number) }]),
  ];
}
