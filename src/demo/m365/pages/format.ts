const DATE_TIME = new Intl.DateTimeFormat('fr-FR', {
  dateStyle: 'medium',
  timeStyle: 'short',
  timeZone: 'Europe/Paris',
});
const DAY = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'medium', timeZone: 'Europe/Paris' });
const NUMBER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** An ISO instant as read in Paris. */
export function formatDateTime(iso: string): string {
  return DATE_TIME.format(new Date(iso));
}

/** Bytes as « 12,4 Ko ». */
export function formatSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} o`;
  if (bytes < 1024 * 1024) return `${NUMBER.format(Math.round((bytes / 1024) * 10) / 10)} Ko`;
  return `${NUMBER.format(Math.round((bytes / 1024 / 1024) * 10) / 10)} Mo`;
}

/** A column value as a person reads it. */
export function formatValue(value: unknown, isDate: boolean): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return NUMBER.format(value);
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'object') return String((value as { Url?: unknown }).Url ?? JSON.stringify(value));
  return isDate ? DAY.format(new Date(String(value))) : String(value);
}
