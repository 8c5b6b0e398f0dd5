import { type EndedExclusionPorts, listEndedExclusions } from '../../../../use-cases/relance/list-ended-exclusions.ts';
import { taskWords } from '../../../words/relance/task-words.ts';
import { button } from '../../cards/buttons.ts';
import { clip } from '../../cards/clip.ts';
import type { TaskAddition } from '../../chat/task-addition.ts';

/** Exclusions that have come to their last day, of whoever made them. */
export const relanceTasks = (ports: EndedExclusionPorts): TaskAddition => ({
  called: (language) => taskWords(language).called,
  async read({ who, companies, today }) {
    const ended = await listEndedExclusions(ports, companies, today);
    return ended.map(({ company, tiers, name, exclusion: { by, until, piece, reason } }) => ({
      company: company.code,
      owners: [by],
      role: null,
      isMine: by.id === who?.id,
      day: until,
      about: { kind: 'customer', id: tiers, tiers, name },
      said: {
        say: (language) => taskWords(language).ended(clip(piece, 20), clip(reason, 80)),
        open: (language) => button(taskWords(language).see, 'account.show', { company: company.code, code: tiers }),
      },
    }));
  },
});
