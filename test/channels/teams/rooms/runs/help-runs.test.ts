import { describe, expect, test } from 'vitest';
import { RUNS_HELP } from '../../../../../src/channels/teams/rooms/runs/help.ts';
import { kindIn, RUNS } from '../../../../../src/channels/teams/rooms/runs/patterns.ts';
import type { Language } from '../../../../../src/domain/language.ts';
import { readFilter } from '../../../../../src/domain/runs/line-filter.ts';

/** What help quotes of « relances », after its first word. */
const quoted = (language: Language): readonly string[] => {
  const does = RUNS_HELP.find(({ key }) => key === 'runs')?.words(language).does ?? '';
  return [...does.matchAll(/(?:«\s|“)(?:relances|reminders) (.+?)(?:\s»|”)/gu)].map(([, said = '']) => said);
};

describe('what help says of selections of a run', () => {
  test.each(['fr', 'en'] as const)('names each of them by an example that is heard as one (%s)', (language) => {
    const examples = quoted(language);
    const filters = examples.filter((said) => kindIn(said) === undefined).map(readFilter);
    expect(examples.map(kindIn).filter(Boolean)).toEqual(['prevenance', 'releve']);
    expect(filters.flatMap((filter) => Object.keys(filter)).toSorted()).toEqual([
      'atLeast',
      'collector',
      'level',
      'salesperson',
      'segment',
    ]);
    for (const said of examples) expect(RUNS.test(`relances ${said}`)).toBe(true);
  });
});
