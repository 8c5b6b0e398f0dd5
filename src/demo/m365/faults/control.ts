import {
  type Fault,
  type FaultPlan,
  type FaultRule,
  isSendEffect,
  type SendEffect,
  type TransportFault,
} from './fault.ts';

/** Plans faults and tells which ones struck. */
export interface FaultControl {
  add(...rules: FaultRule[]): void;
  clear(): void;
  /** Rules that can still strike, with what is left of their counts. */
  pending(): readonly FaultRule[];
  /** What struck so far, in order. */
  struck(): readonly { readonly method: string; readonly path: string; readonly fault: Fault }[];
}

export interface TakenFaults {
  readonly transport: TransportFault | undefined;
  readonly sendEffects: readonly SendEffect[];
}

export interface FaultBook extends FaultControl {
  /** Consumes what applies to a call; `paths` are its names, the path as sent first. */
  take(method: string, paths: readonly string[]): TakenFaults;
}

export function openFaults(plan: FaultPlan = []): FaultBook {
  let rules: FaultRule[] = [...plan];
  const struck: { method: string; path: string; fault: Fault }[] = [];
  const matches = (rule: FaultRule, method: string, paths: readonly string[]) =>
    (rule.method ?? method).toUpperCase() === method && paths.some((path) => fits(rule.path ?? '*', path));
  return {
    add: (...more) => void rules.push(...more),
    clear() {
      rules = [];
    },
    pending: () => rules,
    struck: () => struck,
    take(method, paths) {
      let transport: TransportFault | undefined;
      const sendEffects: SendEffect[] = [];
      rules = rules.flatMap((rule) => {
        const taken = isSendEffect(rule.fault) ? !isSend(paths) : transport !== undefined;
        if (taken || !matches(rule, method, paths)) return [rule];
        const skip = rule.skip ?? 0;
        if (skip > 0) return [{ ...rule, skip: skip - 1 }];
        if (isSendEffect(rule.fault)) sendEffects.push(rule.fault);
        else transport = rule.fault;
        struck.push({ method, path: paths[0] ?? '', fault: rule.fault });
        return spend(rule);
      });
      return { transport, sendEffects };
    },
  };
}

function isSend(paths: readonly string[]): boolean {
  return paths.some((path) => path.endsWith('/send'));
}

function spend(rule: FaultRule): FaultRule[] {
  const count = rule.count ?? 1;
  if (count < 0) return [rule];
  return count > 1 ? [{ ...rule, count: count - 1 }] : [];
}

function fits(glob: string, path: string): boolean {
  const source = glob
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`, 's').test(path);
}
