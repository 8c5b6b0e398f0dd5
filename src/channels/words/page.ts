import type { Language } from '../../domain/language.ts';

/** A page of ours, what is in small print in another language than the rest. Texts are HTML: what others wrote is `escaped`. */
export const page = (
  title: string,
  first: string,
  second: string,
  { language, small }: { readonly language: Language; readonly small: Language } = { language: 'fr', small: 'en' },
): string => `<!doctype html>
<html lang="${language}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<body style="font:16px/1.5 'Segoe UI',system-ui,sans-serif;color:#242424;max-width:34rem;margin:18vh auto;padding:0 1.5rem">
<h1 style="font-size:1.35rem;margin:0 0 .5rem">${title}</h1><p style="margin:0 0 .75rem">${first}</p>
<p lang="${small}" style="margin:0;color:#616161">${second}</p></body></html>`;

export const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);
