import express, { type Request, type Response, type Router } from 'express';
import { itemOfLink } from '../drive/links.ts';
import { itemWebUrl } from '../drive/web-address.ts';
import { writeMime } from '../mail/mime.ts';
import type { StoredMessage } from '../store/stored-message.ts';
import type { World } from '../store/world.ts';
import { placeOf } from './dossier-place.ts';
import { folderPage, sitePage, sitesPage } from './dossiers.ts';
import { homePage } from './home.ts';
import { html } from './html.ts';
import { layout } from './layout.ts';
import { BODY_POLICY, messageBody } from './message-body.ts';
import { messagePage, messagesPage } from './messages.ts';
import { serveFile } from './serve-file.ts';
import { styleSheet } from './style.ts';

const PAGE_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; frame-src 'self'; base-uri 'none'; form-action 'none'";

/** The pages that people open: `/`, `/messages`, `/dossiers`. */
export function pageRoutes(world: World, validates: boolean, violations: readonly string[]): Router {
  const routes = express.Router();
  routes.get('/', (_request, response) => sendPage(response, homePage(world, validates, violations)));
  routes.get('/style.css', (_request, response) => void response.type('css').send(styleSheet));
  routes.get('/messages', (_request, response) => sendPage(response, messagesPage(world)));
  routes.get('/messages/:key', (request, response) => {
    withMessage(world, request, response, (message) => sendPage(response, messagePage(world, message)));
  });
  routes.get('/messages/:key/corps', (request, response) => {
    withMessage(world, request, response, (message) => sendPage(response, messageBody(world, message), BODY_POLICY));
  });
  routes.get('/messages/:key/source.eml', (request, response) => {
    withMessage(world, request, response, (message) => {
      const file = { name: 'message.eml', contentType: 'message/rfc822', content: writeMime(world, message) };
      serveFile(response, file, true);
    });
  });
  routes.get('/messages/:key/pieces/:piece', (request, response) => {
    withMessage(world, request, response, (message) => sendPiece(world, message, request, response));
  });
  routes.get('/dossiers/partage/:link', (request, response) => {
    const item = itemOfLink(world, request.params.link);
    if (item === undefined) sendMissing(response);
    else response.redirect(itemWebUrl(world, item));
  });
  routes.get('/dossiers{/*path}', (request, response) => sendPlace(world, request, response));
  routes.use((_request, response) => sendMissing(response));
  return routes;
}

function sendPage(response: Response, page: string, policy = PAGE_POLICY): void {
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.type('html').send(page);
}

function sendMissing(response: Response): void {
  response.status(404);
  sendPage(
    response,
    layout('Introuvable', html`<h1>Il n’y a rien à cette adresse</h1><p><a href="/">Revenir à l’accueil</a></p>`),
  );
}

function withMessage(
  world: World,
  request: Request<{ key: string }>,
  response: Response,
  show: (message: StoredMessage) => void,
): void {
  const message = world.messages.get(request.params.key);
  if (message === undefined) sendMissing(response);
  else show(message);
}

function sendPiece(world: World, message: StoredMessage, request: Request, response: Response): void {
  const piece = message.attachments.find((one) => one.key === request.params.piece);
  if (piece === undefined) sendMissing(response);
  else sendFile(world, piece, request, response);
}

function sendPlace(world: World, request: Request<{ path?: string[] }>, response: Response): void {
  const place = placeOf(
    world,
    (request.params.path ?? []).filter((segment) => segment !== ''),
  );
  if (place === undefined) sendMissing(response);
  else if (place.kind === 'tenant') sendPage(response, sitesPage(world));
  else if (place.kind === 'site') sendPage(response, sitePage(world, place.site));
  else if (place.item.kind === 'folder') {
    sendPage(response, folderPage(world, place.site, place.library, place.item));
  } else {
    const { key, name, mimeType } = place.item;
    sendFile(world, { key, name, contentType: mimeType ?? 'application/octet-stream' }, request, response);
  }
}

function sendFile(
  world: World,
  file: { readonly key: string; readonly name: string; readonly contentType: string },
  request: { readonly query: Request['query'] },
  response: Response,
): void {
  const { name, contentType, key } = file;
  serveFile(response, { name, contentType, content: world.blobs.get(key) }, request.query.telecharger !== undefined);
}
