import type { About } from '../../about.ts';
import type { Card } from '../../turn.ts';
import type { Button, LinkButton } from '../buttons.ts';
import { clip } from '../clip.ts';
import { expandCard } from '../expand.ts';
import { plainTitle } from '../plain-title.ts';
import template from './notice.json' with { type: 'json' };

export interface NoticeData {
  readonly style: 'default' | 'emphasis' | 'accent' | 'good' | 'warning' | 'attention';
  readonly title: string;
  readonly lines: readonly { readonly text: string }[];
  readonly buttons: readonly Button[];
  readonly links: readonly LinkButton[];
}

/** A card that says one thing: a title, which may name what others wrote, a few lines, what can be done next. */
export function noticeCard(notice: {
  readonly style: NoticeData['style'];
  readonly title: string;
  readonly lines: readonly string[];
  readonly buttons?: readonly Button[];
  readonly links?: readonly LinkButton[];
  /** The customer of whom it speaks. */
  readonly about?: About | undefined;
}): Card {
  const data: NoticeData = {
    style: notice.style,
    title: plainTitle(notice.title),
    lines: notice.lines.map((text) => ({ text: clip(text, 500) })),
    buttons: notice.buttons ?? [],
    links: notice.links ?? [],
  };
  return expandCard(template, data, notice.about);
}
