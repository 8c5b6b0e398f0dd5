import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { buildMenus } from '../../appPackage/steps/build-menus.ts';
import { checkManifest } from '../../appPackage/steps/check-manifest.ts';
import { productEntries } from '../../appPackage/steps/product-entries.ts';
import { withMenus } from '../../appPackage/steps/write-menus.ts';
import type { HelpEntry } from '../../src/channels/teams/chat/help-entry.ts';
import { hearing } from '../channels/teams/harness/product-rooms.ts';
import { contractsFolder } from '../contracts/m365-stand-in.ts';
import { english, filledManifest, type SeenManifest, template, textAt } from './filled.ts';

const manifest = filledManifest();
const schemas = path.join(contractsFolder, 'schemas/teams/v1.25');
const hasSchemas = existsSync(schemas);
const skipped = `skipped: no ${schemas}`;

function problemsWith(schema: string, value: unknown): readonly unknown[] {
  const ajv = new AjvDraft04.default({ allErrors: true, strict: false, unicodeRegExp: false });
  addFormats.default(ajv as never);
  const validate = ajv.compile(JSON.parse(readFileSync(path.join(schemas, schema), 'utf8')));
  return validate(value) ? [] : (validate.errors ?? []);
}
const changed = (changes: object): never => ({ ...manifest, ...changes }) as never;

describe('the manifest is valid', () => {
  test('by Microsoft’s own package', async () => {
    expect(await checkManifest(manifest as never)).toEqual([]);
  });

  test.each([
    ['an id that is no GUID', { id: 'relance' }, 'id'],
    ['a short name of 31 characters', { name: { short: 'R'.repeat(31), full: 'Relance' } }, 'name'],
    ['a privacy page without https', { developer: { name: 'C', websiteUrl: 'http://c.example' } }, 'developer'],
    ['a domain with its scheme', { validDomains: ['https://relance.contoso.example'] }, 'validDomains'],
    ['every domain', { validDomains: ['*.example'] }, 'validDomains'],
  ])('which refuses %s', async (_what, change, place) => {
    const problems = await checkManifest(changed(change));
    expect(problems.join('\n')).toContain(place);
  });

  test.skipIf(!hasSchemas)(`by the schema of the contracts folder${hasSchemas ? '' : ` (${skipped})`}`, () => {
    expect(problemsWith('MicrosoftTeams.schema.json', manifest)).toEqual([]);
    expect(problemsWith('MicrosoftTeams.schema.json', changed({ bots: 'one' }))).not.toEqual([]);
  });

  test.skipIf(!hasSchemas)(`in English by the schema of languages${hasSchemas ? '' : ` (${skipped})`}`, () => {
    expect(problemsWith('MicrosoftTeams.Localization.schema.json', english)).toEqual([]);
    expect(problemsWith('MicrosoftTeams.Localization.schema.json', { ...english, 'name.nick': 'R' })).not.toEqual([]);
  });
});

describe('the two languages say the same', () => {
  const places = Object.keys(english).filter((place) => !place.startsWith('$'));

  test('each English text replaces a French one', () => {
    expect(places.filter((place) => typeof textAt(manifest, place) !== 'string')).toEqual([]);
  });

  test('each French text that people read has its English one', () => {
    expect(readTexts(manifest).filter((place) => !places.includes(place))).toEqual([]);
  });
});

/** The places of what people read: names, descriptions, titles. */
function readTexts({ bots: [bot], composeExtensions: [extension] }: SeenManifest): readonly string[] {
  const commands = bot.commandLists.flatMap(({ commands }, list) =>
    commands.map((_command, at) => `bots[0].commandLists[${list}].commands[${at}]`),
  );
  const searches = extension.commands.flatMap(({ parameters = [] }, at) => [
    `composeExtensions[0].commands[${at}]`,
    ...parameters.map((_parameter, inside) => `composeExtensions[0].commands[${at}].parameters[${inside}]`),
  ]);
  return [
    ...['name.short', 'name.full', 'description.short', 'description.full'],
    ...[...commands, ...searches].flatMap((place) => [`${place}.title`, `${place}.description`]),
  ];
}

describe('the menus of commands', () => {
  const [bot] = manifest.bots;
  const titles = {
    fr: bot.commandLists.map(({ commands }) => commands.map(({ title }) => title)),
    en: bot.commandLists.map(({ commands }, list) =>
      commands.map((_command, at) => english[`bots[0].commandLists[${list}].commands[${at}].title`] ?? ''),
    ),
  };
  test('there is one for private talks, one for groups and channels', () => {
    expect(bot.commandLists.map(({ scopes }) => scopes)).toEqual([['personal'], ['groupChat', 'team']]);
  });

  test.each(['fr', 'en'] as const)('each command is one that the bot answers (%s)', (language) => {
    expect(titles[language].flat().filter((title) => hearing(title) === null)).toEqual([]);
  });

  test('a command does the same in both languages', () => {
    expect(titles.en.map((list) => list.map(hearing))).toEqual(titles.fr.map((list) => list.map(hearing)));
  });

  test('are those that the rooms’ help offers, in the files that are packaged', async () => {
    const written = withMenus(template, JSON.stringify(english), buildMenus(await productEntries()));
    const packaged = { manifest: JSON.stringify(JSON.parse(template)), english: JSON.stringify(english) };
    expect(written, 'Mend: npm run package brings manifest.json and en.json up to date').toEqual(packaged);
  });

  test('say each entry of help that has a place in menus, those for groups in groups alone, those for one person in private alone', async () => {
    const { lists, leftOut } = buildMenus(await productEntries());
    const [personal = [], groups = []] = lists.map(({ commands }) => commands.map(({ title }) => title));
    const alone = ['relances', 'agenda', 'arrêt d’urgence'];
    expect(personal.filter((title) => !alone.includes(title))).toEqual(
      groups.filter((title) => !title.startsWith('enregistrer')),
    );
    expect(personal).toEqual(expect.arrayContaining(alone));
    expect([groups.length, leftOut]).toEqual([12, []]);
  });

  test('take the first twelve of a scope, help always, and name those left out', () => {
    const entry = (rank: number): HelpEntry => ({
      key: `${rank}`,
      words: () => ({ say: `dis ${rank}`, does: '', menu: 'Fait quelque chose' }),
      spoken: [],
      takes: 'nothing',
      rank: {},
      menu: { rank },
    });
    const { lists, leftOut } = buildMenus([entry(1_000), ...Array.from({ length: 14 }, (_, at) => entry(14 - at))]);
    expect(lists[0]?.commands.map(({ title }) => title)).toEqual([
      ...Array.from({ length: 11 }, (_, at) => `dis ${at + 1}`),
      'dis 1000',
    ]);
    expect(leftOut[0]).toEqual({ scope: 'personal', titles: ['dis 12', 'dis 13', 'dis 14'] });
  });
});

describe('search from anywhere', () => {
  const [extension] = manifest.composeExtensions;

  test('is done by the same bot, by what is typed', () => {
    expect(extension.botId).toBe(manifest.bots[0].botId);
    const searches = extension.commands.filter(({ type }) => type === 'query');
    expect(searches.map(({ id, parameters = [] }) => [id, parameters.map(({ name }) => name)])).toEqual([
      ['searchCustomers', ['q']],
      ['searchInvoices', ['q']],
    ]);
  });

  test('has an action on messages, one where a message is written, each opened by the bot', () => {
    const actions = extension.commands.filter(({ type }) => type === 'action');
    expect(actions.map(({ id, context, fetchTask }) => [id, context, fetchTask])).toEqual([
      ['addToCustomer', ['message'], true],
      ['remind', ['compose', 'commandBox'], true],
    ]);
  });

  test('links unfurl on our own host alone', () => {
    expect(extension.messageHandlers.flatMap(({ value }) => value.domains)).toEqual(['relance.contoso.example']);
    expect(manifest.validDomains).toEqual(['relance.contoso.example']);
  });
});
