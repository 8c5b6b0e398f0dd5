import { keptFiles, sentMessages } from '../observe.ts';
import type { World } from '../store/world.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';

export function homePage(world: World, validates: boolean, violations: readonly string[]): string {
  const sent = sentMessages(world).length;
  const files = keptFiles(world).length;
  const checked = validates
    ? html`<p>Chaque appel et chaque réponse sont comparés au contrat publié de Microsoft Graph.</p>`
    : html`<p>Le contrat de Microsoft Graph est absent : les appels ne sont pas comparés à lui.</p>`;
  const broken =
    violations.length === 0
      ? null
      : html`<p class="note">Écarts relevés : ${violations.length}</p><ul>${violations.slice(-20).map((one) => html`<li>${one}</li>`)}</ul>`;
  return layout(
    'Accueil',
    html`<h1>Microsoft 365 de démonstration</h1>
<p class="soft">Rien ne sort de cette machine : les messages restent ici, les dossiers aussi.</p>
<div class="cards">
<div class="card"><div class="big">${sent}</div><a href="/messages">${sent > 1 ? 'messages envoyés' : 'message envoyé'}</a></div>
<div class="card"><div class="big">${files}</div><a href="/dossiers">${files > 1 ? 'fichiers dans les dossiers' : 'fichier dans les dossiers'}</a></div>
</div>
<h2>Contrôle des appels</h2>
${checked}${broken}`,
  );
}
