import { childrenOf, pathOf } from '../drive/items.ts';
import { itemWebUrl, listWebUrl, siteWebUrl } from '../drive/web-address.ts';
import { listsOf, type Site, sitesOf } from '../store/find-site.ts';
import type { StoredItem } from '../store/stored-item.ts';
import type { Column, StoredList } from '../store/stored-list.ts';
import type { World } from '../store/world.ts';
import { formatDateTime, formatSize, formatValue } from './format.ts';
import { type Content, html } from './html.ts';
import { breadcrumb, type Crumb, layout } from './layout.ts';

const SYSTEM_COLUMNS = new Set(['FileLeafRef', 'Title', 'Created', 'Modified']);
const TOP: Crumb = { text: 'Dossiers', href: '/dossiers' };

function local(address: string): string {
  return new URL(address).pathname;
}

export function sitesPage(world: World): string {
  const cards = sitesOf(world).map(
    (site) =>
      html`<div class="card"><strong><a href="${local(siteWebUrl(world, site.id))}">${site.name}</a></strong><br><span class="soft">${site.hostname}/${site.path}</span></div>`,
  );
  return layout('Dossiers', html`<h1>Dossiers</h1><div class="cards">${cards}</div>`);
}

export function sitePage(world: World, site: Site): string {
  const libraries = listsOf(world, site.id).filter((list) => list.driveId !== null);
  const cards = libraries.map(
    (list) =>
      html`<div class="card"><strong><a href="${local(listWebUrl(world, list))}">${list.displayName}</a></strong></div>`,
  );
  const crumbs = breadcrumb([TOP, { text: site.name, href: null }]);
  return layout(site.name, html`${crumbs}<h1>${site.name}</h1><div class="cards">${cards}</div>`);
}

/** A folder: sub-folders, files, and the values of the library's own columns. */
export function folderPage(world: World, site: Site, library: StoredList, folder: StoredItem): string {
  const title = folder.parentId === null ? library.displayName : folder.name;
  const children = childrenOf(world, folder);
  const columns = library.columns.filter((column) => !SYSTEM_COLUMNS.has(column.name));
  const used = columns.filter((column) => children.some((child) => column.name in child.fields));
  const empty = html`<p class="card soft">Ce dossier est vide.</p>`;
  const listing = html`<div class="scroll"><table>
<thead><tr><th>Nom</th><th>Modifié le</th><th class="number">Taille</th>${used.map((column) => html`<th>${String(column.displayName ?? column.name)}</th>`)}</tr></thead>
<tbody>${children.map((child) => row(world, child, used))}</tbody>
</table></div>`;
  return layout(
    title,
    html`${breadcrumb(crumbsOf(world, site, library, folder))}<h1>${title}</h1>${children.length === 0 ? empty : listing}`,
  );
}

function crumbsOf(world: World, site: Site, library: StoredList, folder: StoredItem): Crumb[] {
  const names = pathOf(world, folder);
  const base = local(listWebUrl(world, library));
  const steps: Crumb[] = [
    TOP,
    { text: site.name, href: local(siteWebUrl(world, site.id)) },
    { text: library.displayName, href: base },
    ...names.map((text, at) => ({ text, href: [base, ...names.slice(0, at + 1).map(encodeURIComponent)].join('/') })),
  ];
  return steps.map((step, at) => (at === steps.length - 1 ? { ...step, href: null } : step));
}

function row(world: World, item: StoredItem, columns: readonly Column[]): Content {
  const href = local(itemWebUrl(world, item));
  const size = item.kind === 'folder' ? countOf(childrenOf(world, item).length) : formatSize(item.size);
  return html`<tr>
<td><a href="${href}">${item.name}</a>${item.kind === 'folder' ? html` <span class="soft">dossier</span>` : null}</td>
<td class="date">${formatDateTime(item.modifiedAt)}</td>
<td class="number">${size}</td>
${columns.map((column) => html`<td>${formatValue(item.fields[column.name], 'dateTime' in column)}</td>`)}
</tr>`;
}

function countOf(children: number): string {
  return children > 1 ? `${children} éléments` : `${children} élément`;
}
