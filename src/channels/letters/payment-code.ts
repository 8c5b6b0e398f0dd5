import { encode } from 'uqr';

/** The white border that readers need, in modules (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/** A code as a drawing: the outline of its dark modules, in units of a module, on a white square of `size` units. */
export interface DrawnCode {
  readonly size: number;
  /** Of an SVG path. */
  readonly path: string;
}

/** A text as a QR code at error correction M, as EPC069-12 asks; neighbours in a row are one rectangle, so that no seam shows. */
export function drawCode(payload: string): DrawnCode {
  const { data, size } = encode(payload, { ecc: 'M', boostEcc: false, border: QUIET_ZONE });
  return { size, path: data.map(drawRow).join('') };
}

function drawRow(row: readonly boolean[], top: number): string {
  const dark = row.map((isDark) => (isDark ? '1' : '0')).join('');
  return Array.from(
    dark.matchAll(/1+/g),
    ({ 0: run, index }) => `M${index} ${top}h${run.length}v1h-${run.length}z`,
  ).join('');
}
