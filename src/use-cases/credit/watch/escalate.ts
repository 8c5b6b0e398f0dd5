import { holidaysOf } from '../../../domain/business-days.ts';
import type { Company } from '../../../domain/company/company.ts';
import { amountToRelease } from '../../../domain/credit/amount-to-release.ts';
import { stepsCovering } from '../../../domain/credit/approval.ts';
import { businessMinutesBetween } from '../../../domain/credit/business-hours.ts';
import type { Hold } from '../../ports/credit/hold-store.ts';
import type { CardsPort, CreditPorts } from '../credit-ports.ts';
import { stepTargets } from '../people/hold-targets.ts';
import type { ToTell } from '../people/room-to-tell.ts';

/**
 * Tells the next step of the chain of every hold that has waited too long, in business hours (case I3): once a step, and only
 * those whose thresholds reach; the biggest orders first, as far as there is room. Whoever sits in an earlier step too has the
 * card, which follows. Who may decide does not change. Returns how many were.
 */
export async function escalate(
  ports: Pick<CreditPorts, 'holds' | 'clock' | 'isHoliday' | 'giveWay'> & CardsPort,
  company: Company,
  { conversations, room }: ToTell,
  holds: readonly Hold[],
): Promise<number> {
  const { credit } = company;
  const now = ports.clock.now();
  let escalated = 0;
  for (const hold of [...holds].sort(byAmount)) {
    const step = hold.state === 'pending' && isOverdue(ports, company, hold, now) ? nextStep(company, hold) : null;
    if (step === null) continue;
    await ports.giveWay?.();
    const told = await ports.holds.peopleTold(hold.id);
    const targets = room(
      stepTargets(credit, step, conversations, ports.clock.today()).filter(
        (target) => target.kind !== 'person' || !told.has(target.id),
      ),
    );
    const changed = await ports.holds.escalateHold(hold.id, hold.version, step, targets, now);
    if (changed === 'stale') continue;
    escalated += 1;
    await ports.announcer.holdChanged(changed);
  }
  return escalated;
}

const byAmount = (a: Hold, b: Hold): number => b.facts.order.amount - a.facts.order.amount;

function isOverdue(
  { isHoliday }: Pick<CreditPorts, 'isHoliday'>,
  company: Company,
  { stepSince }: Hold,
  now: Date,
): boolean {
  const { escalateAfterHours: hours, businessHours } = company.credit;
  if (hours === null) return false;
  const waited = businessMinutesBetween(new Date(stepSince), now, businessHours, holidaysOf(isHoliday, company));
  return waited > hours * 60;
}

const nextStep = ({ credit }: Company, { facts, step }: Hold): number | null =>
  stepsCovering(credit, amountToRelease(facts), facts.overLimit).find(({ index }) => index > step)?.index ?? null;
