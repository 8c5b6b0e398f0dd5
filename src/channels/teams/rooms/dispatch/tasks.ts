import { listWaitingLetters } from '../../../../use-cases/dispatch/list-waiting-letters.ts';
import { taskWords } from '../../../words/dispatch/task-words.ts';
import { button } from '../../cards/buttons.ts';
import type { TaskAddition } from '../../chat/task-addition.ts';

/** Letters to check, and those that did not leave: of whoever approved them. */
export const dispatchTasks = (ports: Parameters<typeof listWaitingLetters>[0]): TaskAddition => ({
  called: (language) => taskWords(language).called,
  async read({ who, companies }) {
    const letters = await listWaitingLetters(ports, who, companies);
    return letters.map(({ dispatch, why, day, isMine }) => {
      const { id, company, tiers, draftId, approvedBy } = dispatch;
      const [name, reference] =
        'facts' in dispatch ? [dispatch.facts.tiers.name, dispatch.facts.reference] : [tiers, id];
      return {
        company,
        owners: [approvedBy],
        role: why === 'to-check' ? 'collector' : null,
        isMine,
        day,
        about: { kind: 'letter', id, tiers, name },
        said: {
          say: (language) => taskWords(language)[why === 'to-check' ? 'toCheck' : 'failed'](reference),
          open: (language) =>
            why === 'to-check'
              ? button(taskWords(language).check, 'check.list', {})
              : button(taskWords(language).see, 'dispatch.show', { draftId, company, code: tiers }),
        },
      };
    });
  },
});
