import { describe, expect, it } from 'vitest';
import { explainCircle, findCircles, needsOf, siblingNeeds } from './circles.ts';

const files = (...pairs: string[]): (readonly [string, string])[] =>
  pairs.map((pair) => {
    const [from = '', to = ''] = pair.split(' > ');
    return [from, to];
  });

describe('circles of imports', () => {
  it.each([
    ['none where everything points one way', ['a > b', 'b > c', 'a > c'], []],
    ['two files that import each other', ['a > b', 'b > a'], ['a → b → a']],
    ['a file that imports itself', ['a > a'], ['a → a']],
    ['the long way round', ['a > b', 'b > c', 'c > a', 'a > d'], ['a → b → c → a']],
    ['the shortest of those that share a file', ['a > b', 'b > c', 'c > a', 'b > a'], ['a → b → a']],
    ['each of several', ['a > b', 'b > a', 'c > d', 'd > c'], ['a → b → a', 'c → d → c']],
  ])('finds %s', (_, pairs, circles) => expect(findCircles(needsOf(files(...pairs)))).toEqual(circles));

  it.each([
    ['folders side by side', ['s/a/x.ts > s/b/y.ts', 's/b/z.ts > s/a/w.ts'], ['s/a → s/b → s/a']],
    ['what is below them', ['s/a/deep/x.ts > s/b/y.ts', 's/b/low/z.ts > s/a/w.ts'], ['s/a → s/b → s/a']],
    ['folders deeper down', ['s/a/m/x.ts > s/a/n/y.ts', 's/a/n/y.ts > s/a/m/z.ts'], ['s/a/m → s/a/n → s/a/m']],
    ['no folder with its own sub-folder', ['s/a/x.ts > s/a/m/y.ts', 's/a/m/y.ts > s/a/z.ts'], []],
    ['no folder with the files above it', ['s/a/x.ts > s/top.ts', 's/top.ts > s/a/x.ts'], []],
  ])('between folders, counts %s', (_, pairs, circles) =>
    expect(findCircles(siblingNeeds(files(...pairs)))).toEqual(circles),
  );

  it('between folders, says which imports make it, where the fewest are first', () => {
    const pairs = files('s/a/x.ts > s/b/y.ts', 's/a/w.ts > s/b/y.ts', 's/b/z.ts > s/a/w.ts');
    expect(explainCircle('s/a → s/b → s/a', pairs)).toBe(
      's/a → s/b → s/a (1 as s/b/z.ts → s/a/w.ts; 2 as s/a/x.ts → s/b/y.ts)',
    );
  });
});
