/** How PostgreSQL's texts become what the mssql driver gives: bigints as text, decimals as numbers, dates in UTC. */
export const PARSERS: Record<number, (value: string) => unknown> = {
  16: (value) => value === 't',
  17: (value) => Buffer.from(value.slice(2), 'hex'),
  20: (value) => value,
  21: Number,
  23: Number,
  25: (value) => value,
  26: Number,
  700: Number,
  701: Number,
  1042: (value) => value,
  1043: (value) => value,
  1082: (value) => new Date(`${value}T00:00:00.000Z`),
  1114: (value) => new Date(`${value.replace(' ', 'T')}Z`),
  1700: Number,
  2950: (value) => value.toUpperCase(),
};
