import type { CliCommand } from './cli-command.ts';
import type { CliOption, CliOptions } from './cli-options.ts';
import { COMMON_OPTIONS } from './common-options.ts';

/** The commands, in their order. Throws, so that nothing starts, where two have one name, or one has an option that all commands have. */
export function commandList(commands: readonly CliCommand[]): readonly CliCommand[] {
  const byName = new Map<string, CliCommand>();
  for (const command of commands) {
    const twin = byName.get(command.name);
    if (twin) throw new Error(`Two commands are called « ${command.name} »: ${placesOf(twin, command)}`);
    byName.set(command.name, command);
    for (const option of Object.keys(command.options)) {
      if (Object.hasOwn(COMMON_OPTIONS, option)) {
        throw new Error(`${nameOf(command)} has a --${option} of its own, which all commands have`);
      }
    }
  }
  return commands;
}

/** Every option that a line may hold. One that is a mark for some command and followed by a value for another is read as `type`. */
export const allOptions = (commands: readonly CliCommand[], type: CliOption['type'] = 'boolean'): CliOptions => {
  const all = commands.flatMap(({ options }) => Object.entries<CliOption>(options));
  const asType = all.filter(([, option]) => option.type === type);
  return { ...Object.fromEntries([...all, ...asType]), ...COMMON_OPTIONS };
};

const placesOf = (one: CliCommand, other: CliCommand): string =>
  `in the room « ${one.room.name} » and in the room « ${other.room.name} »`;

const nameOf = ({ name, room }: CliCommand): string => `« ${name} » of the room « ${room.name} »`;
