import { ZERO } from '../../../../domain/cents.ts';
import type { Person } from '../../../../domain/person.ts';
import { PRIORITIES, THIRD_PARTIES, type ThirdParty } from '../../../../domain/recovery/files/file.ts';
import { PROCEDURES } from '../../../../domain/recovery/proceedings/proceedings.ts';
import { filesWords } from '../../../words/recovery/files-words.ts';
import { mattersWords } from '../../../words/recovery/matters-words.ts';
import { clip } from '../../cards/clip.ts';
import type { Known } from '../../chat/talk.ts';
import { parseTypedAmount } from '../../typed/typed-amount.ts';
import { typedEnd } from '../../typed/typed-day.ts';
import { parseTypedSchedule } from '../../typed/typed-schedule.ts';
import type { MatterFormView, Typed } from './cards/matter-form-data.ts';
import type { BegunResult, MattersDesk } from './matters-desk.ts';

/** What the person chose and wrote, as it is asked of a use case; a problem in words where it cannot be. */
export type Asking = (
  view: MatterFormView,
  typed: Typed,
  known: Known,
) => string | ((desk: MattersDesk, who: Person) => Promise<BegunResult>);

/** The numbers of chosen lines: a choice of several comes back as `1,2`. */
export const chosenOf = ({ items = '' }: Typed): readonly number[] =>
  items
    .split(',')
    .filter((one) => /^\d{1,10}$/u.test(one))
    .map(Number);

/** The one currency that is meant: of the chosen lines, else the only one in which something is late. */
function currencyOf(
  { situation }: MatterFormView,
  ecNos: readonly number[],
  { language }: Known,
): { currency: string } | string {
  const { problems } = mattersWords(language);
  const meant = situation.accounts.filter(({ items, lateTotal }) =>
    ecNos.length === 0 ? lateTotal > 0 : items.some(({ ecNo }) => ecNos.includes(ecNo)),
  );
  const [first] = meant;
  if (!first) return problems.nothingLate;
  return meant.length > 1 ? problems.currencies : { currency: first.currency };
}

/** What was typed of it, as the use case takes it. */
export const promiseRequest: Asking = (view, said, known) => {
  const ecNos = chosenOf(said);
  const meant = currencyOf(view, ecNos, known);
  if (typeof meant === 'string') return meant;
  const amountText = said.amount ?? '';
  const amount = amountText === '' ? null : parseTypedAmount(amountText, meant.currency, known.language);
  if (amount === undefined) return mattersWords(known.language).problems.badAmount(clip(amountText, 40));
  const schedule = parseTypedSchedule(said.schedule ?? '', meant.currency, known.language);
  if ('line' in schedule) return mattersWords(known.language).problems.badLine(clip(schedule.line, 60));
  const { key, company: base, situation } = view;
  const request = {
    ...{ key, company: base.code, tiers: situation.tiers.code, ...meant, ecNos, amount, schedule },
    ...{ day: typedEnd(said.day ?? '') ?? '', times: Number(said.times || '1'), note: said.note ?? '' },
  };
  return (desk, who) => desk.makePromise(who, request);
};

/** What was typed of it, as the use case takes it. */
export const disputeRequest: Asking = (view, said, known) => {
  const ecNos = chosenOf(said);
  if (ecNos.length === 0) return mattersWords(known.language).itemsNeeded;
  const meant = currencyOf(view, ecNos, known);
  if (typeof meant === 'string') return meant;
  const { key, company: base, situation } = view;
  const request = {
    ...{ key, company: base.code, tiers: situation.tiers.code, ...meant, ecNos, motif: said.motif ?? '' },
    ...{ note: said.note ?? '', colleague: said.colleague ?? '', expected: typedEnd(said.expected ?? '') ?? '' },
  };
  return (desk, who) => desk.openDispute(who, request);
};

/** What was typed of it, as the use case takes it. */
export const proceedingsRequest: Asking = ({ key, company: base, situation }, said) => {
  const procedure = PROCEDURES.find((one) => one === said.procedure) ?? 'redressement';
  const request = {
    ...{ key, company: base.code, tiers: situation.tiers.code, procedure, abroad: said.abroad === 'true' },
    ...{
      judgment: typedEnd(said.judgment ?? '') ?? '',
      published: typedEnd(said.published ?? '') ?? '',
      note: said.note ?? '',
    },
  };
  return (desk, who) => desk.noteProceedings(who, request);
};

/** A new file, of what the person chose and wrote. */
export const fileRequest: Asking = (view, said, known) => {
  const ecNos = chosenOf(said);
  const meant = currencyOf(view, ecNos, known);
  if (typeof meant === 'string') return meant;
  const { provision: typed = '' } = said;
  const provision = typed === '' ? ZERO : parseTypedAmount(typed, meant.currency, known.language);
  if (provision === undefined) return mattersWords(known.language).problems.badAmount(clip(typed, 40));
  const loss = said.loss ?? '';
  if (!/^\d{0,3}$/u.test(loss)) return filesWords(known.language).lossNeeded;
  const { key, company, situation } = view;
  const request = {
    ...{ key, company: company.code, tiers: situation.tiers.code, ...meant, ecNos },
    ...{ motif: said.motif ?? '', scenario: said.scenario ?? '', colleague: said.colleague ?? '' },
    ...{ contact: said.contact ?? '', thirdParties: thirdPartiesOf(said), expectedLoss: Number(loss), provision },
    priority: PRIORITIES.find((one) => one === said.priority) ?? 'usual',
  };
  return (desk, who) => desk.openFile(who, request, said.task);
};

/** None where its role or its name is missing. */
function thirdPartiesOf({ third, thirdName = '', thirdReach = '' }: Typed): readonly ThirdParty[] {
  const role = THIRD_PARTIES.find((one) => one === third);
  if (role === undefined || thirdName === '') return [];
  return [{ role, name: thirdName.slice(0, 100), reach: thirdReach.slice(0, 200) }];
}
