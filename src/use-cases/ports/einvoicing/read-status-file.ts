import type { StatusFile } from '../../../domain/einvoicing/einvoice-status.ts';

/** Reads a file of statuses, whatever its format; what cannot be read is among its faults. */
export type ReadStatusFile = (bytes: Uint8Array) => StatusFile;
