import path from 'node:path';

/** Who needs whom, by name. */
export type Needs = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The circles of a graph, each once, as short as it can be and closed by its first name: `a → b → a`. Of circles that share a
 * name the shortest is said: mending it shows the next one.
 */
export function findCircles(needs: Needs): string[] {
  const known = new Set<string>();
  const circles: string[] = [];
  const shortest = [...needs.keys()]
    .flatMap((name) => {
      const way = shortestWayBack(name, needs);
      return way ? [way] : [];
    })
    .sort((a, b) => a.length - b.length);
  for (const way of shortest) {
    if (way.some((name) => known.has(name))) continue;
    for (const name of way) known.add(name);
    circles.push([...way, way[0]].join(' → '));
  }
  return circles.sort();
}

/** Breadth first, from a name back to itself; undefined where no way leads back. */
function shortestWayBack(start: string, needs: Needs): string[] | undefined {
  const before = new Map<string, string>();
  const queue = [start];
  for (const name of queue) {
    for (const next of needs.get(name) ?? []) {
      if (next === start) return unwind(name, start, before);
      if (before.has(next)) continue;
      before.set(next, name);
      queue.push(next);
    }
  }
  return undefined;
}

function unwind(last: string, start: string, before: ReadonlyMap<string, string>): string[] {
  const way: string[] = [];
  for (let name: string | undefined = last; name !== undefined && name !== start; name = before.get(name)) {
    way.unshift(name);
  }
  return [start, ...way];
}

/** Between files, from pairs of who imports and what. */
export function needsOf(pairs: readonly (readonly [string, string])[]): Needs {
  const needs = new Map<string, Set<string>>();
  for (const [from, to] of pairs) needs.set(from, (needs.get(from) ?? new Set()).add(to));
  return needs;
}

/**
 * Between the folders of one folder, for every folder that has some: what is below a folder counts as the folder, and its own
 * files stand beside none. A folder that uses its sub-folders and is used by them is no circle, two sub-folders that use each
 * other are.
 */
export function siblingNeeds(pairs: readonly (readonly [string, string])[]): Needs {
  return needsOf(
    pairs.flatMap(([from, to]): (readonly [string, string])[] => {
      const [a, b] = [path.posix.dirname(from).split('/'), path.posix.dirname(to).split('/')];
      const at = a.findIndex((name, index) => name !== b[index]);
      if (at === -1 || at >= b.length) return [];
      return [[a.slice(0, at + 1).join('/'), b.slice(0, at + 1).join('/')]];
    }),
  );
}

/** A circle of folders with the imports that make it, how many each step has and one of them: the step with the fewest first. */
export function explainCircle(circle: string, pairs: readonly (readonly [string, string])[]): string {
  const names = circle.split(' → ');
  const steps = names.slice(1).map((to, index) => {
    const held = pairs.filter(([from, target]) => from.startsWith(`${names[index]}/`) && target.startsWith(`${to}/`));
    return { held, text: `${held.length} as ${held[0]?.join(' → ')}` };
  });
  const fewest = steps.toSorted((a, b) => a.held.length - b.held.length);
  return `${circle} (${fewest.map(({ text }) => text).join('; ')})`;
}
