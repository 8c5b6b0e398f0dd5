import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DATED_BY } from './measures/compute.ts';
import { isAggregate, readMeasures } from './measures/measure.ts';
import { toDax } from './measures/to-dax.ts';
import {
  columnsAsked,
  type Model,
  type ModelTable,
  measuresOf,
  namesIn,
  queryOf,
  tablesFiltered,
  textOf,
  tmdlFolder,
  viewBehind,
} from './model.ts';
import { loadModel, withoutServer } from './modeling-server.ts';

const title = `the model of the Power BI project, as Microsoft’s modelling server reads it${withoutServer ? ` (${withoutServer})` : ''}`;

describe.skipIf(withoutServer !== null)(title, () => {
  let model: Model;
  const spoilt = mkdtempSync(join(tmpdir(), 'relance-tmdl-'));

  beforeAll(async () => {
    const loaded = await loadModel(tmdlFolder);
    if ('refused' in loaded) throw new Error(loaded.refused);
    model = loaded.model;
  });

  afterAll(() => rmSync(spoilt, { recursive: true, force: true }));

  test('it loads, with these tables', () => {
    expect(model.tables.map((table) => [table.name, viewBehind(table)])).toEqual([
      ['Calendrier', 'DimDate'],
      ['Entreprises', 'DimCompany'],
      ['Clients', 'DimTiers'],
      ['Gestionnaires', 'DimCollector'],
      ['Niveaux', 'DimLevel'],
      ['Tranches', 'DimBracket'],
      ['Factures', 'FactInvoice'],
      ['Paiements', 'FactPayment'],
      ['Soldes mensuels', 'FactSnapshot'],
      ['Relances', 'FactReminder'],
      ['Accords et refus', 'FactCreditDecision'],
      ['Encaissements attendus', 'FactForecast'],
      ['Actualisation', 'Freshness'],
      ['Droits', 'UserCompany'],
      ['Mesures', null],
    ]);
  });

  test('a wrong data type is refused', async () => {
    const text = edit('wrong-type', 'tables/Factures.tmdl', (tmdl) =>
      tmdl.replace('dataType: decimal', 'dataType: amount'),
    );
    expect(await loadModel(text)).toMatchObject({ refused: expect.stringContaining('DataType') });
  });

  test('a relationship from a column that is not there is refused', async () => {
    const text = edit('no-column', 'relationships.tmdl', (tmdl) => tmdl.replace('Factures.TiersKey', 'Factures.Nulle'));
    expect(await loadModel(text)).toMatchObject({ refused: expect.stringContaining('cannot be found') });
  });

  test('its measures are those stated in terms of the views, in the same order', () => {
    expect(measuresOf(model).map(({ name }) => name)).toEqual(readMeasures().map(({ name }) => name));
  });

  test.each(readMeasures().map((measure) => [measure.name, measure] as const))(
    'J10: the DAX of “%s” is the aggregate stated beside it, and nothing else',
    (name, stated) => {
      const measure = measuresOf(model).find((one) => one.name === name);
      expect(plain(textOf(measure?.expression ?? ''))).toBe(plain(toDax(stated, namesIn(model))));
      expect(measure).toMatchObject({ description: stated.description, displayFolder: stated.folder });
      expect(measure?.formatString).toBe(stated.format);
      expect(measure?.isHidden ?? false).toBe(stated.hidden ?? false);
    },
  );

  test('every table, column and measure that DAX names is in the model', () => {
    const columns = new Set(
      model.tables.flatMap((table) => table.columns.map(({ name }) => `'${table.name}'[${name}]`)),
    );
    const tables = new Set(model.tables.map(({ name }) => `'${name}'`));
    const measures = new Set(measuresOf(model).map(({ name }) => `[${name}]`));
    for (const { name, expression } of measuresOf(model)) {
      const said = textOf(expression).replaceAll(/"[^"]*"/g, '""');
      const qualified = [...said.matchAll(/'[^']+'\[[^\]]+\]/g)].map(([one]) => one);
      const bare = said.replaceAll(/'[^']+'\[[^\]]+\]/g, '');
      expect(
        qualified.filter((one) => !columns.has(one)),
        name,
      ).toEqual([]);
      expect(
        [...bare.matchAll(/'[^']+'/g)].map(([one]) => one).filter((one) => !tables.has(one)),
        name,
      ).toEqual([]);
      expect(
        [...bare.matchAll(/\[[^\]]+\]/g)].map(([one]) => one).filter((one) => !measures.has(one)),
        name,
      ).toEqual([]);
      expect([...said].filter((c) => c === '(').length, name).toBe([...said].filter((c) => c === ')').length);
    }
  });

  test('no measure has the name of a column', () => {
    const columns = new Set(model.tables.flatMap((table) => table.columns.map(({ name }) => name.toLowerCase())));
    expect(measuresOf(model).filter(({ name }) => columns.has(name.toLowerCase()))).toEqual([]);
  });

  test('every amount says nothing rather than adding two currencies', () => {
    const amounts =
      /Amount|LeftAmount|AmountDays|Balance|NotDue|^D\d|Over90|Unallocated|Sales|PaidWithin30|Expected|Low|High/;
    const unguarded = readMeasures().filter(({ of, money }) => {
      if (!isAggregate(of)) return false;
      const summed = 'sum' in of ? [of.sum] : 'sumOfProducts' in of ? of.sumOfProducts : [];
      return summed.some((ref) => amounts.test(ref.split('.')[1] ?? '')) && !money;
    });
    expect(unguarded).toEqual([]);
  });

  test('every table is imported from its view by a query that the server can run', () => {
    for (const table of model.tables.filter((one) => viewBehind(one) !== null)) {
      expect(table.partitions.map(({ mode, source }) => `${mode} ${source.type}`)).toEqual(['import m']);
      expect(queryOf(table)).toContain('Sql.Database(ServerName, DatabaseName');
      const made = table.columns
        .map(({ sourceColumn }) => sourceColumn)
        .filter((one) => !columnsAsked(table).includes(one));
      expect(made, table.name).toEqual(table.name === 'Clients' ? ['TeamsLink'] : []);
    }
    expect(model.expressions.map(({ name }) => name)).toEqual(['ServerName', 'DatabaseName', 'PublicBaseUrl']);
  });

  test('the link of a customer is our own, with company and code made safe for an address', () => {
    const clients = tableNamed('Clients');
    expect(queryOf(clients)).toContain(
      'PublicBaseUrl & "/c/" & Uri.EscapeDataString([Company]) & "/" & Uri.EscapeDataString([Tiers])',
    );
  });

  test('the calendar is the date table, and days of facts lead to it', () => {
    expect(tableNamed('Calendrier')).toMatchObject({ dataCategory: 'Time' });
    expect(
      tableNamed('Calendrier')
        .columns.filter(({ isKey }) => isKey)
        .map(({ name }) => name),
    ).toEqual(['Jour']);
    // The same days by which the aggregates are computed outside Power BI.
    const days = Object.entries(DATED_BY).map(([view, column]) => namesIn(model).column(`${view}.${column}`));
    expect(ways('Calendrier').map((way) => way.replace(/^(.+)\[/u, "'$1'["))).toEqual(days);
    expect(ways('Calendrier')).toEqual([
      'Factures[Date de paiement]',
      'Paiements[Date de règlement]',
      'Soldes mensuels[MonthEnd]',
      'Relances[Date d’envoi]',
      'Accords et refus[Décidée le]',
      'Encaissements attendus[Semaine du]',
    ]);
  });

  test('every fact is reached from its company by one way only, through its customer', () => {
    expect(ways('Entreprises')).toEqual(['Clients[Company]', 'Actualisation[Company]']);
    expect(ways('Clients')).toEqual(
      ['Factures', 'Paiements', 'Soldes mensuels', 'Relances', 'Accords et refus', 'Encaissements attendus'].map(
        (table) => `${table}[TiersKey]`,
      ),
    );
    expect(model.relationships.filter((one) => one.isActive === false || one.crossFilteringBehavior)).toEqual([]);
  });

  test('a person sees the companies that the base gives to their address, and nothing without a line there', () => {
    const [role, ...others] = model.roles;
    expect(others).toEqual([]);
    expect(role?.name).toBe('Sociétés de l’utilisateur');
    const filters = role?.tablePermissions.map(({ name, filterExpression }) => [name, plain(textOf(filterExpression))]);
    expect(filters).toEqual([
      ['Droits', '[UserPrincipalName] = USERPRINCIPALNAME ()'],
      [
        'Entreprises',
        "'Entreprises'[Code société] IN CALCULATETABLE ( VALUES ( 'Droits'[Company] ), 'Droits'[UserPrincipalName] = USERPRINCIPALNAME () )",
      ],
      [
        'Gestionnaires',
        "'Gestionnaires'[Company] IN CALCULATETABLE ( VALUES ( 'Droits'[Company] ), 'Droits'[UserPrincipalName] = USERPRINCIPALNAME () )",
      ],
    ]);
    expect(tableNamed('Droits').isHidden).toBe(true);
  });

  test('no table with names of people or customers is outside the filter of companies', () => {
    const filtered = tablesFiltered(model);
    const outside = model.tables.filter(({ name }) => !filtered.has(name));
    // Days, levels and brackets, the same for all companies: whoever adds a column here says that it names nobody.
    expect(Object.fromEntries(outside.map(({ name, columns }) => [name, columns.map((one) => one.name)]))).toEqual({
      Calendrier: [
        ...['Jour', 'Année', 'Trimestre', 'Month', 'Début de mois', 'Mois', 'WeekDay', 'Jour ouvré', 'Jour férié'],
      ],
      Niveaux: ['LevelRank', 'Niveau'],
      Tranches: ['Bracket', 'Tranche', 'Rank'],
      Mesures: ['Mesure'],
    });
    const named = ['Client', 'Commercial', 'Gestionnaire', 'Décidée par', 'UserPrincipalName'];
    const holders = named.map((column) =>
      model.tables.filter(({ columns }) => columns.some(({ name }) => name === column)).map(({ name }) => name),
    );
    expect(holders).toEqual([['Clients'], ['Clients'], ['Gestionnaires'], ['Accords et refus'], ['Droits']]);
    expect(holders.flat().filter((name) => !filtered.has(name))).toEqual([]);
  });

  test('a table without a filter of its own, and reached from no company, is told from the others', async () => {
    const unfiltered = edit('no-filter', 'roles/Societes-de-l-utilisateur.tmdl', (tmdl) =>
      tmdl.slice(0, tmdl.indexOf('\ttablePermission Gestionnaires')),
    );
    const loaded = await loadModel(unfiltered);
    if ('refused' in loaded) throw new Error(loaded.refused);
    expect(tablesFiltered(loaded.model).has('Gestionnaires')).toBe(false);
    expect(tablesFiltered(loaded.model).has('Relances')).toBe(true);
  });

  test('whatever people see is described, and nothing is summed unasked', () => {
    for (const table of model.tables) {
      expect(table.description, table.name).toBeTruthy();
      for (const column of table.columns.filter(({ isHidden }) => !isHidden)) {
        expect(column.description, `${table.name}.${column.name}`).toBeTruthy();
      }
      expect(table.columns.filter(({ summarizeBy }) => summarizeBy !== 'none')).toEqual([]);
    }
  });

  const tableNamed = (name: string): ModelTable => {
    const table = model.tables.find((one) => one.name === name);
    if (!table) throw new Error(`no table ${name}`);
    return table;
  };

  const ways = (toTable: string): string[] =>
    model.relationships.filter((one) => one.toTable === toTable).map((one) => `${one.fromTable}[${one.fromColumn}]`);

  /** A copy of the model with one file changed. */
  function edit(name: string, file: string, change: (tmdl: string) => string): string {
    const folder = join(spoilt, name);
    cpSync(tmdlFolder, folder, { recursive: true });
    const before = readFileSync(join(folder, file), 'utf8');
    const after = change(before);
    expect(after).not.toBe(before);
    writeFileSync(join(folder, file), after);
    return folder;
  }
});

const plain = (dax: string): string => dax.replaceAll(/\s+/g, ' ').trim();
