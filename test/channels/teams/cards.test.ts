import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { cardBytes, expandCard, MAX_CARD_BYTES } from '../../../src/channels/teams/cards/expand.ts';
import type { Card } from '../../../src/channels/teams/turn.ts';
import { everyCard } from './harness/every-card.ts';
import { HOSTILE } from './harness/hostile.ts';

const CARDS = resolve(import.meta.dirname, '../../../src/channels/teams');
const TEMPLATES = globSync('**/*.json', { cwd: CARDS }).filter((name) => !name.endsWith('.sample.json'));
const FEWEST = 20;
const read = async (name: string): Promise<object> => JSON.parse(await readFile(join(CARDS, name), 'utf8'));
const sampleOf = (template: string): string => template.replace(/\.json$/u, '.sample.json');

interface Node {
  readonly [key: string]: unknown;
}

/** Every object of a card, with what it holds. */
function* nodes(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const one of value) yield* nodes(one);
  else if (typeof value === 'object' && value !== null) {
    yield value as Node;
    for (const one of Object.values(value)) yield* nodes(one);
  }
}

const cards = (['fr', 'en'] as const).flatMap((language) =>
  Object.entries(everyCard(language)).map(([name, card]) => [`${name} (${language})`, card] as const),
);

describe('every card', () => {
  it('is looked at in every folder of templates', () => expect(TEMPLATES.length).toBeGreaterThan(FEWEST));

  it.each(cards)('%s is under 28 KB', (_, card) => {
    expect(cardBytes(card)).toBeLessThan(MAX_CARD_BYTES);
  });

  it.each(cards)('%s has nothing left to fill in', (_, card) => {
    const left = JSON.stringify(card)
      .replaceAll(/\$\{n[a-z]*[}…]/gu, '')
      .match(/\$\{|\$data|\$when|undefined|NaN|\[object/u);
    expect(left).toBeNull();
  });

  it.each(cards)('%s puts what others wrote in no place that reads Markdown', (_, card) => {
    for (const node of nodes(card)) {
      if (node.type !== 'TextBlock') continue;
      expect(node.text).not.toMatch(/Gras|Patron|javascript/u);
      expect(node.text).not.toMatch(/^>|^#|^\s*[-*+] |\[[^\]]*\]\(/u);
    }
  });

  it.each(cards)('%s opens web pages only', (_, card) => {
    for (const node of nodes(card)) if ('url' in node) expect(node.url).toMatch(/^https:\/\//u);
  });

  it.each(cards)('%s gives no card to one person only, and ids and versions only in its buttons', (_, card) => {
    expect(card).not.toHaveProperty('refresh');
    for (const node of nodes(card)) {
      if (node.type !== 'Action.Execute') continue;
      expect(node.verb).toMatch(/^[a-z]+(?:\.[a-z]+){1,2}$/u);
      const keys = Object.keys(node.data as object);
      const allowed = [
        'company',
        'code',
        'currency',
        'page',
        'draftId',
        'version',
        'digest',
        'ecNo',
        'ecNos',
        'task',
        'ownKey',
        'scope',
        'level',
        'id',
        'from',
        'act',
        'text',
        'number',
        'person',
        'months',
      ];
      expect(keys.filter((key) => !allowed.includes(key))).toEqual([]);
    }
  });

  it.each(cards)('%s sends nothing under a name that Microsoft’s renderer keeps for itself', (_, card) => {
    for (const node of nodes(card)) if ('data' in node) expect(node.data).not.toHaveProperty('key');
  });

  it('keeps hostile names readable as they are', () => {
    const { customerHostile } = everyCard('fr');
    const texts = [...nodes(customerHostile)].filter((node) => node.type === 'TextRun').map((node) => node.text);
    expect(texts).toContain(HOSTILE);
  });
});

/** The same keys, all the way down; the first item stands for a list. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0])];
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one)]));
}

describe('every template', () => {
  it.each(TEMPLATES)('%s has sample data beside it, and is full with it', async (template) => {
    const sample = await read(sampleOf(template));
    const card = expandCard(await read(template), sample);
    expect(JSON.stringify(card)).not.toMatch(/\$\{|\$data|\$when/u);
    expect(shapeOf(sample)).not.toEqual({});
    expect(card.version).toBe('1.5');
  });

  it('makes cards that are Adaptive Cards of Teams, by the types of Microsoft', async () => {
    const samples = await Promise.all(
      TEMPLATES.map(async (name) => [name, expandCard(await read(name), await read(sampleOf(name)))] as const),
    );
    expect(await typeErrors([...samples, ...cards.filter(([name]) => name.endsWith('(fr)'))])).toBe('');
  });

  it('would tell a card that is not one', async () => {
    const wrong: Card = { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlok', text: 'x' }] };
    expect(await typeErrors([['wrong', wrong]])).toContain('TextBlok');
  });
});

/** Compiles the cards against `@microsoft/teams.cards`; '' when all is well. */
async function typeErrors(all: readonly (readonly [string, Card])[]): Promise<string> {
  const root = resolve(import.meta.dirname, '../../..');
  const folder = await mkdtemp(join(tmpdir(), 'cards-'));
  try {
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    const lines = all.map(([, card], i) => `export const c${i} = ${JSON.stringify(card)} satisfies IAdaptiveCard;`);
    const head = `import type { IAdaptiveCard } from '@microsoft/teams.cards';`;
    await writeFile(join(folder, 'cards.ts'), [head, ...lines].join('\n'));
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const flags = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      '--module',
      'nodenext',
      '--types',
      '',
      '--target',
      'es2024',
    ];
    await promisify(execFile)(process.execPath, [tsc, ...flags, join(folder, 'cards.ts')], { cwd: folder });
    return '';
  } catch (error) {
    const { stdout = '' } = error as { stdout?: string };
    return stdout === '' ? String(error) : stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
