import { z } from 'zod';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { company, type Press, pressesAt, tiersCode } from '../../chat/press.ts';
import { encoursWhyCard } from './cards/encours/why.ts';
import type { CreditDesk } from './desk.ts';
import { showEncours } from './said-credit.ts';

const press = pressesAt<CreditDesk>();

const payer = z.object({ company, code: tiersCode });

const show = press('encours.show', payer, showEncours);

const why = press('encours.why', payer, async (talk, { who, language }, data) => {
  const view = await talk.desk.encours(who, data);
  const refused = view.kind === 'refused';
  return { card: refused ? refusalCard(language, view.refusal, data) : encoursWhyCard(language, view) };
});

export const ENCOURS_PRESSES: readonly Press<CreditDesk>[] = [show, why];
