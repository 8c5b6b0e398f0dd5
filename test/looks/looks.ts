import { chromiumPath } from '../e2e/browser.ts';

/** How mails and cards are looked at. A telephone's window is 400 pixels wide, Teams gives a card on a desk some 640. */
export interface Look {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  readonly width: number;
}

export const LOOKS: readonly Look[] = [
  { name: 'light', scheme: 'light', width: 640 },
  { name: 'dark', scheme: 'dark', width: 640 },
  { name: 'light-400', scheme: 'light', width: 400 },
  { name: 'dark-400', scheme: 'dark', width: 400 },
];

export const chromium = chromiumPath();
if (!chromium) console.log('Skipped: how mails and cards look needs Chromium (apt-get install chromium).');

export const inPage = (file: string): string => `${import.meta.dirname}/in-page/${file}`;
