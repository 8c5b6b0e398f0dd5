import type { TiersFinder } from '../../../../src/channels/teams/account/desk.ts';

/** A part whose every call is told before it is made, by `name.method`, and waits for what that answers. */
export const watched = <T extends object>(
  name: string,
  part: T,
  onCall: (called: string) => Promise<void> | undefined,
): T =>
  new Proxy(part, {
    get: (target, key) => {
      const member: unknown = Reflect.get(target, key, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        const waits = onCall(`${name}.${String(key)}`);
        return waits ? waits.then(() => member.apply(target, args)) : member.apply(target, args);
      };
    },
  });

/** The desk itself, whatever a test changes in it later, with another way of finding whom a name means. */
export const withFind = <Desk extends TiersFinder>(desk: Desk, find: TiersFinder['find']): Desk =>
  Object.assign(Object.create(desk), { find });
