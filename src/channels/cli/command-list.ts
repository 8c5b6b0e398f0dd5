import type { CliCommand } from './cli-command.ts';
import type { CliOptions } from './cli-options.ts';
import { COMMON_OPTIONS } from './common-options.ts';

/**
 * The commands, in their order. Throws, so that nothing starts, where a line could be read two ways: two commands of one name, an
 * option of one type here and of another there (it may stand before the name of its command), or one that all commands have.
 */
export function commandList(commands: readonly CliCommand[]): readonly CliCommand[] {
  const byName = new Map<string, CliCommand>();
  const byOption = new Map<string, CliCommand>();
  for (const command of commands) {
    const twin = byName.get(command.name);
    if (twin) throw new Error(`Two commands are called « ${command.name} »: ${placesOf(twin, command)}`);
    byName.set(command.name, command);
    for (const [option, { type }] of Object.entries(command.options)) {
      if (Object.hasOwn(COMMON_OPTIONS, option)) {
        throw new Error(`${nameOf(command)} has a --${option} of its own, which all commands have`);
      }
      const other = byOption.get(option);
      if (other && other.options[option]?.type !== type) {
        throw new Error(
          `--${option} is followed by a value in one command only: ${nameOf(other)} or ${nameOf(command)}`,
        );
      }
      byOption.set(option, command);
    }
  }
  return commands;
}

/** Every option that a line may hold. */
export const allOptions = (commands: readonly CliCommand[]): CliOptions =>
  Object.assign({}, ...commands.map(({ options }) => options), COMMON_OPTIONS);

const placesOf = (one: CliCommand, other: CliCommand): string =>
  `in the room « ${one.room.name} » and in the room « ${other.room.name} »`;

const nameOf = ({ name, room }: CliCommand): string => `« ${name} » of the room « ${room.name} »`;
