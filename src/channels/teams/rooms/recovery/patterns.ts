/** « agenda », « mes tâches »; « agenda tous » */
export const AGENDA =
  /^\/?\s*(?:(?:mon\s+|my\s+)?agenda|mes\s+t[aâ]ches|my\s+tasks)(?:\s+(?:(?:de|of)\s+)?(?<all>tous|toutes|all|everybody))?\s*[!.?]*$/iu;
