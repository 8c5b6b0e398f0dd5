import { z } from 'zod';
import type { RoomPlan } from '../../../src/assemble/room.ts';
import type { CliCommand } from '../../../src/channels/cli/cli-command.ts';
import type { CliOptions } from '../../../src/channels/cli/cli-options.ts';
import { button } from '../../../src/channels/teams/cards/buttons.ts';
import { noticeCard } from '../../../src/channels/teams/cards/notice/notice.ts';
import { openRoom } from '../../../src/channels/teams/chat/chat-room.ts';
import { commandsAt } from '../../../src/channels/teams/chat/command.ts';
import type { HelpEntry } from '../../../src/channels/teams/chat/help-entry.ts';
import { pressesAt } from '../../../src/channels/teams/chat/press.ts';
import type { SpokenAct } from '../../../src/channels/teams/chat/spoken-act.ts';
import { roomWords } from '../../../src/channels/words/words.ts';
import { settingsPart } from '../../../src/config/room-settings.ts';
import { type RoomSetting, settingOf } from '../../../src/domain/company/room-setting.ts';

/** What a later room is like: made here, known to nothing in the product, and told of by nothing there. */
interface GardenDesk {
  /** Waters so many litres; how many were given in all. */
  water(litres: number): number;
}

/** What a company decides of its garden. */
interface GardenSetting {
  /** Poured where nobody says how much. */
  readonly litres: number;
}
const GARDEN: RoomSetting<GardenSetting> = { key: 'garden', byDefault: { litres: 1 } };

const WATER = /^\/?\s*(?:arroser|water)(?:\s+(?<plant>.+))?$/iu;
const words = roomWords({
  fr: {
    watered: (litres: number) => `${litres} litres versés.`,
    ask: 'Combien ?',
    title: 'Le jardin',
    prune: 'Tailler les rosiers',
  },
  en: {
    watered: (litres: number) => `${litres} litres given.`,
    ask: 'How much?',
    title: 'The garden',
    prune: 'Prune the roses',
  },
});

const help: readonly HelpEntry[] = [
  {
    key: 'water',
    words: (language) =>
      language === 'fr'
        ? { say: 'arroser', does: 'donner à boire au jardin', menu: 'Donner à boire au jardin' }
        : { say: 'water', does: 'give the garden a drink', menu: 'Give the garden a drink' },
    spoken: ['arroser', 'arrosage', 'water'],
    takes: 'text',
    rank: { collects: 25, reads: 25 },
    menu: { rank: 45 },
  },
];

const acts: readonly SpokenAct[] = [
  {
    key: 'water',
    phrases: ['(donne|donner) a boire [aux|a|au] {name}', 'give {name} a drink'],
    command: ({ name = '' }) => `arroser ${name}`,
  },
];

const command = commandsAt<GardenDesk>();
const press = pressesAt<GardenDesk>();

const room = { name: 'garden', title: 'Jardin' };
const OPTIONS = { litres: { type: 'string', value: 'N', does: 'combien en verser' } } as const satisfies CliOptions;

/** What became of the garden: the test looks here. */
export interface Garden {
  readonly poured: number[];
  /** Messages that show it. */
  readonly shown: string[];
  /** Addresses of who waters. */
  readonly gardeners: string[];
  /** How often the dew fell. */
  dews: number;
}

export const gardenPlan = (garden: Garden): RoomPlan => ({
  name: 'garden',
  settings: settingsPart(
    GARDEN,
    { litres: z.number().int().min(1) },
    { litres: 'combien en verser quand personne ne le dit' },
  ),
  help: async () => help,
  open({ companies }) {
    const desk: GardenDesk = {
      water(litres) {
        garden.poured.push(litres);
        return garden.poured.reduce((sum, one) => sum + one, 0);
      },
    };
    const water: CliCommand<typeof OPTIONS> = {
      name: 'water',
      room,
      usage: { synopsis: 'water [--litres N]', does: 'arrose le jardin' },
      options: OPTIONS,
      run: async ({ company, options: { litres = settingOf(company, GARDEN).litres } }) => ({
        exitCode: 0,
        output: `${company.code} : ${words('fr').watered(desk.water(Number(litres)))}`,
      }),
    };
    return {
      commands: [water],
      checks: [
        {
          rank: 500,
          ofCompany: ({ code }) => [{ name: `jardin ${code}`, run: async () => ({ ok: true, detail: 'fleuri' }) }],
        },
      ],
      pages: [{ path: '/jardin', answer: (_request, response) => void response.send(companies.list()[0]?.code) }],
      tasks: {
        called: (language) => words(language).title,
        read: async ({ who, companies, today }) =>
          companies.slice(0, 1).map(({ code }) => ({
            company: code,
            owners: [],
            role: 'reader',
            isMine: who !== null,
            day: today,
            about: { kind: 'customer', id: 'ROSIER', tiers: 'ROSIER', name: 'Rosier' },
            said: {
              say: (language) => words(language).prune,
              open: (language) => button(words(language).ask, 'garden.water', { litres: 1 }),
            },
          })),
      },
      personalData: {
        answersFor: {},
        called: { gardeners: 'Jardiniers' },
        readHeld: async ({ mails }) =>
          garden.gardeners
            .filter((mail) => mails.includes(mail))
            .map((mail) => ({ what: 'gardeners', fate: 'erased', why: null, rows: [{ mail }] })),
        eraseHeld: async ({ mails }) => {
          const left = garden.gardeners.filter((mail) => !mails.includes(mail));
          const count = garden.gardeners.length - left.length;
          garden.gardeners.splice(0, garden.gardeners.length, ...left);
          return count > 0 ? [{ what: 'gardeners', count }] : [];
        },
        expire: async (today) => [{ what: 'gardeners', company: null, before: today, count: 0 }],
      },
      account: {
        rank: 10,
        read:
          async (who, { code }) =>
          (language) => ({
            heading: words(language).title,
            lines: [`${code} · ${who?.name ?? '—'}`],
            buttons: [button(words(language).ask, 'garden.water', { litres: 3 })],
          }),
      },
      chat: async () =>
        openRoom(desk, {
          name: 'garden',
          commands: [
            command(WATER, async (talk, { language }, text) => {
              const litres = WATER.exec(text)?.groups?.plant?.length ?? 1;
              const card = noticeCard({
                style: 'emphasis',
                title: words(language).title,
                lines: [words(language).watered(talk.desk.water(litres))],
                buttons: [button(words(language).ask, 'garden.water', { litres: 2 })],
              });
              return { card, shows: [{ kind: 'garden', id: 'only' }] };
            }),
          ],
          presses: [
            press('garden.water', z.object({ litres: z.number().int().min(1).max(9) }), async (talk, known, data) => ({
              text: words(known.language).watered(talk.desk.water(data.litres)),
            })),
          ],
          subjects: [
            {
              kind: 'garden',
              read: async () => ({ addresses: [], cardFor: async () => null, isAwaitedBy: async () => false }),
              remember: async (id, { activityId }) => void garden.shown.push(`${id} ${activityId}`),
            },
          ],
          help,
          acts,
        }),
      passes: async () => [
        {
          name: 'dew',
          everyMs: 3_600_000,
          isBehindPeople: false,
          queue: false,
          run: async () => {
            garden.dews += 1;
            return 0;
          },
        },
      ],
    };
  },
});
