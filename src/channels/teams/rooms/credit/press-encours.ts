import { z } from 'zod';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { company, type Press, page, press, tiersCode } from '../../chat/press.ts';
import { encoursWhyCard } from './cards/encours/why.ts';
import { sayLate, showEncours } from './said-credit.ts';

const payer = z.object({ company, code: tiersCode });

const show = press('encours.show', payer, showEncours);

const why = press('encours.why', payer, async (ports, { who, language }, data) => {
  const view = await ports.credit.encours(who, data);
  const refused = view.kind === 'refused';
  return { card: refused ? refusalCard(language, view.refusal, data) : encoursWhyCard(language, view) };
});

const late = press('late.list', z.object({ page: page.optional() }), (ports, known, data) =>
  sayLate(ports, known, data.page),
);

export const ENCOURS_PRESSES: readonly Press[] = [show, why, late];
