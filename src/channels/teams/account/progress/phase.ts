import type { Language } from '../../../../domain/language.ts';
import { type Standing, standingOf } from '../../../../use-cases/dispatch/standing.ts';
import type { Dispatch, DispatchState } from '../../../../use-cases/ports/dispatch/dispatch-store.ts';
import { type Words, wordsFor } from '../../../words/words.ts';

const STYLES = {
  moving: 'accent',
  sent: 'good',
  unfiled: 'warning',
  doubtful: 'attention',
  unsent: 'attention',
  refused: 'attention',
  changed: 'warning',
  cancelled: 'emphasis',
  annulled: 'warning',
} as const satisfies Record<Standing, string>;

export const styleOf = (dispatch: Dispatch) => STYLES[standingOf(dispatch)];

export interface Step {
  readonly text: string;
  readonly weight: 'Default' | 'Bolder';
}

/** Milestones that people understand, each with the states that come before it is reached. */
const MILESTONES: Readonly<Record<'email' | 'post', readonly { name: keyof Names; from: DispatchState }[]>> = {
  email: [
    { name: 'approved', from: 'approved' },
    { name: 'letter', from: 'rendered' },
    { name: 'mail', from: 'attached' },
    { name: 'sent', from: 'confirmed' },
    { name: 'filed', from: 'filed' },
  ],
  post: [
    { name: 'approved', from: 'approved' },
    { name: 'letter', from: 'rendered' },
    { name: 'filed', from: 'filed' },
  ],
};
type Names = Words['progress']['milestones'];

const ORDER: readonly DispatchState[] = [
  'approved',
  'rendered',
  'drafting',
  'drafted',
  'attached',
  'sending',
  'accepted',
  'confirmed',
  'filed',
  'recorded',
  'done',
];

/** The way of a letter under way or sent; none for one that waits for a person. */
export function stepsOf(language: Language, dispatch: Dispatch): readonly Step[] {
  const reached = ORDER.indexOf(dispatch.state);
  if (reached < 0 || dispatch.state === 'done' || dispatch.annulled) return [];
  const names = wordsFor(language).progress.milestones;
  const milestones = MILESTONES[dispatch.recipient.kind];
  const current = milestones.findIndex(({ from }) => ORDER.indexOf(from) > reached);
  return milestones.map(({ name }, index) => {
    if (current < 0 || index < current) return { text: `✓ ${names[name]}`, weight: 'Default' };
    if (index === current) return { text: `● ${names[name]}`, weight: 'Bolder' };
    return { text: `○ ${names[name]}`, weight: 'Default' };
  });
}
