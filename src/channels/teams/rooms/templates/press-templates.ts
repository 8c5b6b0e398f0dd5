import { z } from 'zod';
import type { DecideTemplateResult } from '../../../../use-cases/templates/decide-template.ts';
import type { VersionAsked } from '../../../../use-cases/templates/views.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import { templatesWords } from '../../../words/templates/templates-words.ts';
import { button } from '../../cards/buttons.ts';
import { clip } from '../../cards/clip.ts';
import { noticeCard } from '../../cards/notice/notice.ts';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { company, type Press, pressesAt, typed } from '../../chat/press.ts';
import type { Known, TalkAt } from '../../chat/talk.ts';
import type { Card, Reply } from '../../turn.ts';
import { previewForm } from './cards/preview-form.ts';
import { refuseForm } from './cards/refuse-form.ts';
import { templatesCard } from './cards/templates.ts';
import { versionCard } from './cards/version.ts';
import type { PreviewFor, TemplatesDesk } from './desk.ts';

type Talk = TalkAt<TemplatesDesk>;

const press = pressesAt<TemplatesDesk>();
const TYPED_MOST = 2000;
const version = z.object({ company, id: z.string().min(1).max(120) });
const NAMES_SHOWN = 5;

/** Every text of every company that the person reads. */
export async function sayTemplates({ desk }: Talk, { who, language }: Known): Promise<Reply> {
  const view = await desk.list(who);
  return {
    card: view.kind === 'refused' ? refusalCard(language, view.refusal) : templatesCard(language, view.companies),
  };
}

const list = press('template.list', z.object({}), (talk, known) => sayTemplates(talk, known));

const show = press('template.show', version, (talk, known, data) => sayVersion(talk, known, data));

async function sayVersion({ desk }: Talk, { who, language }: Known, asked: VersionAsked, said = ''): Promise<Reply> {
  const view = await desk.show(who, asked);
  if (view.kind === 'refused') return { card: refusalCard(language, view.refusal) };
  if (view.kind === 'unknown-version') return { card: unknownCard(language) };
  const changes = desk.differences(view.usedText, view.shown.version.text);
  return { card: versionCard(language, view, changes, said) };
}

const approve = press('template.approve', version, async (talk, known, data) =>
  decided(talk, known, data, await talk.desk.approve(known.who, data)),
);

const refuseAsk = press('template.refuse.form', version, async ({ desk }, { who, language }, data) => {
  const view = await desk.show(who, data);
  if (view.kind === 'refused') return { card: refusalCard(language, view.refusal) };
  if (view.kind === 'unknown-version') return { card: unknownCard(language) };
  return { card: refuseForm(language, data) };
});

const refuse = press('template.refuse', version.extend({ reason: typed(TYPED_MOST) }), async (talk, known, data) => {
  const result = await talk.desk.refuse(known.who, data);
  if (result.kind === 'refused' && (result.refusal.code === 'reason-needed' || result.refusal.code === 'too-long')) {
    const problem = explainIn(known.language).refusal(result.refusal);
    const { company: code, id, reason } = data;
    return { card: refuseForm(known.language, { company: code, id }, { problem, typed: reason }) };
  }
  return decided(talk, known, data, result);
});

async function decided(talk: Talk, known: Known, asked: VersionAsked, result: DecideTemplateResult): Promise<Reply> {
  const { language } = known;
  const words = templatesWords(language);
  switch (result.kind) {
    case 'decided': {
      const { state } = result.version;
      return sayVersion(talk, known, asked, state === 'approved' ? words.said.approved : words.said.refused);
    }
    case 'not-decided':
      return {
        card: noticeCard({
          style: 'warning',
          title: words.notDecidedTitle,
          lines: [words.notDecided[result.why]],
          buttons: [button(words.back, 'template.list', {})],
        }),
      };
    case 'unknown-version':
      return { card: unknownCard(language) };
    case 'refused':
      return { card: refusalCard(language, result.refusal) };
  }
}

const previewAsk = press('template.preview.form', version, async (_talk, { language }, data) => ({
  card: previewForm(language, data),
}));

const preview = press(
  'template.preview',
  version.extend({ customer: typed(TYPED_MOST) }),
  async ({ desk }, { who, language }, { customer, ...asked }) => {
    const words = templatesWords(language);
    if (customer === '') return { card: previewForm(language, asked, { problem: words.customerNeeded, typed: '' }) };
    return { card: previewed(language, asked, customer, await desk.preview(who, asked, customer)) };
  },
);

function previewed(language: Known['language'], asked: VersionAsked, customer: string, result: PreviewFor): Card {
  const words = templatesWords(language);
  const back = button(words.open, 'template.show', { ...asked });
  const again = (problem: string): Card => previewForm(language, asked, { problem, typed: customer });
  switch (result.kind) {
    case 'ready':
      return noticeCard({
        style: 'good',
        title: words.previewReady(clip(result.name, 80)),
        lines: [words.previewNote],
        buttons: [back],
        links: [
          { title: words.readMail, url: result.mail },
          { title: words.readPdf, url: result.pdf },
        ],
      });
    case 'none':
      return again(words.noCustomer(clip(customer, 60)));
    case 'several': {
      const names = result.candidates.slice(0, NAMES_SHOWN).map(({ code, name }) => `${clip(name, 40)} (${code})`);
      return again(words.severalCustomers(clip(customer, 60), names.join(', ')));
    }
    case 'nothing-late':
      return again(words.nothingLate(clip(result.name, 80)));
    case 'invalid':
      return noticeCard({
        style: 'warning',
        title: words.notDecidedTitle,
        lines: [words.notDecided.invalid],
        buttons: [back],
      });
    case 'unknown-version':
      return unknownCard(language);
    case 'refused': {
      const { code } = result.refusal;
      const isOfCustomer = code === 'no-prevenance' || code === 'no-releve';
      return isOfCustomer ? again(explainIn(language).refusal(result.refusal)) : refusalCard(language, result.refusal);
    }
  }
}

function unknownCard(language: Known['language']): Card {
  const words = templatesWords(language);
  return noticeCard({
    style: 'warning',
    title: words.unknownTitle,
    lines: [words.unknown],
    buttons: [button(words.back, 'template.list', {})],
  });
}

export const TEMPLATE_PRESSES: readonly Press<TemplatesDesk>[] = [
  list,
  show,
  approve,
  refuseAsk,
  refuse,
  previewAsk,
  preview,
];
