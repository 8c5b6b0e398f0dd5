/** A value that is read again after `keepMs`, at once after `forget`, and after a failure. */
export interface Kept<T> {
  get(): Promise<T>;
  forget(): void;
}

export function keep<T>(load: () => Promise<T>, keepMs: number, now: () => Date): Kept<T> {
  let held: { readonly value: Promise<T>; readonly since: number } | undefined;
  return {
    get() {
      if (held !== undefined && now().getTime() - held.since < keepMs) return held.value;
      const fresh = { value: load(), since: now().getTime() };
      held = fresh;
      fresh.value.catch(() => {
        if (held === fresh) held = undefined;
      });
      return fresh.value;
    },
    forget() {
      held = undefined;
    },
  };
}
