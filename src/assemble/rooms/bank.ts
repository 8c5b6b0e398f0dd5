import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { openFolderSource } from '../../channels/bank/folder-source.ts';
import { readStatementFile } from '../../channels/bank/read-statement-file.ts';
import { bankChecks } from '../../channels/cli/bank/checks.ts';
import { bankCommands } from '../../channels/cli/bank/commands.ts';
import { openLibrarySource } from '../../channels/graph/bank/library-source.ts';
import { openMailboxSource } from '../../channels/graph/bank/mailbox-source.ts';
import { signUnbooked } from '../../channels/http/bank/unbooked-link.ts';
import { unbookedPages } from '../../channels/http/bank/unbooked-route.ts';
import { bankOnAccount } from '../../channels/teams/rooms/bank/account-addition.ts';
import type { BankDesk } from '../../channels/teams/rooms/bank/desk.ts';
import { bankMorning } from '../../channels/teams/rooms/bank/morning-addition.ts';
import { bankBeforeRuns } from '../../channels/teams/rooms/bank/run-addition.ts';
import { bankTasks } from '../../channels/teams/rooms/bank/tasks.ts';
import { explainBankHold } from '../../channels/words/bank/explain-hold.ts';
import { bankPersonalWords } from '../../channels/words/cli/bank/personal-data.ts';
import { bankMeaning } from '../../channels/words/cli/bank/settings.ts';
import { settingsPart } from '../../config/room-settings.ts';
import { BANK } from '../../domain/bank/bank-setting.ts';
import { cents } from '../../domain/cents.ts';
import { saveFile } from '../../platform/save-file.ts';
import { bankReader } from '../../store/bank/bank-reader.ts';
import { bankWriter } from '../../store/bank/bank-writer.ts';
import { bankPersonalData } from '../../store/bank/personal/bank-personal-data.ts';
import { heldByBank } from '../../use-cases/bank/held-by-bank.ts';
import { openBankLook } from '../../use-cases/bank/look-before-sending.ts';
import { refreshBank } from '../../use-cases/bank/refresh-bank.ts';
import { answerOfAll } from '../../use-cases/unreached.ts';
import type { Ground } from '../ground.ts';
import { newOwner } from '../owner.ts';
import { linkExpiry } from '../private-links.ts';
import type { Room, RoomPlan } from '../room.ts';

/** Statements come once or a few times a day, and Sage is booked by hand. */
const EVERY_MS = 5 * 60_000;

function openRoom(ground: Ground): Room {
  const { situation, client, clock, companies, directory, outside, store, writeFile } = ground;
  const { linkSecret, publicBaseUrl } = outside;
  const bank = { ...bankReader(outside.store), ...bankWriter(outside.store) };
  const ports = { bank, clock, companies, isHoliday: situation.isHoliday, readStatements: readStatementFile };
  const places = {
    folder: openFolderSource(),
    library: openLibrarySource(client),
    mailbox: openMailboxSource(client, clock),
  };
  const refreshing = { ...ports, turns: store, seen: new Set<string>(), sources: Object.values(places) };
  const lookAgain = openBankLook({
    ...{ ...refreshing, newOwner, pause: (ms) => sleep(ms, undefined, { ref: false }) },
    onMissed: (company, why) =>
      outside.logger.warn({ company, ...why }, 'Letters leave by what the last pass knew of the bank'),
  });
  return {
    personalData: { ...bankPersonalData(outside.store), called: bankPersonalWords },
    holds: { ...heldByBank(ports), room: 'bank', explain: explainBankHold, lookAgain },
    account: bankOnAccount(ports),
    run: bankBeforeRuns(ports),
    tasks: bankTasks({ ...ports, directory }),
    morning: bankMorning(ports),
    checks: [bankChecks(places)],
    commands: bankCommands({ ...ports, writeFile, saveFile }),
    pages: unbookedPages({ ...ports, directory, linkSecret, writeFile }),
    async chat() {
      const [{ bankRoom }, { openBankDesk }] = await Promise.all([
        import('../../channels/teams/rooms/bank/room.ts'),
        import('../../channels/teams/rooms/bank/open-desk.ts'),
      ]);
      const fileUrl: BankDesk['fileUrl'] = (who, language, kind) =>
        `${publicBaseUrl}/encaissements/${signUnbooked({ who, language }, linkSecret, linkExpiry(ground))}/${kind}`;
      return bankRoom(openBankDesk({ ...ports, directory, fileUrl }));
    },
    passes: async () => {
      return [
        {
          // What the bank laid down since, and what Sage booked of it.
          name: 'bank',
          everyMs: EVERY_MS,
          isBehindPeople: true,
          queue: false,
          async run(_giveWay, mayBegin) {
            const answers = await refreshBank({ ...refreshing, mayBegin }, newOwner());
            for (const [company, answer] of answers) {
              if (answer.kind !== 'refreshed') continue;
              // Without its name: a customer may have given it.
              for (const { faults } of answer.imported.filter((one) => one.kind === 'read'))
                if (faults.length > 0)
                  outside.logger.warn({ company, faults: faults.length }, 'A file of the bank is not whole');
            }
            return answerOfAll(answers);
          },
        },
      ];
    },
  };
}

const count = z.number().int().min(0);

/** Paid at the bank, not yet in Sage: held out of reminders until it is. */
export const bank: RoomPlan = {
  name: 'bank',
  help: async () => (await import('../../channels/teams/rooms/bank/help.ts')).BANK_HELP,
  settings: settingsPart(
    BANK,
    {
      accounts: z.array(z.string().min(10)),
      folder: z.string(),
      library: z.string(),
      mailbox: z.union([z.literal(''), z.string().email()]),
      senders: z.array(z.string().email()),
      discount: count.max(10_000),
      charges: count.transform(cents),
      freshDays: count,
      taskAfterDays: count,
      raisedTo: z.array(z.enum(['collector', 'approver', 'admin'])).min(1),
      unpostedDays: count.max(366),
    },
    bankMeaning,
  ),
  open: openRoom,
};
