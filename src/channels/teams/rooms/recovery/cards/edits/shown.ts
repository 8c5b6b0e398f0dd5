import { cents } from '../../../../../../domain/cents.ts';
import type { Language } from '../../../../../../domain/language.ts';
import { type EditedField, keptAt } from '../../../../../../domain/recovery/edits.ts';
import type { MatterOf } from '../../../../../../domain/recovery/matters/matter.ts';
import { ownersOf } from '../../../../../../domain/relance/remembered.ts';
import { formatAmount, formatDay } from '../../../../../words/format.ts';
import { mattersWords } from '../../../../../words/recovery/matters-words.ts';
import { clip } from '../../../../cards/clip.ts';
import type { FormChoice } from '../form-inputs.ts';
import type { MatterFormView, Typed } from '../matter-form-data.ts';

/** What people edit once it is opened. */
export type Edited = MatterOf<'file'> | MatterOf<'dispute'>;

/**
 * Each input of the form as it stood in a version that a person saw, but for the instalments: what they did not touch comes back as
 * it was. Without a version, as it stands.
 */
export function shownOf(language: Language, { facts, kind, version }: Edited, seen = version): Typed {
  const at = (field: EditedField, now: string) => keptAt(facts.changes, field, seen, now);
  if (kind === 'dispute') {
    const { motif, note, expected } = facts;
    return {
      motif: at('motif', motif),
      note: at('note', note),
      expected: at('expected', expected ?? ''),
      colleague: '',
    };
  }
  const { motif, contact, priority, expectedLoss, currency, result } = facts;
  const provision = cents(Number(at('provision', String(facts.provision))));
  return {
    ...{ motif: at('motif', motif), contact: at('contact', contact), priority: at('priority', priority) },
    loss: at('expectedLoss', String(expectedLoss)),
    provision: provision === 0 ? '' : formatAmount(provision, currency, language),
    ...{ result: at('result', result ?? ''), colleague: '', third: '', thirdName: '', thirdReach: '' },
  };
}

/** EC_No, as they are now, of what the file is about and Sage has open. */
export function numbersOf({ situation }: MatterFormView, { items, facts }: MatterOf<'file'>): readonly number[] {
  const all = situation.accounts.find(({ currency }) => currency === facts.currency)?.items ?? [];
  const owners = ownersOf(all, items);
  const owed = new Set(all.filter(({ left }) => left > 0).map(({ ecNo }) => ecNo));
  return [...new Set(items.flatMap(({ ecNo }) => owners.get(ecNo) ?? []))].filter((ecNo) => owed.has(ecNo));
}

const MOST_CHOICES = 40;

/** What is in it first, then what is owed beside, the oldest first. */
export function choicesOf(language: Language, view: MatterFormView, file: MatterOf<'file'>): readonly FormChoice[] {
  const words = mattersWords(language);
  const { currency } = file.facts;
  const own = new Set(numbersOf(view, file));
  const all = view.situation.accounts.find((one) => one.currency === currency)?.items ?? [];
  const owed = all
    .filter(({ left }) => left > 0)
    .toSorted(
      (a, b) => Number(own.has(b.ecNo)) - Number(own.has(a.ecNo)) || ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1),
    );
  return owed.slice(0, Math.max(MOST_CHOICES, own.size)).map(({ ecNo, piece, due, left }) => ({
    title: words.item(
      clip(piece.trim(), 20),
      due === null ? words.noDue : formatDay(due, language),
      formatAmount(left, currency, language),
    ),
    value: String(ecNo),
  }));
}
