import { statementsCommands } from '../../channels/cli/statements/commands.ts';
import { statedPages } from '../../channels/http/statements/file-route.ts';
import { type StatedLink, signStated } from '../../channels/http/statements/stated-link.ts';
import { statementsOnAccount } from '../../channels/teams/rooms/statements/account-addition.ts';
import { saveFile } from '../../platform/save-file.ts';
import { sendReleveAtTerminal } from '../../use-cases/relance/kinds/send-releve.ts';
import { showStated } from '../../use-cases/statements/show-stated.ts';
import type { Ground } from '../ground.ts';
import { linkExpiry } from '../private-links.ts';
import type { Room, RoomPlan } from '../room.ts';

function openRoom(ground: Ground): Room {
  const { situation, companies, clock, copies, directory, dispatches, renderer, store, writeFile } = ground;
  const { linkSecret, publicBaseUrl, sending } = ground.outside;
  const ports = { companies, clock, directory };
  const sendingPorts = { ...situation, clock, copies, dispatches, renderer, sending, drafts: store };
  const files = {
    ...{ clock, linkSecret, writeFile },
    show: ({ who, asked }: StatedLink) => showStated(ports, who, asked),
  };
  return {
    commands: statementsCommands({
      ...{ companies, clock, writeFile, saveFile, positions: store },
      async sendReleve(who, company, asked) {
        const sent = await sendReleveAtTerminal(sendingPorts, who, company, asked);
        if (sent.kind === 'approved') ground.wake('dispatch');
        return sent;
      },
    }),
    async chat() {
      const [{ statementsRoom }, { openStatementsDesk }] = await Promise.all([
        import('../../channels/teams/rooms/statements/room.ts'),
        import('../../channels/teams/rooms/statements/open-desk.ts'),
      ]);
      return statementsRoom(
        openStatementsDesk(ports, (who, language, asked) => {
          const token = signStated({ who, language, asked }, linkSecret, linkExpiry(ground));
          return `${publicBaseUrl}/etats/${token}`;
        }),
      );
    },
    pages: statedPages(files),
    account: statementsOnAccount,
  };
}

/** Balance âgée, échéancier and relevé of any day. */
export const statements: RoomPlan = {
  name: 'statements',
  help: async () => (await import('../../channels/teams/rooms/statements/help.ts')).STATEMENTS_HELP,
  open: openRoom,
};
