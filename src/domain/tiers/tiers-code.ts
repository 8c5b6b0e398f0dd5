/** CT_Num, right-trimmed. */
export type TiersCode = string;
