import type { Company } from '../../../domain/company/company.ts';
import { type RoomSetting, settingOf } from '../../../domain/company/room-setting.ts';
import { doctorHelp } from '../../words/cli/doctor/commands.ts';
import { settingsWords as words } from '../../words/cli/doctor/settings.ts';
import type { CliCommand } from '../cli-command.ts';
import type { NoOptions } from '../cli-options.ts';

/** A room's setting, with a line in French on what each of its fields means. */
interface ExplainedSetting {
  readonly setting: RoomSetting;
  readonly meaning: Readonly<Record<string, string>>;
}

/** `settings`: what a company decided of each room, and what it could decide. */
export const settingsCommand = (explained: readonly ExplainedSetting[]): CliCommand<NoOptions> => ({
  name: 'settings',
  room: doctorHelp.room,
  usage: doctorHelp.settings,
  options: {},
  run: async ({ company, json }) => {
    const settings = explained.flatMap((one) => linesOf(one, company));
    const output = json
      ? JSON.stringify({ company: company.code, settings })
      : [
          words.title(company.code),
          ...settings.flatMap(({ key, value, isDefault, meaning }) => [
            `  ${words.value(key, JSON.stringify(value), isDefault)}`,
            `    ${meaning}`,
          ]),
        ].join('\n');
    return { exitCode: 0, output };
  },
});

function linesOf({ setting, meaning }: ExplainedSetting, company: Company) {
  const said: Readonly<Record<string, unknown>> = { ...settingOf(company, setting) };
  const byDefault: Readonly<Record<string, unknown>> = { ...setting.byDefault };
  return Object.entries(meaning).map(([field, line]) => ({
    key: `policy.${setting.key}.${field}`,
    value: said[field],
    isDefault: JSON.stringify(said[field]) === JSON.stringify(byDefault[field]),
    meaning: line,
  }));
}
