import { z } from 'zod';
import { refusalCard } from '../../cards/notice/refusal.ts';
import { company, type Press, pressesAt, reference, tiersCode } from '../../chat/press.ts';
import { liftedCard, liftForm } from './cards/lift.ts';
import type { RepliesDesk } from './desk.ts';

const press = pressesAt<RepliesDesk>();

const refusal = z.object({ company, code: tiersCode, key: reference });

const ask = press('refusal.ask', refusal, async ({ desk }, { who, language }, { key, ...here }) => {
  const result = await desk.askLift(who, { company: here.company, tiers: here.code, key });
  if (result.kind === 'refused') return { card: refusalCard(language, result.refusal, here) };
  const { refused } = result;
  return { card: refused ? liftForm(language, here, refused) : liftedCard(language, here, null) };
});

const lift = press('refusal.lift', refusal, async ({ desk }, { who, language }, { key, ...here }) => {
  const result = await desk.lift(who, { company: here.company, tiers: here.code, key });
  if (result.kind === 'refused') return { card: refusalCard(language, result.refusal, here) };
  return { card: liftedCard(language, here, result.lifted) };
});

export const LIFT_PRESSES: readonly Press<RepliesDesk>[] = [ask, lift];
