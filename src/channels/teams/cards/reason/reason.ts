import type { About } from '../../about.ts';
import type { Card } from '../../turn.ts';
import type { Button } from '../buttons.ts';
import { clip } from '../clip.ts';
import { expandCard } from '../expand.ts';
import type { Mended } from '../mended.ts';
import template from './reason.json' with { type: 'json' };

/** What `reason.json` shows. */
export interface ReasonData {
  readonly title: string;
  readonly name: string;
  readonly lines: readonly { readonly text: string }[];
  readonly problem: string;
  readonly hint: string;
  readonly reasonLabel: string;
  readonly reasonExample: string;
  readonly reasonError: string;
  readonly reason: string;
  /** The most letters that may be typed. */
  readonly maxLength: number;
  readonly buttons: readonly Button[];
}

/** Asks a person why, before an act that needs a reason. `mended`: it comes back with what was wrong. */
export const reasonForm = (
  asked: Omit<ReasonData, 'problem' | 'reason'>,
  mended: Mended<string> | undefined,
  about?: About,
): Card => {
  const data: ReasonData = {
    ...asked,
    problem: mended?.problem ?? '',
    reason: clip(mended?.typed ?? '', asked.maxLength),
  };
  return expandCard(template, data, about);
};
