import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { isSentence, readMeasures } from './measures/measure.ts';
import { type Model, measuresOf, tmdlFolder } from './model.ts';
import { loadModel, withoutServer } from './modeling-server.ts';
import { fieldsOf, type Page, type Position, readPages, reportFolder, type Visual } from './report.ts';

const pages = readPages();
const everyVisual = pages.flatMap((page) =>
  page.visuals.map((visual) => [`${page.displayName}: ${visual.name}`, page, visual] as const),
);
const ofType = (page: Page, type: string): readonly Visual[] =>
  page.visuals.filter(({ visual }) => visual.visualType === type);

describe('the pages of the report', () => {
  test('they are these, in this order', () => {
    expect(pages.map(({ displayName }) => displayName.replaceAll('\u00a0', ' '))).toEqual([
      'Qui vous doit quoi ?',
      'DMP',
      'Balance âgée',
      'Relances',
      'Prévision',
    ]);
    expect(pages.map(({ name, folder }) => name === folder)).toEqual(pages.map(() => true));
  });

  test.each(pages.map((page) => [page.displayName, page] as const))(
    '%s: a title, slicers, five cards, two charts, a table with the link of the customer, and how fresh it is',
    (_, page) => {
      expect(ofType(page, 'textbox')).toHaveLength(1);
      expect(ofType(page, 'card')).toHaveLength(5 + 2);
      expect(page.visuals.filter(({ visual }) => /Chart$/u.test(visual.visualType))).toHaveLength(2);
      const [table] = ofType(page, 'tableEx');
      expect(table && fieldsOf(table)).toContainEqual({ kind: 'column', table: 'Clients', name: 'Lien Teams' });
      const chosen = ofType(page, 'slicer')
        .flatMap(fieldsOf)
        .map(({ name }) => name);
      expect(chosen).toEqual(expect.arrayContaining(['Société', 'Commercial']));
      const said = ofType(page, 'card')
        .flatMap(fieldsOf)
        .map(({ name }) => name);
      expect(said).toEqual(expect.arrayContaining(['Fraîcheur', 'Devise affichée']));
    },
  );

  test.each(everyVisual)('%s lies on the page, on no other visual', (_, page, { name, position }) => {
    expect(position.x).toBeGreaterThanOrEqual(20);
    expect(position.x + position.width).toBeLessThanOrEqual(page.width - 20);
    expect(position.y).toBeGreaterThanOrEqual(8);
    expect(position.y + position.height).toBeLessThanOrEqual(page.height - 8);
    const others = page.visuals.filter((other) => other.name !== name);
    expect(others.filter((other) => overlap(other.position, position)).map((other) => other.name)).toEqual([]);
  });

  test.each(pages.map((page) => [page.displayName, page] as const))(
    '%s is read by the keyboard from top to bottom',
    (_, page) => {
      const inOrder = page.visuals.toSorted((a, b) => a.position.tabOrder - b.position.tabOrder);
      const rows = inOrder.map(({ position }) => position.y);
      expect(rows).toEqual(rows.toSorted((a, b) => a - b));
      expect(new Set(inOrder.map(({ position }) => position.tabOrder)).size).toBe(inOrder.length);
    },
  );

  test.each(everyVisual)('%s says in words what it shows', (_, __, { visual }) => {
    const described = visual.visualType === 'textbox' || visual.visualContainerObjects?.general !== undefined;
    expect(described).toBe(true);
  });

  test('names of visuals are those of their folders, and no two are the same', () => {
    const names = everyVisual.map(([, , { name }]) => name);
    expect(everyVisual.map(([, , { folder }]) => folder)).toEqual(names);
    expect(new Set(names).size).toBe(names.length);
  });

  test('what a slicer leaves alone is on its page', () => {
    for (const page of pages) {
      const names = page.visuals.map(({ name }) => name);
      const named = (page.visualInteractions ?? []).flatMap(({ source, target }) => [source, target]);
      expect(
        named.filter((name) => !names.includes(name)),
        page.displayName,
      ).toEqual([]);
    }
  });

  test('the theme that the report names is there', () => {
    expect(existsSync(join(reportFolder, 'StaticResources', 'RegisteredResources', 'Relance.json'))).toBe(true);
    expect(readdirSync(join(reportFolder, 'StaticResources', 'RegisteredResources'))).toEqual(['Relance.json']);
  });
});

describe.skipIf(withoutServer !== null)(
  `the report over the model${withoutServer ? ` (${withoutServer})` : ''}`,
  () => {
    let model: Model;
    beforeAll(async () => {
      const loaded = await loadModel(tmdlFolder);
      if ('refused' in loaded) throw new Error(loaded.refused);
      model = loaded.model;
    });

    test.each(everyVisual)('%s names columns and measures that the model shows', (_, __, visual) => {
      const shown = [
        ...model.tables.flatMap((table) =>
          table.columns.flatMap(({ name, isHidden }) => (isHidden ? [] : `column ${table.name}[${name}]`)),
        ),
        ...measuresOf(model).flatMap(({ name, isHidden }) => (isHidden ? [] : `measure Mesures[${name}]`)),
      ];
      const named = fieldsOf(visual).map(({ kind, table, name }) => `${kind} ${table}[${name}]`);
      expect(named.length > 0 || visual.visual.visualType === 'textbox').toBe(true);
      expect(named.filter((one) => !shown.includes(one))).toEqual([]);
    });

    test('every measure that is not only a part of another is on some page, or is said to be left to readers', () => {
      const onPages = new Set(everyVisual.flatMap(([, , visual]) => fieldsOf(visual)).map(({ name }) => name));
      const left = readMeasures().filter(({ name, hidden, of }) => !hidden && !isSentence(of) && !onPages.has(name));
      expect(left.map(({ name }) => name)).toEqual(LEFT_TO_READERS);
    });
  },
);

/** In the model for those who make reports of their own. */
const LEFT_TO_READERS = [
  'Factures ouvertes',
  'Factures en retard',
  'Factures payées (12 mois)',
  'DMP pondéré (12 mois)',
  'Ventes',
  'Ventes sur 12 mois',
  'Données au',
  'Actualisées le',
];

const overlap = (a: Position, b: Position): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
