/** Our short name of a company: one Sage base, one legal entity. The same tiers code in two companies is two tiers (case K1). */
export type CompanyCode = string;

const LONGEST = 30;
/** Names that the embedded engine, or our own store, has for itself. */
const TAKEN = new Set(['RELANCE', 'STORE', 'DBO', 'TSQL', 'PUBLIC', 'INFORMATION_SCHEMA', 'MASTER']);

/** The code that a name gives a company: `Été & Fils` → `ETE_FILS`. Undefined where nothing is left, or it is taken. */
export function companyCodeOf(name: string): CompanyCode | undefined {
  const code = name
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, LONGEST);
  return code === '' || TAKEN.has(code) || code.startsWith('PG_') ? undefined : code;
}
