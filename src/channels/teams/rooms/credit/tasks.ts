import { parisDay } from '../../../../domain/day.ts';
import { listAwaited } from '../../../../use-cases/credit/list-awaited.ts';
import { taskWords } from '../../../words/credit/task-words.ts';
import { sayOrderAmount } from '../../../words/explain/order-amount.ts';
import { button } from '../../cards/buttons.ts';
import { clip } from '../../cards/clip.ts';
import type { TaskAddition } from '../../chat/task-addition.ts';

/** Held orders that wait for a decision, since the day on which the step of the chain was asked: of whoever may decide on them. */
export const creditTasks = (ports: Parameters<typeof listAwaited>[0]): TaskAddition => ({
  called: (language) => taskWords(language).called,
  async read({ who, companies }) {
    const awaited = await listAwaited(ports, who, companies);
    return awaited.map(({ hold: { id, company, facts, stepSince }, isMine }) => ({
      company,
      owners: [],
      role: 'approver',
      isMine,
      day: parisDay(new Date(stepSince)),
      about: { kind: 'order', id, tiers: facts.tiers.code, name: facts.tiers.name },
      said: {
        say: (language) => taskWords(language).order(clip(facts.order.piece, 20), sayOrderAmount(facts, language)),
        open: (language) => button(taskWords(language).decide, 'hold.show', { id }),
      },
    }));
  },
});
