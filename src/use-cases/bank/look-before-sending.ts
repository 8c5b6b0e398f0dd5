import { BANK } from '../../domain/bank/bank-setting.ts';
import type { Company } from '../../domain/company/company.ts';
import type { CompanyCode } from '../../domain/company/company-code.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import { untilDone } from '../ports/may-begin.ts';
import { isMatchDue, matchBank } from './match-bank.ts';
import { importSources, inBankTurn, type RefreshPorts } from './refresh-bank.ts';

export interface LookPorts extends Omit<RefreshPorts, 'mayBegin'> {
  /** Another one for each look. */
  readonly newOwner: () => string;
  /** Lets so many milliseconds go by. */
  readonly pause: (ms: number) => Promise<void>;
  /** Letters of a company leave by what the last pass knew. */
  readonly onMissed: (company: CompanyCode, why: Missed) => void;
}

/** Why nothing was looked at: the fault's own code, `late`, or `unexpected` with what was thrown. What a place of files said stays there: it may name people. */
export interface Missed {
  readonly code: string;
  readonly err?: unknown;
}

/** One look serves all letters that were approved before it began, for so long. */
const SERVES_MS = 60_000;
/** No letter waits longer for the bank. */
const AT_MOST_MS = 20_000;
/** While a pass, or another process, is at it. */
const RETRY_MS = 250;

interface Look {
  readonly begunAt: Date;
  readonly done: Promise<void>;
}

/**
 * Looks at the places of statements before letters leave, so that what was laid down before a letter was approved counts for it. Only
 * what is new is read, and nothing is matched where nothing is. A look that fails, or takes too long, is told and holds no letter up:
 * what is held is then as of the last pass.
 */
export function openBankLook(ports: LookPorts): (code: CompanyCode, approvedAt: Date) => Promise<void> {
  const looks = new Map<CompanyCode, Look>();
  return async (code, approvedAt) => {
    const company = ports.companies.get(code);
    if (!company || settingOf(company, BANK).accounts.length === 0) return;
    const last = looks.get(code);
    const begunAt = ports.clock.now();
    const isServed = last && last.begunAt >= approvedAt && begunAt.getTime() - last.begunAt.getTime() < SERVES_MS;
    const look = isServed ? last : { begunAt, done: lookBounded(ports, company) };
    looks.set(code, look);
    await look.done;
  };
}

async function lookBounded(ports: LookPorts, company: Company): Promise<void> {
  const late = new AbortController();
  const looking = lookInTurn(ports, company, late.signal).catch(asMissed);
  const missed = await Promise.race([looking, ports.pause(AT_MOST_MS).then(() => LATE)]);
  late.abort();
  if (missed) ports.onMissed(company.code, missed);
}

const LATE: Missed = { code: 'late' };

/** Whatever fails in a look, letters are not the ones to bear it. */
const asMissed = (fault: unknown): Missed => ({ code: 'unexpected', err: fault });

/** Null: it looked. */
async function lookInTurn(ports: LookPorts, company: Company, late: AbortSignal): Promise<Missed | null> {
  const looking = { ...ports, mayBegin: untilDone };
  while (!late.aborted) {
    const answer = await inBankTurn(looking, company, ports.newOwner(), async () => {
      const { throwFault } = await importSources(looking, company);
      if (await isMatchDue(ports, company)) await matchBank(ports, company);
      throwFault();
      return { kind: 'looked' as const };
    });
    if (answer.kind === 'looked') return null;
    if (answer.kind === 'unreachable') return { code: answer.code };
    await ports.pause(RETRY_MS);
  }
  return LATE;
}
