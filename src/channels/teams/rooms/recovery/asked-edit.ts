import { ZERO } from '../../../../domain/cents.ts';
import { PRIORITIES, THIRD_PARTIES } from '../../../../domain/recovery/files/file.ts';
import type { MatterOf } from '../../../../domain/recovery/matters/matter.ts';
import type { DisputeEdited } from '../../../../use-cases/recovery/disputes/edit-dispute.ts';
import type { FileEdited } from '../../../../use-cases/recovery/files/edit-file.ts';
import type { ItemsChanged } from '../../../../use-cases/recovery/matters/choose-items.ts';
import { editsWords } from '../../../words/recovery/edits-words.ts';
import { filesWords } from '../../../words/recovery/files-words.ts';
import { mattersWords } from '../../../words/recovery/matters-words.ts';
import { clip } from '../../cards/clip.ts';
import type { Known } from '../../chat/talk.ts';
import { parseTypedAmount } from '../../typed/typed-amount.ts';
import { typedEnd } from '../../typed/typed-day.ts';
import { chosenOf } from './asked-matter.ts';
import type { Typed } from './cards/matter-form-data.ts';

/** What a person changed of a dispute, as it is asked of the use case. */
export const disputeEdited = (mine: Typed): { readonly kind: 'dispute'; readonly asked: DisputeEdited } => ({
  kind: 'dispute',
  asked: {
    ...{ motif: mine.motif, note: mine.note, colleague: mine.colleague },
    expected: mine.expected === undefined ? undefined : (typedEnd(mine.expected) ?? ''),
  },
});

/** What left and what came in; undefined where it is the same, in whatever order. */
export function itemsChanged(mine: Typed, was: Typed): ItemsChanged | undefined {
  if (mine.items === undefined) return undefined;
  const [before, after] = [chosenOf(was), chosenOf(mine)];
  const out = before.filter((one) => !after.includes(one));
  const into = after.filter((one) => !before.includes(one));
  return out.length + into.length === 0 ? undefined : { out, into };
}

/** The same of a file; a problem in words where it cannot be. `was`: as the card showed it. */
export function fileEdited(
  { facts }: MatterOf<'file'>,
  mine: Typed,
  was: Typed,
  { language }: Known,
): string | { readonly kind: 'file'; readonly asked: FileEdited } {
  const provision = mine.provision === '' ? ZERO : parseTypedAmount(mine.provision ?? '0', facts.currency, language);
  if (provision === undefined) return mattersWords(language).problems.badAmount(clip(mine.provision ?? '', 40));
  if (mine.loss !== undefined && !/^\d{0,3}$/u.test(mine.loss)) return filesWords(language).lossNeeded;
  const third = mine.third === undefined ? undefined : THIRD_PARTIES.find((one) => one === mine.third);
  if (third === undefined && (mine.thirdName ?? '') !== '') return editsWords(language).thirdNeeded;
  const asked: FileEdited = {
    ...{ motif: mine.motif, colleague: mine.colleague, contact: mine.contact, result: mine.result },
    priority: PRIORITIES.find((one) => one === mine.priority),
    expectedLoss: mine.loss === undefined ? undefined : Number(mine.loss),
    provision: mine.provision === undefined ? undefined : provision,
    third: third && {
      role: third,
      name: (mine.thirdName ?? '').slice(0, 100),
      reach: (mine.thirdReach ?? '').slice(0, 200),
    },
    items: itemsChanged(mine, was),
  };
  return { kind: 'file', asked };
}
