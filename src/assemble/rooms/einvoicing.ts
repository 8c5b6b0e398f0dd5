import { z } from 'zod';
import { einvoicingChecks } from '../../channels/cli/einvoicing/checks.ts';
import { einvoicingCommands } from '../../channels/cli/einvoicing/commands.ts';
import { readStatusFile } from '../../channels/einvoicing/read-status-file.ts';
import { folderSource } from '../../channels/files/read/folder-source.ts';
import { librarySource } from '../../channels/graph/files/library-source.ts';
import { einvoicePages, einvoicesUrl } from '../../channels/http/einvoicing/einvoice-files.ts';
import { einvoicesOnAccount } from '../../channels/teams/rooms/einvoicing/account-addition.ts';
import { einvoicesBeforeRuns } from '../../channels/teams/rooms/einvoicing/run-addition.ts';
import { einvoicingPersonalWords } from '../../channels/words/cli/einvoicing/personal-data.ts';
import { einvoicingMeaning } from '../../channels/words/cli/einvoicing/settings.ts';
import { explainEInvoiceHold } from '../../channels/words/einvoicing/explain-hold.ts';
import { settingsPart } from '../../config/room-settings.ts';
import { settingOf } from '../../domain/company/room-setting.ts';
import { EINVOICING } from '../../domain/einvoicing/einvoicing-setting.ts';
import { saveFile } from '../../platform/save-file.ts';
import { einvoiceReader } from '../../store/einvoicing/einvoice-reader.ts';
import { einvoiceWriter } from '../../store/einvoicing/einvoice-writer.ts';
import { einvoicingPersonalData } from '../../store/einvoicing/personal/einvoicing-personal-data.ts';
import { refreshStatuses } from '../../use-cases/einvoicing/refresh-statuses.ts';
import { listEInvoicesOf } from '../../use-cases/einvoicing/show-einvoices.ts';
import { answerOfAll } from '../../use-cases/unreached.ts';
import type { Ground } from '../ground.ts';
import { newOwner } from '../owner.ts';
import { linkExpiry } from '../private-links.ts';
import type { Room, RoomPlan } from '../room.ts';

/** Platforms lay their files down when something is said, and Sage is booked by hand. */
const EVERY_MS = 5 * 60_000;

function openRoom(ground: Ground): Room {
  const { situation, client, clock, companies, directory, outside, store, writeFile } = ground;
  const { linkSecret, publicBaseUrl } = outside;
  const einvoices = { ...einvoiceReader(outside.store), ...einvoiceWriter(outside.store) };
  const ports = { einvoices, clock, companies, isHoliday: situation.isHoliday, readStatuses: readStatusFile };
  const sources = [
    folderSource((company) => settingOf(company, EINVOICING).folder, 'einvoicing-folder'),
    librarySource(client, (company) => settingOf(company, EINVOICING).library),
  ];
  return {
    personalData: { ...einvoicingPersonalData(outside.store), called: einvoicingPersonalWords },
    holds: { room: 'einvoicing', explain: explainEInvoiceHold, readHeld: einvoices.readHeld },
    account: einvoicesOnAccount(ports),
    run: einvoicesBeforeRuns(ports),
    commands: einvoicingCommands({ ...ports, writeFile, saveFile }),
    checks: [einvoicingChecks({ einvoices, sources })],
    async chat() {
      const [{ einvoicingRoom }, { openEInvoicingDesk }] = await Promise.all([
        import('../../channels/teams/rooms/einvoicing/room.ts'),
        import('../../channels/teams/rooms/einvoicing/open-desk.ts'),
      ]);
      return einvoicingRoom(
        openEInvoicingDesk({ ...ports, directory }, (who, language) =>
          einvoicesUrl(publicBaseUrl, { who, language }, linkSecret, linkExpiry(ground)),
        ),
      );
    },
    pages: einvoicePages({
      ...{ clock, linkSecret, writeFile },
      list: (who) => listEInvoicesOf({ ...ports, directory }, who),
    }),
    passes: async () => {
      const refreshing = { ...ports, turns: store, seen: new Set<string>(), sources };
      return [
        {
          // What platforms laid down since, and which open invoices it is about.
          name: 'einvoicing',
          everyMs: EVERY_MS,
          isBehindPeople: true,
          queue: false,
          async run(_giveWay, mayBegin) {
            const answers = await refreshStatuses({ ...refreshing, mayBegin }, newOwner());
            for (const [company, answer] of answers) {
              if (answer.kind !== 'refreshed') continue;
              // Without its name: whoever laid it down gave it.
              for (const one of answer.imported)
                if (one.kind === 'read' && one.faults.length > 0)
                  outside.logger.warn({ company, faults: one.faults.length }, 'A file of statuses is not whole');
            }
            return answerOfAll(answers);
          },
        },
      ];
    },
  };
}

/** What platforms say of electronic invoices: refused, disputed, factored… held out of reminders until it is said otherwise. */
export const einvoicing: RoomPlan = {
  name: 'einvoicing',
  help: async () => (await import('../../channels/teams/rooms/einvoicing/help.ts')).EINVOICING_HELP,
  settings: settingsPart(
    EINVOICING,
    { folder: z.string(), library: z.string(), paymentDays: z.number().int().min(0).max(60) },
    einvoicingMeaning,
  ),
  open: openRoom,
};
