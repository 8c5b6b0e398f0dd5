import type { SqlDatabase, SqlSession } from '../../platform/sql/database.ts';
import { instant, longText, text } from '../../platform/sql/params.ts';
import { readSqlFile } from '../../platform/sql/read-sql-file.ts';
import type { SeenTemplate, TemplateReader, TemplateWriter } from '../../use-cases/ports/templates/template-store.ts';
import { companyParam, personParams } from '../columns.ts';
import { appendHistory } from '../history/history.ts';
import { transact } from '../transact.ts';
import { untilSettled } from '../until-settled.ts';
import { decidedLine, foundLine, type TemplateRow, toVersion } from './template-row.ts';

const LIST_TEMPLATES = readSqlFile('./sql/list-templates.sql', import.meta.url);
const LIST_APPROVED_TEMPLATES = readSqlFile('./sql/list-approved-templates.sql', import.meta.url);
const INSERT_TEMPLATE = readSqlFile('./sql/insert-template.sql', import.meta.url);
const SEE_TEMPLATE = readSqlFile('./sql/see-template.sql', import.meta.url);
const DECIDE_TEMPLATE = readSqlFile('./sql/decide-template.sql', import.meta.url);

export function templateReader(database: SqlDatabase): TemplateReader {
  return {
    listTemplates: async (company) => {
      const rows = await database.query<TemplateRow>(LIST_TEMPLATES, { company: companyParam(company) });
      return rows.map(toVersion);
    },
    listApprovedTemplates: async (company) => {
      const rows = await database.query<TemplateRow>(LIST_APPROVED_TEMPLATES, { company: companyParam(company) });
      return rows.map(toVersion);
    },
  };
}

const keyParams = (version: Pick<SeenTemplate, 'company' | 'fileName' | 'digest'>) => ({
  company: companyParam(version.company),
  fileName: text(version.fileName, 100),
  digest: text(version.digest, 64),
});

export function templateWriter(database: SqlDatabase): TemplateWriter {
  return {
    // Where two see one text at once, the key lets one through, and the other finds it.
    seeTemplate: (seen) => untilSettled(() => transact(database, (session) => see(session, seen))),
    decideTemplate: (version, from, decision, now) =>
      transact(database, async (session) => {
        const decided = await session.execute(DECIDE_TEMPLATE, {
          ...keyParams(version),
          ...personParams(decision.by),
          from: text(from.join('|'), 400),
          state: text(decision.state, 20),
          now: instant(now),
          reason: text(decision.reason, 500),
        });
        if (decided === 0) return false;
        await appendHistory(session, decidedLine(version, decision, now));
        return true;
      }),
  };
}

async function see(session: SqlSession, seen: SeenTemplate): Promise<boolean> {
  const found = {
    ...keyParams(seen),
    source: text(seen.source, 20),
    tag: text(seen.tag, 400),
    seenAt: instant(new Date(seen.seenAt)),
    state: text(seen.isValid ? 'to-approve' : 'invalid', 20),
  };
  if ((await session.execute(SEE_TEMPLATE, found)) > 0) return false;
  await session.execute(INSERT_TEMPLATE, {
    ...found,
    body: longText(seen.text),
    authorId: text(seen.author?.id ?? null, 100),
    authorName: text(seen.author?.name ?? null, 200),
  });
  await appendHistory(session, foundLine(seen));
  return true;
}
