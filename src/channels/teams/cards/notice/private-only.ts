import type { Language } from '../../../../domain/language.ts';
import { wordsFor } from '../../../words/words.ts';
import type { Card } from '../../turn.ts';
import { button } from '../buttons.ts';
import { noticeCard } from './notice.ts';

/** In a group that is not registered: no name and no debt, only the way to go on in private. */
export function privateOnlyCard(language: Language, text: string, chatUrl: string | null): Card {
  const { notice } = wordsFor(language);
  return noticeCard({
    style: 'emphasis',
    title: notice.privateTitle,
    lines: [notice.privateText, notice.privateHint],
    buttons: text === '' ? [] : [button(notice.privateButton, 'private.continue', { text }, { style: 'positive' })],
    links: chatUrl === null ? [] : [{ title: notice.privateOpen, url: chatUrl }],
  });
}
