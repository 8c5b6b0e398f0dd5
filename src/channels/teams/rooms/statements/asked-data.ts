import { z } from 'zod';
import { parseDay } from '../../../../domain/day.ts';
import { STATED_ACTS, type StatedAsked } from '../../../../use-cases/statements/show-stated.ts';
import { company, page, tiersCode } from '../../chat/press.ts';

const day = z
  .string()
  .transform((text) => parseDay(text))
  .refine((read) => read !== undefined);

/** What the buttons of this room give back; `from` and `text` are the first and the last day. */
const fields = z.object({
  act: z.enum(STATED_ACTS),
  company: company.optional(),
  code: tiersCode.optional(),
  from: day.optional(),
  text: day.optional(),
  page: page.optional(),
});

export interface AskedPage {
  readonly asked: StatedAsked;
  readonly page: number;
}

/** It, checked: a relevé without a customer, or of days that end before they begin, is none of ours. */
export const askedData = fields.transform((data, context): AskedPage => {
  const { act, code, page: at = 1 } = data;
  const days = { company: data.company ?? null, from: data.from ?? null, until: data.text ?? null };
  const isReversed = days.from !== null && days.until !== null && days.from > days.until;
  if (!isReversed && (act === 'aging' || act === 'schedule')) {
    return { asked: { ...days, act, code: code ?? null }, page: at };
  }
  if (!isReversed && act === 'top' && code === undefined) return { asked: { ...days, act, code: null }, page: at };
  if (!isReversed && code !== undefined && (act === 'statement' || act === 'open')) {
    return { asked: { ...days, act, code }, page: at };
  }
  context.addIssue({ code: z.ZodIssueCode.custom });
  return z.NEVER;
});

/** The same as data of a button. */
export const dataOf = ({ act, company: of, code, from, until }: StatedAsked, at = 1) => ({
  act,
  ...(of === null ? {} : { company: of }),
  ...(code === null ? {} : { code }),
  ...(from === null ? {} : { from }),
  ...(until === null ? {} : { text: until }),
  ...(at === 1 ? {} : { page: at }),
});
