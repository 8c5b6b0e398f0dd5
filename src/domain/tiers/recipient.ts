/** Where a letter goes, and how we came to it: shown in the preview (cases E1–E3). */
export type Recipient =
  | { readonly kind: 'email'; readonly address: string; readonly name: string; readonly source: RecipientSource }
  | { readonly kind: 'post'; readonly addressLines: readonly string[] }
  | { readonly kind: 'none' };

export type RecipientSource = 'recovery-contact' | 'accounting-contact' | 'tiers' | 'chosen';
