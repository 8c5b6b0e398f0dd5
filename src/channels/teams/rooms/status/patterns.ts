/** « état », « /état de Relance », « status ». */
export const STATUS = /^\/?\s*(?:[ée]tat(?:\s+de\s+relance|\s+du\s+service)?|status)\s*[!.?]*$/iu;
