import { type Content, html } from './html.ts';

/** A whole page in French. */
export function layout(title: string, content: Content): string {
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Microsoft 365 de démonstration</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header class="top"><nav><strong><a href="/">Microsoft 365 de démonstration</a></strong><a href="/messages">Messages envoyés</a><a href="/dossiers">Dossiers</a></nav></header>
<main>
${content}
</main>
</body>
</html>
`.text;
}

export interface Crumb {
  readonly text: string;
  readonly href: string | null;
}

/** The way down to where one is; the last step is not a link. */
export function breadcrumb(crumbs: readonly Crumb[]): Content {
  const steps = crumbs.map(({ text, href }, at) => {
    const step = href === null ? html`<span aria-current="page">${text}</span>` : html`<a href="${href}">${text}</a>`;
    return at === 0 ? step : html` › ${step}`;
  });
  return html`<nav class="crumbs" aria-label="Fil d’Ariane">${steps}</nav>`;
}
