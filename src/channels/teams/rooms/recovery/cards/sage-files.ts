import type { Day } from '../../../../../domain/day.ts';
import type { Language } from '../../../../../domain/language.ts';
import type { SageFile, SageIntervention } from '../../../../../domain/recovery/sage-file.ts';
import type { CustomerFollowUp } from '../../../../../use-cases/recovery/matters/show-matters.ts';
import { formatAmount, formatDay, formatNumber } from '../../../../words/format.ts';
import { mattersWords } from '../../../../words/recovery/matters-words.ts';
import { sageFilesWords } from '../../../../words/recovery/sage-files-words.ts';
import { aboutCustomer } from '../../../about.ts';
import { button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import type { Card } from '../../../turn.ts';
import template from './matters.json' with { type: 'json' };
import type { MattersData } from './matters-data.ts';

const LISTED = 3;
const SHOWN = 4;
const INTERVENTIONS = 5;
const PIECES = 6;

type Shown = MattersData['matters'][number];

/** On the card of what there is with a customer: Sage's own files in a line each. Nothing where it has none. */
export function sageFilesShown(
  language: Language,
  files: readonly SageFile[] | null,
  here: { readonly company: string; readonly code: string },
): readonly Shown[] {
  if (files === null || files.length === 0) return [];
  const words = sageFilesWords(language);
  const lines = files.slice(0, LISTED).map((file) => lineOf(language, file));
  const more = files.length > LISTED ? [words.more(files.length - LISTED)] : [];
  return [
    {
      heading: words.heading(files.length),
      lines: [...lines, ...more].map((text) => ({ text: clip(text, 200) })),
      hasButtons: true,
      buttons: [button(words.open, 'matters.sage', here)],
    },
  ];
}

/** Sage's own files of a customer, the latest first: history, which nobody changes here. */
export function sageFilesCard(language: Language, { company, situation, sageFiles }: CustomerFollowUp): Card {
  const words = sageFilesWords(language);
  const here = { company: company.code, code: situation.tiers.code };
  const files = sageFiles ?? [];
  const data: MattersData = {
    title: words.title,
    name: `${clip(situation.tiers.name, 80)} · ${situation.tiers.code}`,
    note: sageFiles === null ? words.unread : files.length === 0 ? words.none : '',
    matters: files.slice(0, SHOWN).map((file) => ({
      heading: clip(lineOf(language, file), 120),
      lines: linesOf(language, file, company.currency).map((text) => ({ text: clip(text, 320) })),
      hasButtons: false,
      buttons: [],
    })),
    more: files.length > SHOWN ? words.more(files.length - SHOWN) : '',
    buttons: [button(mattersWords(language).see, 'matters.show', here)],
  };
  return expandCard(template, data, aboutCustomer(language, here));
}

function lineOf(language: Language, { number, opened, closed, motif }: SageFile): string {
  const words = sageFilesWords(language);
  const days =
    opened === null
      ? ''
      : closed === null
        ? words.since(formatDay(opened, language))
        : words.span(formatDay(opened, language), formatDay(closed, language));
  return words.line(clip(number, 13), days, clip(motif, 40));
}

function linesOf(language: Language, file: SageFile, currency: string): readonly string[] {
  const words = sageFilesWords(language);
  const { owner, contact, resolution, summary, comment, status, priority, result, pieces, interventions } = file;
  const figures = [
    ...(file.probableLoss === 0 ? [] : [words.loss(formatNumber(file.probableLoss, language))]),
    ...(file.provision === 0 ? [] : [words.provision(formatAmount(file.provision, currency, language))]),
    ...(resolution === '' ? [] : [words.resolution(clip(resolution, 40))]),
    ...(owner === '' ? [] : [words.owner(clip(owner, 60))]),
  ];
  const left = Math.max(0, pieces.length - PIECES);
  return [
    ...[summary, comment].filter((text) => text !== ''),
    ...(figures.length > 0 ? [figures.join(' · ')] : []),
    words.codes(status, priority, result),
    ...(contact === '' ? [] : [words.contact(clip(contact, 60))]),
    ...(pieces.length > 0 ? [mattersWords(language).pieces(pieces.slice(0, PIECES).join(', '), left)] : []),
    ...interventions.slice(-INTERVENTIONS).map((one) => interventionOf(language, one)),
  ];
}

function interventionOf(language: Language, one: SageIntervention): string {
  const words = sageFilesWords(language);
  const said = (day: Day | null, say: (text: string) => string) =>
    day === null ? [] : [say(formatDay(day, language))];
  const day = one.day === null ? words.noDay : formatDay(one.day, language);
  const step = one.step === '' ? words.noStep(one.type) : clip(one.step, 69);
  return [
    words.intervention(day, step, one.status),
    ...(one.reason === '' ? [] : [clip(one.reason, 69)]),
    ...said(one.promised, words.promised),
    ...said(one.alert, words.alert),
  ].join(' – ');
}
