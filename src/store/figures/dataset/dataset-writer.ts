import type { SqlDatabase } from '../../../platform/sql/database.ts';
import { day, instant, int, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { DatasetWriter } from '../../../use-cases/ports/figures/dataset-store.ts';
import { companyParam } from '../../columns.ts';
import { transact } from '../../transact.ts';
import { insertedIfAbsent, untilSettled } from '../../until-settled.ts';
import { addDays } from './calendar.ts';
import { clearLeftovers, endClearing, readGenerations } from './leftovers.ts';
import { replaceDecisions, replaceTiers } from './replace-rows.ts';
import { takeUp, writeFacts, writeForecast } from './write-facts.ts';

const INSERT_DATASET = readSqlFile('./sql/passes/insert-dataset.sql', import.meta.url);
const BEGIN_DATASET = readSqlFile('./sql/passes/begin-dataset.sql', import.meta.url);
const FAIL_DATASET = readSqlFile('./sql/passes/fail-dataset.sql', import.meta.url);
const FORGET_SEEN = readSqlFile('./sql/forget-seen.sql', import.meta.url);
const INSERT_READER = readSqlFile('./sql/insert-reader.sql', import.meta.url);
const DELETE_READER = readSqlFile('./sql/delete-reader.sql', import.meta.url);

const FAULT_LENGTH = 400;

export function datasetWriter(database: SqlDatabase): DatasetWriter {
  const reader = (company: string, name: string) => ({ company: companyParam(company), name: text(name, 320) });
  return {
    beginDataset: (start, now) =>
      untilSettled(async () => {
        const params = {
          company: companyParam(start.company),
          name: text(start.name, 200),
          currency: text(start.currency, 10),
          asOf: day(start.asOf),
          dmpBy: text(start.dmpBy, 10),
          total: int(start.total),
          now: instant(now),
        };
        return transact(database, async (session) => {
          if ((await session.execute(BEGIN_DATASET, params)) === 0) await session.execute(INSERT_DATASET, params);
          return (await readGenerations(session, start.company))?.Writing ?? 0;
        });
      }),
    writeFacts: (company, pass, all, now) => writeFacts(database, company, pass, all, now),
    writeForecast: (company, generation, facts, madeOn) => writeForecast(database, company, generation, facts, madeOn),
    endDataset: (company, generation, end, now) => takeUp(database, company, generation, end, now),
    clearLeftovers: (company, some) => clearLeftovers(database, company, some),
    endClearing: (company, generation) => endClearing(database, company, generation),
    failDataset: async (company, fault) => {
      const params = { company: companyParam(company), fault: text(fault.slice(0, FAULT_LENGTH), FAULT_LENGTH) };
      await database.execute(FAIL_DATASET, params);
    },
    forgetSeen: async (company) => {
      await database.execute(FORGET_SEEN, { company: companyParam(company) });
    },
    saveDatasetTiers: async (company, changed) => {
      if (changed.length > 0) await transact(database, (session) => replaceTiers(session, company, changed));
    },
    saveDecisions: async (company, facts) => {
      if (facts.length > 0) await transact(database, (session) => replaceDecisions(session, company, facts));
    },
    addCalendarDays: (days) => untilSettled(() => addDays(database, days)),
    addReportReader: async (company, name) => {
      await insertedIfAbsent(database.execute(INSERT_READER, reader(company, name)));
    },
    removeReportReader: async (company, name) => {
      await database.execute(DELETE_READER, reader(company, name));
    },
  };
}
