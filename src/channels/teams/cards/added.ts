import type { Language } from '../../../domain/language.ts';
import type { Button } from './buttons.ts';
import { clip } from './clip.ts';

/** What a room says on a card of another room, in words. What is beyond a card's room is cut: the room says itself how many more. */
export interface AddedPart {
  /** Empty: buttons alone. The room's own words, no name of anybody: it is read as Markdown. */
  readonly heading: string;
  /** Read as they are: they may hold what people and Sage wrote. */
  readonly lines: readonly string[];
  readonly buttons: readonly Button[];
}

/** It, for whoever reads the card. */
export type SaidIn = (language: Language) => AddedPart;

/** It, as templates show it. */
export interface AddedData {
  readonly heading: string;
  readonly lines: readonly { readonly text: string }[];
  readonly hasButtons: boolean;
  readonly buttons: readonly Button[];
}

const MAX_PARTS = 6;
const MAX_LINES = 6;
const MAX_BUTTONS = 4;

/** Names come from people and from Sage: they are cut as everywhere. Rooms that add buttons alone share a row of them. */
export function addedData(language: Language, parts: readonly SaidIn[]): readonly AddedData[] {
  const all = parts.map((part) => part(language));
  const alone = all.filter(({ heading, lines }) => heading === '' && lines.length === 0);
  const said = all.filter((part) => !alone.includes(part)).slice(0, MAX_PARTS);
  return [
    ...said.map(({ buttons, ...part }) => ({ ...part, buttons: buttons.slice(0, MAX_BUTTONS) })),
    ...(alone.length > 0
      ? [{ heading: '', lines: [], buttons: alone.flatMap(({ buttons }) => buttons.slice(0, MAX_BUTTONS)) }]
      : []),
  ].map(({ heading, lines, buttons }) => ({
    heading: clip(heading, 80),
    lines: lines.slice(0, MAX_LINES).map((text) => ({ text: clip(text, 220) })),
    hasButtons: buttons.length > 0,
    buttons,
  }));
}
