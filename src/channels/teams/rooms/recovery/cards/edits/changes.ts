import type { Language } from '../../../../../../domain/language.ts';
import type { Matter } from '../../../../../../domain/recovery/matters/matter.ts';
import { changesOf } from '../../../../../../use-cases/recovery/matters/edit-matter.ts';
import { editsWords } from '../../../../../words/recovery/edits-words.ts';
import { mattersWords } from '../../../../../words/recovery/matters-words.ts';
import { sayChange } from '../../../../../words/recovery/say-change.ts';
import { aboutCustomer } from '../../../../about.ts';
import { button } from '../../../../cards/buttons.ts';
import { clip } from '../../../../cards/clip.ts';
import { noticeCard } from '../../../../cards/notice/notice.ts';
import type { Card } from '../../../../turn.ts';
import { summaryOf } from '../matter-lines.ts';

const SHOWN = 12;

/** Who changed what and when, the latest first. */
export function changesCard(language: Language, matter: Matter): Card {
  const words = editsWords(language);
  const all = changesOf(matter).toReversed();
  const here = { company: matter.company, code: matter.tiers };
  return noticeCard({
    style: 'default',
    title: words.changesTitle,
    lines: [
      clip(summaryOf(language, matter), 160),
      ...all.slice(0, SHOWN).map((one) => sayChange(language, matter, one, (text) => clip(text, 90))),
      ...(all.length > SHOWN ? [words.earlier(all.length - SHOWN)] : []),
    ],
    buttons: [button(mattersWords(language).see, 'matters.show', here)],
    about: aboutCustomer(language, here),
  });
}
