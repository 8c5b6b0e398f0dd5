import { describe, expect, test } from 'vitest';
import type { SqlDatabase } from '../../src/platform/sql/database.ts';
import { measured } from './server/plans/measured.ts';
import { type PlanFacts, readPlan } from './server/plans/plan-facts.ts';
import { planLines } from './server/plans/plan-lines.ts';

/** Written by hand after Microsoft's schema of plans: no server was asked. */
const planOf = (inside: string, warnings = ''): string => `<?xml version="1.0" encoding="utf-16"?>
<ShowPlanXML xmlns="http://schemas.microsoft.com/sqlserver/2004/07/showplan" Version="1.539" Build="15.0.2000.5">
 <BatchSequence><Batch><Statements>
  <StmtSimple StatementText="SELECT ..." StatementId="1" StatementType="SELECT">
   <QueryPlan DegreeOfParallelism="1">${warnings}
    <QueryTimeStats CpuTime="3" ElapsedTime="12"/>
    ${inside}
   </QueryPlan>
  </StmtSimple>
 </Statements></Batch></BatchSequence>
</ShowPlanXML>`;

const read = (op: string, table: string, index: string, counters: string, below = ''): string => `
 <RelOp NodeId="1" PhysicalOp="${op}" LogicalOp="${op}" EstimateRows="5">
  <RunTimeInformation>${counters}</RunTimeInformation>
  <IndexScan Ordered="1"><Object Database="[BIJOU]" Schema="[dbo]" Table="[${table}]" Index="[${index}]" Alias="[E]"/>${below}</IndexScan>
 </RelOp>`;

const counter = (rows: number, rowsRead: number | null, pages: number): string =>
  `<RunTimeCountersPerThread Thread="0" ActualRows="${rows}" ${rowsRead === null ? '' : `ActualRowsRead="${rowsRead}"`} ActualExecutions="1" ActualLogicalReads="${pages}"/>`;

const JOINED = planOf(
  `<RelOp NodeId="0" PhysicalOp="Nested Loops" LogicalOp="Inner Join">
    <RunTimeInformation>${counter(7, null, 0)}</RunTimeInformation>
    <NestedLoops Optimized="0">
     ${read('Index Seek', 'F_ECRITUREC', 'IEC_CTNUM', counter(7, 9, 4))}
     ${read('Clustered Index Scan', 'F_JOURNAUX', 'PK_JO', counter(2, 40, 1) + counter(1, 60, 2))}
     <RelOp NodeId="4" PhysicalOp="Table Scan" LogicalOp="Table Scan"><RunTimeInformation>${counter(5, null, 3)}</RunTimeInformation>
      <TableScan><Object Database="[BIJOU]" Schema="[dbo]" Table="[P_DEVISE]"/></TableScan></RelOp>
    </NestedLoops>
   </RelOp>`,
  `<Warnings>
    <PlanAffectingConvert ConvertIssue="Seek Plan" Expression="CONVERT_IMPLICIT(nvarchar(17),[E].[CT_Num],0)=[@tiers]"/>
    <PlanAffectingConvert ConvertIssue="Cardinality Estimate" Expression="CONVERT(char(10),[E].[JM_Date],23)"/>
   </Warnings>`,
);

describe('a plan of SQL Server', () => {
  test('says of each table whether it was sought or scanned, and how many rows were looked at, on all threads', () => {
    expect(readPlan(JOINED).reads).toEqual([
      { table: 'F_ECRITUREC', index: 'IEC_CTNUM', how: 'seek', rowsRead: 9 },
      { table: 'F_JOURNAUX', index: 'PK_JO', how: 'scan', rowsRead: 100 },
      { table: 'P_DEVISE', index: null, how: 'scan', rowsRead: 5 },
    ]);
  });

  test('says its pages, its time, and the conversions that cost a seek, not those that only blur an estimate', () => {
    expect(readPlan(JOINED)).toMatchObject({
      logicalReads: 10,
      elapsedMs: 12,
      lostSeeks: ['CONVERT_IMPLICIT(nvarchar(17),[E].[CT_Num],0)=[@tiers]'],
    });
  });

  test('counts an operator for itself, not for those below it', () => {
    const below = read('Index Seek', 'F_COMPTET', 'UKA', counter(1, 1, 2));
    const { reads, logicalReads } = readPlan(
      planOf(read('Clustered Index Seek', 'F_DOCENTETE', 'PK', counter(3, 3, 5), below)),
    );
    expect(reads.map(({ table, rowsRead }) => [table, rowsRead])).toEqual([
      ['F_DOCENTETE', 3],
      ['F_COMPTET', 1],
    ]);
    expect(logicalReads).toBe(7);
  });

  test('that is none is refused', () => {
    expect(() => readPlan('<Table/>')).toThrow('Not a plan');
  });
});

describe('a database that says how it ran each statement', () => {
  const COLUMN = 'Microsoft SQL Server 2005 XML Showplan';
  function fake(sets: readonly object[][]) {
    const sent: string[] = [];
    const session = {
      queryAll: async (texts: readonly string[]) => {
        sent.push(texts.join(' | '));
        return sets;
      },
      execute: async (text: string) => {
        sent.push(text);
        return 5;
      },
    };
    const noted: [string, PlanFacts][] = [];
    const database = { ...session, name: 'a', transaction: (work: (one: unknown) => unknown) => work(session) };
    return {
      sent,
      noted,
      database: measured(database as unknown as SqlDatabase, (text, plan) => noted.push([text, plan])),
    };
  }

  test('asks for the plan around the text alone, and answers the rows without it', async () => {
    const { database, sent, noted } = fake([[{ A: 1 }], [{ [COLUMN]: JOINED }]]);
    expect(await database.query('SELECT 1 AS A')).toEqual([{ A: 1 }]);
    expect(sent).toEqual(['SET STATISTICS XML ON | SELECT 1 AS A | SET STATISTICS XML OFF']);
    expect(noted.map(([text, plan]) => [text, plan.elapsedMs])).toEqual([['SELECT 1 AS A', 12]]);
  });

  test('measures writes and what is in a transaction, and leaves definitions alone', async () => {
    const { database, sent, noted } = fake([[{ [COLUMN]: JOINED }]]);
    await database.execute('-- DECLARE @a int = 1;\nUPDATE T SET A = @a');
    await database.transaction((session) => session.query('SELECT 1 AS A'));
    expect(await database.execute('CREATE TABLE T (A int)')).toBe(5);
    expect(noted).toHaveLength(2);
    expect(sent[2]).toBe('CREATE TABLE T (A int)');
  });
});

test('what was measured is told a line a text, the dearest first, with the worst of its runs', () => {
  const plan = (rowsRead: number, how: 'scan' | 'seek', lostSeeks: string[] = []): PlanFacts => ({
    reads: [{ table: 'F_ECRITUREC', index: null, how, rowsRead }],
    logicalReads: 2,
    elapsedMs: 3,
    lostSeeks,
  });
  expect(
    planLines([
      { name: 'tiers.sql', plan: plan(1, 'seek') },
      { name: 'marks.sql', plan: plan(50, 'scan') },
      { name: 'marks.sql', plan: plan(900, 'scan', ['CONVERT_IMPLICIT(…)']) },
    ]),
  ).toEqual([
    'marks.sql: 900 rows and 2 pages read, 3 ms (the worst of 2); scans F_ECRITUREC (900); SEEK LOST TO CONVERT_IMPLICIT(…)',
    'tiers.sql: 1 rows and 2 pages read, 3 ms; scans nothing',
  ]);
});
