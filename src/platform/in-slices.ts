import { setImmediate } from 'node:timers/promises';

/** Values mapped at once: a few milliseconds of work. */
const AT_ONCE = 1_000;

/** `flatMap` over many values, between whose slices the loop turns: who else asks need not wait for the last one. */
export async function flatMapInSlices<In, Out>(
  values: readonly In[],
  map: (value: In) => Out | readonly Out[],
  atOnce = AT_ONCE,
): Promise<Out[]> {
  const mapped: Out[] = [];
  for (let at = 0; at < values.length; at += atOnce) {
    if (at > 0) await setImmediate();
    mapped.push(...values.slice(at, at + atOnce).flatMap(map));
  }
  return mapped;
}
