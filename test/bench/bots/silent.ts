import { openLog } from '../../../src/platform/log.ts';

/** Failures only: what a measure must not pay for is left out. */
export const SILENT = openLog('error');
