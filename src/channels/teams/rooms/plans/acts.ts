import type { SpokenAct } from '../../chat/spoken-act.ts';

const STOP = '(arrete|arreter|arretez|suspends|suspendre|suspendez|stoppe|stopper|cesse|cesser)';

/** Sentences about the plan that a customer follows: its card is where reminding a customer is stopped. */
export const PLANS_ACTS: readonly SpokenAct[] = [
  {
    key: 'customerPlan',
    phrases: [
      '[{show}] [quel est] [le] (plan|plan de relance|scenario de relance) {client}',
      `${STOP} [de|les|toutes les] (relancer|relances) {client}`,
      `${STOP} [de|les|toutes les] (relancer|relances) {client} {day}`,
      '(ne relance|ne relancez|ne plus relancer|ne pas relancer|il ne faut [pas|plus] relancer) [pas|plus] {client}',
      '(ne relance|ne relancez|ne plus relancer|ne pas relancer|il ne faut [pas|plus] relancer) [pas|plus] {client} {day}',
      `${STOP} [de|les|toutes les] (relancer|relances) {client} : {text}`,
      '[il] faut pas relancer {client}',
      'pas de relance {client}',
      'pas de relance {client} {day}',
      '(relance|relancer) (pas|plus) {client}',
      '[{show}] [which is] [the] (plan|reminder plan) {client}',
      'stop reminding {client}',
      "(don' t|do not|never) remind {client}",
    ],
    command: ({ name = '' }) => `plan ${name}`,
  },
  {
    key: 'plan',
    phrases: ['[{show}] [quel est] [le|notre] (plan|plan de relance|scenario de relance)'],
    command: () => 'plan',
  },
];
