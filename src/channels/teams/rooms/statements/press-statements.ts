import { z } from 'zod';
import { company, type Press, pressesAt, tiersCode } from '../../chat/press.ts';
import { askedData } from './asked-data.ts';
import type { StatementsDesk } from './desk.ts';
import { giveFile, showAsked } from './said-statements.ts';

const press = pressesAt<StatementsDesk>();
const customer = z.object({ company, code: tiersCode });

/** As of today, of one customer: what a choice of customers and an account lead to. */
const ofCustomer = (act: 'aging' | 'schedule' | 'statement'): Press<StatementsDesk> =>
  press(`stated.${act}`, customer, (talk, known, ref) =>
    showAsked(talk, known, { asked: { act, company: ref.company, code: ref.code, from: null, until: null }, page: 1 }),
  );

export const STATEMENTS_PRESSES: readonly Press<StatementsDesk>[] = [
  press('stated.show', askedData, showAsked),
  press('stated.file', askedData, giveFile),
  ofCustomer('aging'),
  ofCustomer('schedule'),
  ofCustomer('statement'),
];
