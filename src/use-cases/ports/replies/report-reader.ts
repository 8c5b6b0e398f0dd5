import type { DeliveryReport } from '../../../domain/replies/delivery-report.ts';

/** Reads a MIME source; null: it is no delivery report. */
export type ReadReport = (source: Uint8Array) => Promise<DeliveryReport | null>;
