import type { Language } from '../../../../../domain/language.ts';
import type { Proposal } from '../../../../../use-cases/recovery/proposals.ts';
import { filesWords } from '../../../../words/recovery/files-words.ts';
import { recoveryWords } from '../../../../words/recovery/recovery-words.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import type { MattersData } from './matters-data.ts';

/** Opens the form of a file that a plan proposed, filled in. */
export const proposalButton = (language: Language, { id }: Pick<Proposal, 'id'>): Button =>
  button(filesWords(language).buttons.openProposed, 'file.propose', { id }, { style: 'positive' });

/** A file that a plan proposed, as lists of files and of matters show it. `heading`: instead of what it is. */
export function proposalShown(
  language: Language,
  proposal: Proposal,
  heading = filesWords(language).proposed,
): MattersData['matters'][number] {
  const buttons = [
    proposalButton(language, proposal),
    button(recoveryWords(language).open, 'task.show', { id: proposal.id }),
  ];
  return { heading, lines: [{ text: clip(proposal.text, 300) }], hasButtons: true, buttons };
}
