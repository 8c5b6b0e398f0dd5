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

/** Names come from people and from Sage: they are cut as everywhere. */
export const addedData = (language: Language, parts: readonly SaidIn[]): readonly AddedData[] =>
  parts.slice(0, MAX_PARTS).map((part) => {
    const { heading, lines, buttons } = part(language);
    return {
      heading: clip(heading, 80),
      lines: lines.slice(0, MAX_LINES).map((text) => ({ text: clip(text, 220) })),
      hasButtons: buttons.length > 0,
      buttons: buttons.slice(0, MAX_BUTTONS),
    };
  });
