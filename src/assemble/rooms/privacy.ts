import type { PersonalAddition } from '../../channels/cli/personal-addition.ts';
import { PRIVACY_CHECKS } from '../../channels/cli/privacy/checks.ts';
import { privacyCommands } from '../../channels/cli/privacy/commands.ts';
import { historyPersonalWords } from '../../channels/words/cli/privacy/history-personal-data.ts';
import { privacyMeaning } from '../../channels/words/cli/privacy/settings.ts';
import { transportPersonalWords } from '../../channels/words/cli/privacy/transport-personal-data.ts';
import { PRIVACY_FIELDS } from '../../config/privacy.ts';
import { settingsPart } from '../../config/room-settings.ts';
import { PRIVACY } from '../../domain/privacy/privacy-setting.ts';
import { historyPersonalData } from '../../store/history/personal/history-personal-data.ts';
import { PRODUCT } from '../../store/product.ts';
import { transportPersonalData } from '../../store/transport/personal/transport-personal-data.ts';
import { removeByItself } from '../../use-cases/privacy/apply-retention.ts';
import type { Ground } from '../ground.ts';
import type { Room, RoomPlan } from '../room.ts';

/** What rooms keep on people, then what is no room: the transport last, by whose conversations the others are found. */
export function personalSources({ added, outside }: Pick<Ground, 'added' | 'outside'>): readonly PersonalAddition[] {
  return [
    ...added('personalData'),
    { ...historyPersonalData(outside.store), called: historyPersonalWords },
    { ...transportPersonalData(outside.store), called: transportPersonalWords },
  ];
}

/** What is over by a day goes on that day; made again it finds nothing. */
const EVERY_MS = 6 * 3_600_000;

function openRoom(ground: Ground): Room {
  const { clock, companies, directory, store } = ground;
  const ports = { clock, companies, directory, history: store, keepers: () => personalSources(ground) };
  return {
    commands: privacyCommands(ports),
    checks: [PRIVACY_CHECKS],
    passes: async () => [
      {
        // What has been over for longer than it is kept goes, in the companies that decided so.
        ...{ name: 'retention', everyMs: EVERY_MS, isBehindPeople: true, queue: false },
        run: () => removeByItself(ports, PRODUCT),
      },
    ],
  };
}

/** What is kept on people: handed out, erased, and gone when it is over. */
export const privacy: RoomPlan = {
  name: 'privacy',
  settings: settingsPart(PRIVACY, PRIVACY_FIELDS, privacyMeaning),
  open: openRoom,
};
