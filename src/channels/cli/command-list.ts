import type { CliCommand } from './cli-command.ts';
import type { CliOption, CliOptions } from './cli-options.ts';
import { COMMON_OPTIONS } from './common-options.ts';

/**
 * The commands, in their order. Throws, so that nothing starts, where a line could be read two ways: two commands of one name, or an
 * option that all commands have.
 */
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

/**
 * Every option that a line may hold before its command is known. One that a value follows in some commands only is read as `type`
 * says; once the command is known, as that command takes it.
 */
export function allOptions(commands: readonly CliCommand[], type: CliOption['type']): CliOptions {
  const own = commands.flatMap(({ options }) => Object.entries(options));
  const last = (one: CliOption): number => (one.type === type ? 1 : 0);
  const ordered = own.toSorted(([, a], [, b]) => last(a) - last(b));
  return { ...Object.fromEntries(ordered), ...COMMON_OPTIONS };
}

const placesOf = (one: CliCommand, other: CliCommand): string =>
  `in the room « ${one.room.name} » and in the room « ${other.room.name} »`;

const nameOf = ({ name, room }: CliCommand): string => `« ${name} » of the room « ${room.name} »`;
