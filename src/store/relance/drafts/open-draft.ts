import { randomUUID } from 'node:crypto';
import type { CompanyCode } from '../../../domain/company/company-code.ts';
import type { Currency } from '../../../domain/company/currency.ts';
import { parisDay } from '../../../domain/day.ts';
import type { Person } from '../../../domain/person.ts';
import type { LetterKind } from '../../../domain/relance/letter-kind.ts';
import type { TiersCode } from '../../../domain/tiers/tiers-code.ts';
import type { SqlDatabase, SqlSession } from '../../../platform/sql/database.ts';
import { instant, json, text } from '../../../platform/sql/params.ts';
import { readSqlFile } from '../../../platform/sql/read-sql-file.ts';
import type { SqlParams } from '../../../platform/sql/types.ts';
import { type Draft, NO_CHOICES } from '../../../use-cases/ports/relance/draft-store.ts';
import { companyParam, idParam, personParams, tiersParam } from '../../columns.ts';
import { transact } from '../../transact.ts';
import { untilSettled } from '../../until-settled.ts';
import { type DraftRow, toDraft } from './draft-row.ts';
import { nextReferences } from './references.ts';

const FIND_OPEN = readSqlFile('./sql/find-open-draft.sql', import.meta.url);
const INSERT_DRAFT = readSqlFile('./sql/insert-draft.sql', import.meta.url);

interface Opening {
  readonly company: CompanyCode;
  readonly tiers: TiersCode;
  readonly currency: Currency;
  readonly by: Person;
  readonly now: Date;
  readonly kind: LetterKind;
}

/** Finds or makes; where two make at once, `one_open_draft_per_payer_currency_and_kind` lets one through and the other finds it. */
export function openDraft(database: SqlDatabase, opening: Opening): Promise<Draft> {
  const payer = payerParams(opening);
  return untilSettled(async () => {
    const found = await findOpen(database, payer);
    if (found !== null) return found;
    return transact(database, async (session) => {
      const [reference = ''] = await nextReferences(session, Number(parisDay(opening.now).slice(0, 4)), 1);
      await session.execute(INSERT_DRAFT, {
        ...payer,
        id: idParam(randomUUID()),
        reference: text(reference, 20),
        choices: json(NO_CHOICES),
        ...personParams(opening.by),
        now: instant(opening.now),
      });
      const made = await findOpen(session, payer);
      if (made === null) throw new Error(`Draft ${reference} is not there after its insertion`);
      return made;
    });
  });
}

const payerParams = (opening: Opening): SqlParams => ({
  company: companyParam(opening.company),
  tiers: tiersParam(opening.tiers),
  currency: text(opening.currency, 10),
  kind: text(opening.kind, 12),
});

async function findOpen(session: SqlSession, payer: SqlParams): Promise<Draft | null> {
  const [row] = await session.query<DraftRow>(FIND_OPEN, payer);
  return row === undefined ? null : toDraft(row);
}
