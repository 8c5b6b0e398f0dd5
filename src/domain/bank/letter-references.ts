import { isCreditorReference } from '../relance/payment/creditor-reference.ts';

/** References of letters of ours that a text bears, `REL-2026-000042`: in any spelling, or as a creditor reference (ISO 11649). */
export function letterReferencesIn(written: string): readonly string[] {
  const capitals = written.toUpperCase();
  const spelled = [...capitals.matchAll(/REL[\s.\-/]*(\d{4})[\s.\-/]*(\d{6})(?!\d)/gu)].map(
    ([, year, number]) => `${year}-${number}`,
  );
  const creditor = [...capitals.matchAll(/RF\s?\d\s?\d[\sA-Z0-9]{1,32}/gu)].flatMap(([text]) => {
    const [found, year, number] = /^RF\d\dREL(\d{4})(\d{6})/u.exec(text.replace(/\s/gu, '')) ?? [];
    return found !== undefined && isCreditorReference(found) ? [`${year}-${number}`] : [];
  });
  return [...new Set([...spelled, ...creditor])].map((reference) => `REL-${reference}`);
}
