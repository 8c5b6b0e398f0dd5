/** The published model that is refreshed: GUIDs of its workspace and of itself. */
export interface PowerBiModel {
  readonly workspaceId: string;
  readonly datasetId: string;
}

const guid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Both, or none: null. Anything else is added to the problems. */
export function readPowerBi(
  workspaceId: string | undefined,
  datasetId: string | undefined,
  problems: string[],
): PowerBiModel | null {
  if (workspaceId === undefined && datasetId === undefined) return null;
  if (workspaceId !== undefined && datasetId !== undefined && guid.test(workspaceId) && guid.test(datasetId)) {
    return { workspaceId, datasetId };
  }
  problems.push('RELANCE_POWERBI_WORKSPACE and RELANCE_POWERBI_DATASET are two GUIDs, or both absent');
  return null;
}
