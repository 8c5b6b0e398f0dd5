import type { Person } from '../../../../../domain/person.ts';
import { changeDraft } from '../../../../../use-cases/relance/change-draft.ts';
import { type AdvancePorts, deductAdvance } from '../../../../../use-cases/relance/deduct-advance.ts';
import type { ChoicesPatch, RelanceDesk } from '../desk.ts';
import type { AccountNow } from './account-now.ts';

/** What a person chooses for the next letter. */
export const openChoices = (
  ports: AdvancePorts,
  account: AccountNow,
): Pick<RelanceDesk, 'choose' | 'deductAdvance'> => ({
  async choose(who, { draftId, version, patch }) {
    const result = await changeDraft(ports, who, { draftId, version, patch: toChoices(who, patch) });
    if (result.kind === 'refused') return result;
    return result.kind === 'stale' ? account.stale(who, result.draft) : account.ofDraft(who, result.draft);
  },
  async deductAdvance(who, request) {
    const result = await deductAdvance(ports, who, request);
    if (result.kind === 'refused') return result;
    return result.kind === 'stale' ? account.stale(who, result.draft) : account.ofDraft(who, result.draft);
  },
});

/** Who chose a level is who is asking, never what a card says. */
export function toChoices(who: Person, { level, ...rest }: ChoicesPatch) {
  if (level === undefined) return rest;
  return { ...rest, level: level && { ...level, by: who.name } };
}
