/** `Retry-After` in milliseconds: seconds, decimals allowed, or a date. Null when absent or unreadable. */
export function retryAfterMs(headers: Headers | undefined): number | null {
  const text = headers?.get('Retry-After')?.trim();
  if (!text) return null;
  const ms = Number.isNaN(Number(text)) ? Date.parse(text) - Date.now() : Number(text) * 1000;
  return Number.isFinite(ms) ? Math.max(0, Math.ceil(ms)) : null;
}
