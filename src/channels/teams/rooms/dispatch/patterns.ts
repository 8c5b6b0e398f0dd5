export const TO_CHECK = /^\/?\s*(?:[aà]\s*[\s_-]\s*v[eé]rifier|v[eé]rifier|to[\s_-]check)\s*[!.?]*$/iu;
