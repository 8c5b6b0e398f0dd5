import type { SageFile, SageScenario } from '../../domain/recovery/sage-file.ts';
import type { TiersCode } from '../../domain/tiers/tiers-code.ts';
import type { RecoveryLists, RecoveryReader } from '../../use-cases/ports/recovery/recovery-reader.ts';
import type { Kept } from '../kept.ts';
import { type QueryName, RECOVERY_TEXTS } from '../query-text.ts';
import { type Asked, queryBase, queryTiers, type SageBase } from '../sage-base.ts';
import { readText } from '../values.ts';
import { type FileLineRow, type FileRow, type InterventionRow, toSageFile } from './file-row.ts';

interface ScenarioRow {
  readonly SC_No: number;
  readonly SC_Intitule: string | null;
  readonly ES_Intitule: string | null;
  readonly ES_Delai: number | null;
}

const FILES: readonly QueryName[] = ['sage-files', 'sage-file-lines', 'sage-interventions'];

/** What Sage itself keeps of recovery. `lacking`: the columns that each text needs and this base has not; kept for a while. */
export const openRecoveryReader = (
  base: SageBase,
  lacking: Kept<ReadonlyMap<QueryName, readonly string[]>>,
): RecoveryReader => {
  const isReadable = async (names: readonly QueryName[]): Promise<boolean> => {
    const missing = await lacking.get();
    return names.every((name) => (missing.get(name) ?? []).length === 0);
  };
  return {
    readSageFiles: async (codes) => ((await isReadable(FILES)) ? readFiles(base, codes) : null),
    readRecoveryLists: async (): Promise<RecoveryLists> => {
      const [motifs, scenarios] = await Promise.all([
        (await isReadable(['litigation-motifs'])) ? readMotifs(base) : [],
        (await isReadable(['sage-scenarios'])) ? readScenarios(base) : [],
      ]);
      return { motifs, scenarios };
    },
    async missingForRecovery() {
      const missing = await lacking.get();
      return [...new Set(RECOVERY_TEXTS.flatMap((name) => missing.get(name) ?? []))].sort();
    },
  };
};

async function readFiles(base: SageBase, codes: Asked): Promise<ReadonlyMap<TiersCode, readonly SageFile[]>> {
  const [files, lines, interventions] = await Promise.all([
    queryTiers<FileRow>(base, 'sage-files', codes),
    queryTiers<FileLineRow>(base, 'sage-file-lines', codes),
    queryTiers<InterventionRow>(base, 'sage-interventions', codes),
  ]);
  const linesOf = Map.groupBy(lines, ({ DR_Num }) => readText(DR_Num));
  const doneIn = Map.groupBy(interventions, ({ DR_Num }) => readText(DR_Num));
  const byTiers = Map.groupBy(files, ({ CT_Num }) => readText(CT_Num));
  const fileOf = (row: FileRow): SageFile => {
    const number = readText(row.DR_Num);
    return toSageFile(row, linesOf.get(number) ?? [], doneIn.get(number) ?? []);
  };
  return new Map([...byTiers].map(([code, rows]) => [code, rows.map(fileOf)]));
}

async function readMotifs({ sql }: SageBase): Promise<readonly string[]> {
  const rows = await queryBase<{ readonly L_Intitule: string | null }>(sql, 'litigation-motifs');
  return [...new Set(rows.map(({ L_Intitule }) => readText(L_Intitule)))];
}

async function readScenarios({ sql }: SageBase): Promise<readonly SageScenario[]> {
  const rows = await queryBase<ScenarioRow>(sql, 'sage-scenarios');
  return [...Map.groupBy(rows, ({ SC_No }) => SC_No).values()].map((steps) => ({
    name: readText(steps[0]?.SC_Intitule ?? null),
    steps: steps.map(({ ES_Intitule, ES_Delai }) => ({
      title: readText(ES_Intitule),
      delay: Math.max(ES_Delai ?? 0, 0),
    })),
  }));
}
