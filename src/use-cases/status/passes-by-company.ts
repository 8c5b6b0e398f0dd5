import type { CompanyCode } from '../../domain/company/company-code.ts';
import type { PassRun } from '../ports/status/status-store.ts';
import { BUSY } from '../unreached.ts';
import { faultOf } from './pass-fault.ts';

/** Stands in no name of a pass and in no code of a company. */
const IN = '/';
/** A company of which nothing was noted for so long is none of that pass any more. */
const PART_MS = 24 * 3_600_000;

/** Under which the end of a pass in one company is noted, where not all companies came to theirs in one process. */
export const nameIn = (pass: string, company: CompanyCode): string => `${pass}${IN}${company}`;

/**
 * How passes stand, of what is noted of them: one that processes share came to its end when the company did that is longest without, and
 * its fault names each company that has not been reached since. So a company that is away is hidden by no process that reached the others.
 */
export function joinCompanies(noted: readonly PassRun[], at: Date): readonly PassRun[] {
  const since = new Date(at.getTime() - PART_MS).toISOString();
  const names = [...new Set(noted.map(({ pass }) => partsOf(pass)[0]))];
  return names.map((pass) => {
    const whole = noted.find((one) => one.pass === pass) ?? { pass, succeededAt: null, failedAt: null, fault: null };
    const parts = noted.filter((one) => one.pass !== pass && partsOf(one.pass)[0] === pass);
    return join(
      whole,
      parts.filter((one) => latest(one.succeededAt, one.failedAt) >= since),
    );
  });
}

function join(whole: PassRun, parts: readonly PassRun[]): PassRun {
  if (parts.length === 0) return whole;
  const ends = parts.map((part) => latest(whole.succeededAt, part.succeededAt));
  const away = parts.flatMap(({ pass, failedAt, fault }, index) =>
    failedAt !== null && fault !== null && fault !== BUSY && failedAt > (ends[index] ?? '')
      ? [{ company: partsOf(pass)[1], code: fault, failedAt }]
      : [],
  );
  const succeededAt = ends.toSorted()[0] || null;
  const failedAt = away.reduce((last, one) => latest(last, one.failedAt), '');
  // What nobody foresaw since is told first.
  if (away.length === 0 || failedAt < (whole.failedAt ?? '')) return { ...whole, succeededAt };
  return { ...whole, succeededAt, failedAt, fault: faultOf(away) };
}

const partsOf = (name: string): readonly [pass: string, company: CompanyCode] => {
  const at = name.indexOf(IN);
  return at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)];
};

/** Of two instants in ISO 8601; empty: neither. */
const latest = (one: string | null, other: string | null): string => [one ?? '', other ?? ''].toSorted().at(-1) ?? '';
