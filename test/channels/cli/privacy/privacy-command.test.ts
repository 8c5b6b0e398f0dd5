import { mkdtempSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runCli } from '../../../../src/channels/cli/cli.ts';
import { commandList } from '../../../../src/channels/cli/command-list.ts';
import type { PersonalAddition } from '../../../../src/channels/cli/personal-addition.ts';
import { privacyCommands } from '../../../../src/channels/cli/privacy/commands.ts';
import { day } from '../../../../src/domain/day.ts';
import type { HistoryLine } from '../../../../src/use-cases/ports/history-store.ts';
import { OutsideFault } from '../../../../src/use-cases/ports/outside-fault.ts';
import type { Sought } from '../../../../src/use-cases/ports/privacy/personal-data.ts';
import { aCompany } from '../../../builders/company.ts';
import { HandClock } from '../../../use-cases/bench/clock.ts';
import { directoryOf, SOPHIE } from '../../../use-cases/bench/people.ts';

const MAIL = 'sophie@bijou.example';
const ALIAS = 's.lambert@bijou.example';

let kept: { readonly mail: string; readonly letter: boolean }[];
let history: HistoryLine[];
let asked: Sought[];
let away: Error | null;
beforeEach(() => {
  kept = [
    { mail: ALIAS, letter: false },
    { mail: ALIAS, letter: true },
    { mail: 'x@y.fr', letter: false },
  ];
  history = [];
  asked = [];
  away = null;
});

/** A room that keeps notes, which go, and letters, which stay. */
const notebook: PersonalAddition = {
  answersFor: {},
  called: { notes: 'Notes', letters: 'Courriers' },
  readHeld: async (sought) => {
    asked.push(sought);
    const own = kept.filter(({ mail }) => sought.mails.includes(mail));
    const [notes, letters] = [own.filter(({ letter }) => !letter), own.filter(({ letter }) => letter)];
    return [
      ...(notes.length > 0 ? [{ what: 'notes', fate: 'erased', why: null, rows: notes } as const] : []),
      ...(letters.length > 0 ? [{ what: 'letters', fate: 'kept', why: 'accounting', rows: letters } as const] : []),
    ];
  },
  eraseHeld: async ({ mails }) => {
    const before = kept.length;
    kept = kept.filter(({ mail, letter }) => letter || !mails.includes(mail));
    return before > kept.length ? [{ what: 'notes', count: before - kept.length }] : [];
  },
  expire: async (_today, _kept, remove) => [
    { what: 'notes', company: 'BIJOU', before: day('2023-03-02'), count: remove ? 2 : 1 },
  ],
};

const directory = directoryOf({}, { addresses: { [SOPHIE.id]: [MAIL, ALIAS] } });
async function run(...argv: string[]) {
  const findByAddress = async (address: string) => {
    if (away) throw away;
    return directory.findByAddress(address);
  };
  const company = aCompany();
  const commands = privacyCommands({
    clock: new HandClock(),
    companies: { list: () => [company] },
    directory: { ...directory, findByAddress },
    history: { appendHistory: async (line) => void history.push(line) },
    keepers: () => [notebook],
  });
  return runCli({ commands: commandList(commands), companies: { list: () => [company] } }, ['privacy', ...argv]);
}
const ask = async (...argv: string[]) => JSON.parse((await run(...argv, '--json')).output);

describe('privacy export', () => {
  test('finds a colleague under all the addresses that the organization gave them, with every row', async () => {
    const { as, sought, held } = await ask('export', MAIL.toUpperCase());
    expect([as, sought.ids, sought.mails]).toEqual(['colleague', [SOPHIE.id], [MAIL, ALIAS]]);
    expect(held).toMatchObject([
      { what: 'notes', called: 'Notes', fate: 'erased', why: null, count: 1, rows: [{ mail: ALIAS }] },
      { what: 'letters', fate: 'kept', why: 'accounting', count: 1 },
    ]);
    expect((await run('export', MAIL)).output).toContain('pièce comptable, 10 ans (art. L123-22 C. com.)');
  });

  test('says in both languages what stays, by which rule, and what is not reached from here', async () => {
    const { held, beyond } = await ask('export', MAIL);
    const letters = held.find(({ what }: { what: string }) => what === 'letters');
    expect(letters.whySaid).toEqual({
      fr: expect.stringContaining('10 ans (art. L123-22 C. com.'),
      en: expect.stringContaining('10 years (art. L123-22 C. com.'),
    });
    expect(held.find(({ what }: { what: string }) => what === 'notes')).toMatchObject({
      whySaid: null,
      fateSaid: { en: 'goes with an erasure' },
    });
    expect([beyond.fr, beyond.en]).toEqual([
      expect.stringContaining('sauvegardes'),
      expect.stringContaining('backups'),
    ]);
    const { output } = await run('erase', MAIL, '--confirm');
    expect(output).toContain('N’est pas atteint d’ici');
    expect((await ask('erase', MAIL, '--confirm')).kept).toMatchObject([{ whySaid: letters.whySaid }]);
  });

  test('--out writes it where only its owner reads it; one that cannot be written is said', async () => {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'relance-privacy-')), 'sophie.json');
    const { output } = await run('export', MAIL, '--out', file);
    expect(output).toContain(file);
    expect(JSON.parse(readFileSync(file, 'utf8')).held).toHaveLength(2);
    expect(statSync(file).mode & 0o077).toBe(0);
    const lost = await run('export', MAIL, '--out', '/nowhere/at/all.json', '--json');
    expect([lost.exitCode, JSON.parse(lost.output).error]).toEqual([1, 'not-written']);
  });

  test.each([
    ['x@y.fr', 'contact', { ids: [], mails: ['x@y.fr'], customer: null }],
    ['carat', 'customer', { ids: [], mails: [], customer: { company: 'BIJOU', code: 'CARAT' } }],
    ['5B1E2A50-6d3c-4c7e-9a10-0c5a6f1d0001', 'colleague', { ids: ['5b1e2a50-6d3c-4c7e-9a10-0c5a6f1d0001'] }],
  ])('takes %s for a %s', async (given, as, sought) => {
    expect(await ask('export', given)).toMatchObject({ as, sought });
  });

  test('does nothing of part of a person: a directory that does not answer is said', async () => {
    away = new OutsideFault('busy', 'graph-503', 'try later');
    const { exitCode, output } = await run('erase', MAIL, '--confirm', '--json');
    expect([exitCode, JSON.parse(output)]).toEqual([1, { error: 'unreachable', code: 'graph-503' }]);
    expect((await run('export', MAIL)).output).toContain('rien n’a été fait');
    expect([asked, history]).toEqual([[], []]);
  });
});

describe('privacy erase', () => {
  test('without --confirm rehearses: it says what would go, what stays and why, and changes nothing', async () => {
    const { output } = await run('erase', MAIL);
    expect(output).toContain('Répétition : rien n’a changé');
    expect((await ask('erase', MAIL)).rehearsal).toBe(true);
    expect([kept.length, history]).toEqual([3, []]);
  });

  test('with --confirm erases, says so in history without what was erased, and says what stays', async () => {
    const { output } = await run('erase', MAIL, '--confirm');
    expect(output).toMatch(/Notes\u00a0: 1[\s\S]*Ce qui reste[\s\S]*Courriers/u);
    expect(kept).toHaveLength(2);
    expect(history.map(({ act }) => act)).toEqual(['erasure-begun', 'erasure-done']);
    expect(history[1]?.facts).toEqual({ as: 'colleague', erased: { notes: 1 } });
    expect(JSON.stringify(history)).not.toMatch(new RegExp(`${MAIL}|${ALIAS}|${SOPHIE.id}|${SOPHIE.name}`, 'u'));
    expect(output).toContain(history[0]?.subject ?? '?');
    expect(await ask('erase', MAIL, '--confirm')).toMatchObject({ rehearsal: false, erased: [], kept: [{ count: 1 }] });
  });
});

describe('privacy retention', () => {
  test('says what would go, and with --confirm what went, under whose terminal', async () => {
    expect(await ask('retention')).toMatchObject({ removed: false, parts: [{ what: 'notes', count: 1 }] });
    expect(history).toEqual([]);
    expect(await ask('retention', '--confirm')).toMatchObject({ removed: true, parts: [{ count: 2 }] });
    expect(history).toMatchObject([{ act: 'retention-applied', facts: { removed: { notes: 2 } } }]);
    expect((await run('retention')).output).toContain('Les courriers sont gardés 10 ans');
  });
});

test.each([[''], ['erase'], ['export'], ['forget x@y.fr'], ['retention all']])(
  'privacy « %s » is told its usage',
  async (text) => {
    const { exitCode, output } = await run(...text.split(' ').filter(Boolean));
    expect([exitCode, output.startsWith('Usage')]).toEqual([2, true]);
  },
);
