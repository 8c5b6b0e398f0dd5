import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { powerBiFolder } from './measures/measure.ts';

export const reportFolder = resolve(powerBiFolder, 'Relance.Report');

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface Position {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tabOrder: number;
}

/** One visual as its file has it, with the name of its folder. */
export interface Visual {
  readonly folder: string;
  readonly name: string;
  readonly position: Position;
  readonly visual: { readonly visualType: string; readonly visualContainerObjects?: { readonly general?: Json } };
}

export interface Page {
  readonly folder: string;
  readonly name: string;
  readonly displayName: string;
  readonly width: number;
  readonly height: number;
  readonly visualInteractions?: readonly { readonly source: string; readonly target: string }[];
  readonly visuals: readonly Visual[];
}

/** `Table[Column]`, or `[Measure]` with the table that holds it apart. */
export interface Field {
  readonly kind: 'column' | 'measure';
  readonly table: string;
  readonly name: string;
}

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const foldersIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));

/** The pages in the order of their tabs. */
export function readPages(): readonly Page[] {
  const pages = join(reportFolder, 'definition', 'pages');
  const order: readonly string[] = readJson(join(pages, 'pages.json')).pageOrder;
  return order.map((folder) => {
    const visuals = join(pages, folder, 'visuals');
    return {
      ...readJson(join(pages, folder, 'page.json')),
      folder,
      visuals: foldersIn(visuals).map((name) => ({ ...readJson(join(visuals, name, 'visual.json')), folder: name })),
    };
  });
}

/** Every JSON file of the project: what Power BI Desktop and Fabric read, with what each file names as its schema. */
export function readProjectFiles(): readonly {
  readonly file: string;
  readonly content: { readonly $schema?: string };
}[] {
  return readdirSync(powerBiFolder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(\.json|\.pbip|\.pbir|\.pbism|\.platform)$/u.test(file) && file.startsWith('Relance.'))
    .sort()
    .map((file) => ({ file, content: readJson(join(powerBiFolder, file)) }));
}

/** Every column and measure that a visual names: shown, sorted by, filtered on, coloured. */
export function fieldsOf(visual: Visual): readonly Field[] {
  const found: Field[] = [];
  collect(visual as unknown as Json, new Map(), found);
  return found;
}

type Named = {
  readonly Expression?: { readonly SourceRef?: { readonly Entity?: string; readonly Source?: string } };
  readonly Property?: string;
};

/** Inside a query, a short name stands for a table: `From` says which. */
function collect(json: Json, aliases: ReadonlyMap<string, string>, found: Field[]): void {
  if (json === null || typeof json !== 'object') return;
  if (Array.isArray(json)) {
    for (const one of json) collect(one, aliases, found);
    return;
  }
  const object = json as { readonly [key: string]: Json };
  const own = new Map([...aliases, ...aliasesIn(object.From)]);
  for (const kind of ['Column', 'Measure'] as const) {
    const { Expression, Property } = (object[kind] ?? {}) as Named;
    const { Entity, Source } = Expression?.SourceRef ?? {};
    const table = Entity ?? own.get(Source ?? '');
    if (Property !== undefined && table !== undefined) {
      found.push({ kind: kind === 'Column' ? 'column' : 'measure', table, name: Property });
    }
  }
  for (const value of Object.values(object)) collect(value, own, found);
}

const aliasesIn = (from: Json | undefined): readonly (readonly [string, string])[] =>
  Array.isArray(from) ? from.flatMap(({ Name, Entity }) => (Entity ? [[Name, Entity] as const] : [])) : [];
