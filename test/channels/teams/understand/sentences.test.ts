import { describe, expect, test } from 'vitest';
import { openUnderstanding } from '../../../../src/channels/teams/understand/sentence/understand.ts';
import { TODAY } from '../../../builders/open-item.ts';
import { ACTS, COMMANDS, HELP_ENTRIES, hearing } from '../harness/product-rooms.ts';
import { CHANGING } from './sentences/changing.ts';
import { ENGLISH } from './sentences/english.ts';
import { MORE } from './sentences/more.ts';
import { READING } from './sentences/reading.ts';
import { NEGATED, NOTHING, WHETHER } from './sentences/wrong.ts';

const understand = openUnderstanding(ACTS);
const understood = (sentence: string, language: 'fr' | 'en' = 'fr') => understand(sentence, TODAY, language);
/** Whether the command that hears a text changes something; undefined: none hears it. */
const changes = (text: string): boolean | undefined => {
  const heard = COMMANDS.find(({ pattern }) => pattern.test(text));
  return heard && (heard.changes?.(text) ?? false);
};

describe('a sentence', () => {
  test.each([...READING, ...MORE])('« %s » is « %s », which only shows', (sentence, text) => {
    expect(understood(sentence)).toEqual({ kind: 'command', text });
    expect(changes(text)).toBe(false);
  });

  test.each(ENGLISH)('“%s” is “%s”, which only shows', (sentence, text) => {
    expect(understood(sentence, 'en')).toEqual({ kind: 'command', text });
    expect(changes(text)).toBe(false);
  });

  test.each(CHANGING)('« %s » is « %s », which changes something', (sentence, text) => {
    expect(understood(sentence)).toEqual({ kind: 'command', text });
    expect(changes(text)).toBe(true);
  });

  test.each(NEGATED)('« %s » says not to: nothing is done', (sentence) => {
    expect(understood(sentence).kind).toBe('not-to');
  });

  test.each(WHETHER)('« %s » asks whether to: nothing is done', (sentence) => {
    expect(understood(sentence).kind).toBe('whether');
  });

  test.each(NOTHING)('« %s » asks for nothing that there is', (sentence) => {
    expect(understood(sentence).kind).toBe('none');
  });

  test('that can be taken in two ways is both', () => {
    expect(understood('relance les envois')).toEqual({ kind: 'several', texts: ['reprendre les envois', 'relances'] });
  });

  test('that says not to do something offers what it speaks of, never the opposite of it', () => {
    expect(understood('n’arrête pas les envois')).toEqual({ kind: 'not-to', texts: ['arrêt d’urgence'] });
    expect(understood('n’envoie rien')).toEqual({ kind: 'not-to', texts: [] });
  });

  test('of more words than a request has is a story', () => {
    expect(understood(`relance Dupont ${'et puis '.repeat(60)}`).kind).toBe('none');
  });
});

/** Commands as help offers them, and with a customer or a filter behind them. */
const EXACT = HELP_ENTRIES.flatMap(({ words, takes }) =>
  (['fr', 'en'] as const).flatMap((language) => {
    const { say } = words(language);
    return takes === 'nothing' ? [say] : [say, `${say} Martin`];
  }),
);

test.each([
  ...EXACT,
  'suivre DMP > 60',
  'relances niveau 2 > 1 000',
  'échéancier Carat au 31/12/2025',
  'comment on Carat: seen',
])('the command « %s » is no other one for being read as a sentence', (text) => {
  const read = understood(text);
  expect(['none', 'command']).toContain(read.kind);
  if (read.kind === 'command') expect(hearing(read.text)).toBe(hearing(text));
});

test('acts that say that they change something are heard by commands that do, and no others', () => {
  const wrong = ACTS.filter(({ key, changes: says }) => {
    const text = ACTS.find((act) => act.key === key)?.command({ name: 'Dupont', text: 'vu' }, 'fr') ?? '';
    return changes(text) !== (says ?? false);
  });
  expect(wrong.map(({ key }) => key)).toEqual([]);
});
