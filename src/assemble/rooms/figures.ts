import type { TokenCredential } from '@azure/identity';
import { figuresCommands } from '../../channels/cli/figures/commands.ts';
import type { DatasetCommandPorts } from '../../channels/cli/figures/dataset/dataset-command.ts';
import { figuresPersonalWords } from '../../channels/words/cli/figures/personal-data.ts';
import type { Company } from '../../domain/company/company.ts';
import { frenchHolidayNames } from '../../platform/holidays.ts';
import { factTableReader } from '../../store/figures/lake/fact-tables.ts';
import { figuresPersonalData } from '../../store/figures/personal/figures-personal-data.ts';
import { askReport, reportFault } from '../../use-cases/figures/dataset/ask-report.ts';
import { refreshDatasets } from '../../use-cases/figures/dataset/refresh-datasets.ts';
import { keepPaidSums } from '../../use-cases/figures/keep-paid-sums.ts';
import { readAge } from '../../use-cases/figures/read-age.ts';
import { readHabits } from '../../use-cases/figures/read-habits.ts';
import { readYoungMarks } from '../../use-cases/positions/kept-marks.ts';
import { answerOfAll, unreached } from '../../use-cases/unreached.ts';
import type { Ground } from '../ground.ts';
import { newOwner } from '../owner.ts';
import type { Room, RoomPlan } from '../room.ts';

const DATASET_EVERY_MS = 15 * 60_000;
/** Asks whether the report is to be asked: again minutes and hours later where it did not take it. */
const REPORT_EVERY_MS = 60_000;

/** Parquet and Azure's client are loaded by whoever exports. */
const lakePorts = (credential: () => TokenCredential): Pick<DatasetCommandPorts, 'loadEncoder' | 'openLake'> => ({
  loadEncoder: async () => (await import('../../channels/figures/lake/encode-facts.ts')).encodeFacts,
  openLake: async (place) => (await import('../../channels/figures/lake/open-lake.ts')).openLake(place, credential()),
});

function openRoom({ companies, clock, directory, store, outside }: Ground): Room {
  const { reports } = outside;
  const dataset = keepPaidSums(store);
  const ports = {
    companies,
    clock,
    holds: store,
    turns: store,
    dataset: store,
    positions: store,
    nameHoliday: frenchHolidayNames(),
    // The pass over positions reads every ledger each minute.
    youngMarks: (company: Company) => readYoungMarks({ positions: store, clock }, company),
    reportRequests: store,
    facts: factTableReader(outside.store),
    ...lakePorts(() => outside.graph.credential),
    ...(reports ? { reports } : {}),
  };
  return {
    personalData: { ...figuresPersonalData(outside.store), called: figuresPersonalWords },
    commands: figuresCommands(ports),
    async chat() {
      const [{ figuresRoom }, { openFiguresDesk }] = await Promise.all([
        import('../../channels/teams/rooms/figures/room.ts'),
        import('../../channels/teams/rooms/figures/open-desk.ts'),
      ]);
      return figuresRoom(openFiguresDesk({ companies, directory, clock, dataset, positions: store }));
    },
    passes: async () => [
      {
        // What changed since the last pass is written for the reports; the first pass of a day, in Paris, compares everybody's lines.
        name: 'dataset',
        everyMs: DATASET_EVERY_MS,
        isBehindPeople: true,
        queue: false,
        /** Nobody waits for these: what could not be done is told, and done by a later pass. */
        async run(giveWay, mayBegin) {
          const answers = await refreshDatasets({ ...ports, giveWay, mayBegin }, newOwner());
          for (const company of answers.keys()) {
            // The next list need not wait for what customers paid.
            const own = companies.get(company);
            if (own) await readHabits({ dataset }, await readAge({ dataset, clock }, own), 'all');
          }
          return answerOfAll(answers);
        },
      },
      {
        name: 'report',
        everyMs: REPORT_EVERY_MS,
        isBehindPeople: true,
        queue: false,
        /** Asked again later where it did not take it, which is no success meanwhile. */
        async run(_giveWay, mayBegin) {
          await askReport({ ...ports, mayBegin }, newOwner());
          const code = await reportFault(ports);
          return unreached(code === null ? [] : [{ company: null, code }]) ?? 0;
        },
      },
    ],
  };
}

/** DMP and its kin, the lists of customers, and what Power BI reads. */
export const figures: RoomPlan = {
  name: 'figures',
  help: async () => (await import('../../channels/teams/rooms/figures/help.ts')).FIGURES_HELP,
  open: openRoom,
};
