import { z } from 'zod';
import { addComment, MAX_COMMENT, type MentionOutcome } from '../../../../use-cases/comments/add-comment.ts';
import type { WriteCommentPorts } from '../../../../use-cases/comments/comment-ports.ts';
import { suggestCustomers } from '../../../../use-cases/comments/suggest-customers.ts';
import { digestOf } from '../../../../use-cases/digest-of.ts';
import { findTiers } from '../../../../use-cases/tiers/find-tiers.ts';
import { commentsWords } from '../../../words/comments/comments-words.ts';
import { explainIn } from '../../../words/explain/explain.ts';
import { isWebUrl } from '../../cards/buttons.ts';
import { clip } from '../../cards/clip.ts';
import { typed } from '../../chat/press.ts';
import type { ActionAnswer, AskedAction, ExtensionAction } from '../../extension/action/extension-action.ts';
import { chosenSchema, findChosen } from '../../extension/action/find-chosen.ts';
import { type CustomerChoice, choicesOf, taskForm } from '../../extension/action/task-form.ts';
import { outcomeLines } from './cards/outcome.ts';
import { picked } from './press-comment.ts';
import { problemOf } from './said-comments.ts';

const KEY_SIGNS = 40;

const sentSchema = chosenSchema.extend({
  text: typed(4000).catch(''),
  people: picked.catch([]),
  key: z.string().max(200).catch(''),
  author: z.string().max(200).catch(''),
  url: z.string().max(600).catch(''),
});
type Sent = z.output<typeof sentSchema>;

/** « Ajouter au dossier client »: a message of Teams becomes a comment, with who wrote it and where it is. */
export const addMessage = (ports: WriteCommentPorts): ExtensionAction => ({
  commandId: 'addToCustomer',
  answer: (asked) => (asked.data === undefined ? open(ports, asked) : keep(ports, asked)),
});

async function open(ports: WriteCommentPorts, { who, language, message }: AskedAction): Promise<ActionAnswer> {
  const words = commentsWords(language);
  const suggested = await suggestCustomers(ports, who, message?.text ?? '');
  if (suggested.kind === 'refused') return { kind: 'said', text: explainIn(language).refusal(suggested.refusal) };
  if (!message || message.text === '') return { kind: 'said', text: words.adding.noText };
  const { author, url, id } = message;
  const text = clip(message.text, MAX_COMMENT);
  const sent = { text, author, url, key: id, chosen: '', customer: '', people: [] };
  const hint = suggested.customers.length === 0 ? words.adding.noSuggestion : '';
  return formOf(language, sent, suggested.customers, '', hint);
}

function formOf(
  language: AskedAction['language'],
  { text, author, url, key, customer, people }: Sent,
  customers: readonly CustomerChoice[],
  problem: string,
  hint = '',
): ActionAnswer {
  const words = commentsWords(language);
  const from = author === '' ? words.fromMessageOfNobody : words.fromMessage(clip(author, 60));
  const card = taskForm({
    title: words.adding.title,
    problem,
    intro: hint === '' ? from : `${from} · ${hint}`,
    hasText: true,
    textLabel: words.textLabel,
    textNeeded: words.textNeeded,
    text,
    factual: words.factual,
    ...choicesOf(customers),
    choicesLabel: words.adding.customerLabel,
    customerLabel: words.adding.otherLabel,
    customerExample: words.adding.otherExample,
    customer: customers.length > 0 ? '' : customer,
    peopleLabel: words.peopleLabel,
    peopleExample: words.peopleExample,
    people: people.join(','),
    save: words.adding.save,
    data: { key, author, url },
  });
  return { kind: 'form', title: words.adding.title, card };
}

async function keep(ports: WriteCommentPorts, { who, language, data }: AskedAction): Promise<ActionAnswer> {
  const words = commentsWords(language).adding;
  const sent = sentSchema.parse(data);
  const chosen = await findChosen((text) => findTiers(ports, who, text), sent);
  switch (chosen.kind) {
    case 'refused':
      return { kind: 'said', text: explainIn(language).refusal(chosen.refusal) };
    case 'nothing':
      return formOf(language, sent, [], words.chooseCustomer);
    case 'none':
      return formOf(language, sent, [], words.none(clip(sent.customer, 60)));
    case 'several':
      return formOf(language, sent, chosen.customers, words.several(clip(sent.customer, 60)));
    case 'one':
      return write(ports, { who, language, sent, customer: chosen.customer });
  }
}

interface Writing extends Pick<AskedAction, 'who' | 'language'> {
  readonly sent: Sent;
  readonly customer: CustomerChoice;
}

/** One comment a message and customer, whoever adds it and however often. */
async function write(ports: WriteCommentPorts, { who, language, sent, customer }: Writing): Promise<ActionAnswer> {
  const words = commentsWords(language);
  const { company, code, name } = customer;
  const { text, author, people, key } = sent;
  const answer = await addComment(ports, who, {
    company,
    tiers: code,
    cause: `message:${digestOf([key === '' ? text : key, code], KEY_SIGNS)}`,
    kind: 'note',
    target: 'customer',
    number: '',
    text,
    people: people.map((id) => ({ id, name: '' })),
    source: isWebUrl(sent.url) ? { author, url: sent.url } : null,
  });
  if (answer.kind === 'added') {
    const { by } = answer.comment;
    const said = answer.isNew
      ? words.adding.added(clip(name, 60))
      : words.adding.already(clip(name, 60), clip(by.name, 60));
    return { kind: 'said', text: [said, ...linesOf(language, answer.isNew, answer.mentions)].join(' ') };
  }
  const problem = problemOf(language, answer);
  if (problem !== null) return formOf(language, sent, [customer], problem);
  return { kind: 'said', text: answer.kind === 'refused' ? explainIn(language).refusal(answer.refusal) : '' };
}

const linesOf = (language: AskedAction['language'], isNew: boolean, outcome: MentionOutcome): readonly string[] =>
  isNew ? outcomeLines(language, outcome) : [];
