import type { Language } from '../../../domain/language.ts';
import { wordsFor } from '../../words/words.ts';
import { type Button, button } from '../cards/buttons.ts';
import { clip } from '../cards/clip.ts';
import { noticeCard } from '../cards/notice/notice.ts';
import type { Card } from '../turn.ts';

/** What a button may say: a command is somewhat longer than the sentence that it was made of. */
export const MOST_SAID = 700;

/** A command as a button: pressing it is typing it. */
const saying = (text: string): Button => button(clip(text, 80), 'command.say', { text: clip(text, MOST_SAID) });

const helping = (language: Language): Button => {
  const { help, seeHelp } = wordsFor(language).notice;
  return button(seeHelp, 'command.say', { text: help.say });
};

/** The ways in which a sentence can be taken. */
export function severalCard(language: Language, texts: readonly string[]): Card {
  const { sentence } = wordsFor(language).notice;
  return noticeCard({
    style: 'emphasis',
    title: sentence.severalTitle,
    lines: [sentence.several],
    buttons: [...texts.map(saying), helping(language)],
  });
}

/** Nothing is done of a sentence that says not to, or asks whether to: what it speaks of may be asked for. */
export function nothingDoneCard(language: Language, why: 'not-to' | 'whether', texts: readonly string[]): Card {
  const { sentence } = wordsFor(language).notice;
  return noticeCard({
    style: 'emphasis',
    title: sentence.nothingTitle,
    lines: [sentence[why]],
    buttons: [...texts.map(saying), helping(language)],
  });
}

/** What a model took a sentence for, before it is shown. */
export function understoodCard(language: Language, text: string): Card {
  const { sentence } = wordsFor(language).notice;
  return noticeCard({
    style: 'emphasis',
    title: sentence.understood(clip(text, 200)),
    lines: [],
    buttons: [button(sentence.show, 'command.say', { text }, { style: 'positive' }), helping(language)],
  });
}
