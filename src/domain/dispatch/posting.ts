import type { Person } from '../person.ts';
import { type LetterFacts, levelIn } from '../relance/letter.ts';
import type { PostSetting } from './post-setting.ts';

/** A file in the customer's dossier that proves a posting: the receipt, the signed acknowledgement. */
export interface PostingProof {
  readonly name: string;
  readonly webUrl: string;
  readonly driveItemId: string;
}

/** What became of a letter by post once it was in the dossier. Its reminder counted from then on: posting it changes no level. */
export interface Posting {
  readonly dispatchId: string;
  /** En recommandé. */
  readonly registered: boolean;
  /** Null: still to be posted. `at`: ISO instant. */
  readonly posted: { readonly by: Person; readonly at: string } | null;
  readonly tracking: string | null;
  readonly proof: PostingProof | null;
}

/** Whether a letter by post goes en recommandé: as somebody said, else as its plan has it, else by the company's setting for its level. */
export function goesRegistered(
  facts: LetterFacts,
  posting: Pick<Posting, 'registered'> | null,
  { registeredLevels }: Pick<PostSetting, 'registeredLevels'>,
): boolean {
  const ofPlan = facts.kind === 'rappel' ? facts.registered : undefined;
  return posting?.registered ?? ofPlan ?? registeredLevels.includes(levelIn(facts));
}
