import type { Language } from '../../../../../domain/language.ts';
import type { Matter } from '../../../../../domain/recovery/matters/matter.ts';
import { changesOf } from '../../../../../use-cases/recovery/matters/edit-matter.ts';
import type { CustomerFollowUp } from '../../../../../use-cases/recovery/matters/show-matters.ts';
import { editsWords } from '../../../../words/recovery/edits-words.ts';
import { filesWords } from '../../../../words/recovery/files-words.ts';
import { mattersWords } from '../../../../words/recovery/matters-words.ts';
import { sageFilesWords } from '../../../../words/recovery/sage-files-words.ts';
import { aboutCustomer } from '../../../about.ts';
import { type Button, button } from '../../../cards/buttons.ts';
import { clip } from '../../../cards/clip.ts';
import { expandCard } from '../../../cards/expand.ts';
import type { Card } from '../../../turn.ts';
import { fileActs } from './file-lines.ts';
import { linesOf } from './matter-lines.ts';
import template from './matters.json' with { type: 'json' };
import type { MattersData } from './matters-data.ts';
import { proposalShown } from './proposal.ts';
import { sageFilesShown } from './sage-files.ts';

const PAGE = 4;
/** Of one customer: past these, the agenda has the others. */
const PROPOSED = 2;

/** Why a card of matters is shown, and what of it. */
export interface MattersNote {
  /** What was just done. */
  readonly said?: string;
  /** Instead of the usual title. */
  readonly title?: string;
  /** From 1; one that there is not shows the nearest. */
  readonly page?: number | undefined;
}

/** What there is between a customer and us, with what can be done about each. */
export function mattersCard(
  language: Language,
  { company, situation, matters, mayAct, proposed, sageFiles }: CustomerFollowUp,
  { said = '', title, page: asked = 1 }: MattersNote = {},
): Card {
  const words = mattersWords(language);
  const here = { company: company.code, code: situation.tiers.code };
  const pages = Math.max(1, Math.ceil(matters.length / PAGE));
  const page = Math.min(asked, pages);
  const data: MattersData = {
    title: title ?? words.title,
    name: `${clip(situation.tiers.name, 80)} · ${situation.tiers.code}`,
    note: said === '' && matters.length === 0 && proposed.length === 0 ? words.empty : said,
    matters: [
      ...(page === 1 ? proposed.slice(0, PROPOSED).map((one) => proposalShown(language, one)) : []),
      ...matters.slice((page - 1) * PAGE, page * PAGE).map((matter) => shownOf(language, matter, mayAct)),
      ...(page === pages ? sageFilesShown(language, sageFiles, here) : []),
    ],
    more: [
      ...(pages > 1 ? [filesWords(language).page(page, pages)] : []),
      ...(sageFiles === null ? [sageFilesWords(language).unread] : []),
    ].join(' · '),
    buttons: [
      ...turning(language, here, page, pages),
      ...(mayAct ? opening(language, here) : []),
      ...(mayAct ? [button(mattersWords(language).litigation, 'litigation.form', here)] : []),
      button(words.account, 'account.show', here),
    ],
  };
  return expandCard(template, data, aboutCustomer(language, here));
}

function shownOf(language: Language, matter: Matter, mayAct: boolean): MattersData['matters'][number] {
  const buttons = mayAct ? actsOf(language, matter) : [];
  const lines = linesOf(language, matter).map((text) => ({ text: clip(text, 320) }));
  return { heading: mattersWords(language).kinds[matter.kind], lines, hasButtons: buttons.length > 0, buttons };
}

interface Here {
  readonly company: string;
  readonly code: string;
}

const turning = (language: Language, here: Here, page: number, pages: number): readonly Button[] => {
  const { previousPage, nextPage } = filesWords(language);
  return [
    ...(page > 1 ? [button(previousPage, 'matters.show', { ...here, page: page - 1 })] : []),
    ...(page < pages ? [button(nextPage, 'matters.show', { ...here, page: page + 1 })] : []),
  ];
};

const opening = (language: Language, here: Here): readonly Button[] => {
  const buttons = { ...mattersWords(language).buttons, file: filesWords(language).buttons.open };
  return FORMS.map((act) => button(buttons[act], 'matters.form', { ...here, act }));
};

/** What can be begun with a customer. */
export const FORMS = ['promise', 'dispute', 'proceedings', 'file'] as const;

function actsOf(language: Language, matter: Matter): readonly Button[] {
  const { buttons } = mattersWords(language);
  const seen = { id: matter.id, version: matter.version };
  const act = (title: string, name: string) => button(title, 'matter.act', { ...seen, act: name });
  switch (matter.kind) {
    case 'promise':
      return [act(buttons.withdraw, 'withdraw')];
    case 'dispute':
      return [act(buttons.resolve, 'resolve'), ...editActs(language, matter)];
    case 'proceedings':
      return [
        ...(matter.facts.declared === null ? [act(buttons.declared, 'declared')] : []),
        button(buttons.publish, 'proceedings.form', { id: matter.id }),
        act(buttons.end, 'end'),
      ];
    case 'file':
      return [...fileActs(language, matter), ...editActs(language, matter)];
  }
}

/** What is changed of it, and what was. */
const editActs = (language: Language, matter: Matter): readonly Button[] => {
  const { edit, changes } = editsWords(language);
  return [
    button(edit, 'matter.editing', { id: matter.id }),
    ...(changesOf(matter).length > 0 ? [button(changes, 'matter.changes', { id: matter.id })] : []),
  ];
};
