const HIGHEST = 65_535;

/** A TCP port as people write it, 1 to 65535 in plain digits; null for anything else: `0x10`, `1e3`, `-1` and `0` are none. */
export function parsePort(text: string): number | null {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= HIGHEST ? port : null;
}
