import type { TokenCredential } from '@azure/identity';

/** A semantic model of a workspace, as the Power BI service names them (GUIDs). */
export interface PublishedDataset {
  readonly workspaceId: string;
  readonly datasetId: string;
}

export interface PowerBi extends PublishedDataset {
  /** `https://api.powerbi.com/`; tests speak to a stand-in. */
  readonly baseUrl: string;
  readonly credential: TokenCredential;
  readonly timeoutMs?: number;
}
