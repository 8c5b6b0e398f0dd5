import type { Company } from '../../../domain/company/company.ts';
import { doctorHelp } from '../../words/cli/doctor/commands.ts';
import { settingsWords as words } from '../../words/cli/doctor/settings.ts';
import type { CliCommand } from '../cli-command.ts';
import type { NoOptions } from '../cli-options.ts';

/** A room's setting, with a line in French on what each of its fields means. */
interface ExplainedSetting {
  readonly setting: { readonly key: string };
  readonly meaning: Readonly<Record<string, string>>;
  /** As the companies file says it. */
  written(company: Company): Readonly<Record<string, unknown>>;
  readonly writtenByDefault: Readonly<Record<string, unknown>>;
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

function linesOf({ setting, meaning, written, writtenByDefault }: ExplainedSetting, company: Company) {
  const said = written(company);
  return Object.entries(meaning).map(([field, line]) => ({
    key: `policy.${setting.key}.${field}`,
    value: said[field],
    isDefault: JSON.stringify(said[field]) === JSON.stringify(writtenByDefault[field]),
    meaning: line,
  }));
}
