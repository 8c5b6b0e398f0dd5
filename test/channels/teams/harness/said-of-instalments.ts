import type { RelanceDesk } from '../../../../src/channels/teams/rooms/relance/desk.ts';
import { readEnd } from '../../../../src/domain/end-day.ts';
import type { OpenItem } from '../../../../src/domain/ledger/open-item.ts';
import type { Person } from '../../../../src/domain/person.ts';
import type { Exclusion, LevelCorrection } from '../../../../src/domain/relance/memory.ts';
import { type Refused, refuse } from '../../../../src/use-cases/refusal.ts';
import { TODAY } from '../../../builders/open-item.ts';

/** What a person said of one of these items in a form, or what is wrong with it; `before`: how many exclusions there are. */
export function saidExclusion(
  items: readonly OpenItem[],
  by: Person,
  request: Parameters<RelanceDesk['exclude']>[1],
  before: number,
): Exclusion | Refused {
  const { ecNo, reason } = request;
  if (reason === '') return refuse({ code: 'reason-needed' });
  const item = items.find((one) => one.ecNo === ecNo);
  if (!item) return refuse({ code: 'unknown-item', ecNo });
  const until = request.until === null ? null : readEnd(request.until, TODAY);
  if (until !== null && typeof until !== 'string') {
    return refuse({ code: 'bad-date', given: String(request.until), problem: until });
  }
  return { ...keyOf(item), id: `x${before}-${ecNo}`, by, reason, since: TODAY, until };
}

/** The same of how many reminders count. */
export function saidCorrection(
  items: readonly OpenItem[],
  by: Person,
  { ecNo, count, reason }: Parameters<RelanceDesk['correct']>[1],
): LevelCorrection | Refused {
  if (!/^\d+$/u.test(count)) return refuse({ code: 'bad-count', given: count });
  if (reason === '') return refuse({ code: 'reason-needed' });
  const item = items.find((one) => one.ecNo === ecNo);
  if (!item) return refuse({ code: 'unknown-item', ecNo });
  return { ...keyOf(item), count: Number(count), by, reason, on: TODAY, at: '2026-03-02T09:14:00.000Z', seen: null };
}

const keyOf = ({ ecNo, piece, due, amount }: OpenItem) => ({ ecNo, piece, due, amount });
