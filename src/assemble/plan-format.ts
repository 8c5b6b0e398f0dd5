import { readAppliedFile, readPlanFile } from '../config/plans/read-plan-file.ts';
import { writePlanFile } from '../config/plans/write-plan-file.ts';
import type { PlanFormat } from '../use-cases/ports/plans/plan-format.ts';

/** Plan files in YAML. */
export const planFormat: PlanFormat = { read: readPlanFile, readApplied: readAppliedFile, write: writePlanFile };
