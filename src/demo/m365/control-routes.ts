import express, { type Router } from 'express';
import { ZodError } from 'zod';
import { editFile } from './drive/edit-file.ts';
import type { FaultBook } from './faults/control.ts';
import { readFaultRules } from './faults/read-rules.ts';
import { readReceived, receiveMail } from './mail/receive.ts';
import { keptFiles, sentMessages } from './observe.ts';
import type { World } from './store/world.ts';

/** `/_faults`, `/_sent`, `/_received` (`POST`: somebody writes), `/_files` (`PUT`: a person edits one), `/_violations`: the same as the methods of the stand-in, for another process. */
export function controlRoutes(world: World, faults: FaultBook, violations: readonly string[]): Router {
  const routes = express.Router();
  const view = () => ({ pending: faults.pending(), struck: faults.struck() });
  routes.get('/_faults', (_request, response) => void response.json(view()));
  routes.delete('/_faults', (_request, response) => {
    faults.clear();
    response.json(view());
  });
  routes.post('/_faults', (request, response) => {
    try {
      faults.add(...readFaultRules(JSON.parse(String(request.body))));
      response.status(201).json(view());
    } catch (error) {
      const detail = error instanceof ZodError ? error.issues : String(error);
      response.status(400).json({ error: 'invalid-rule', detail });
    }
  });
  routes.get('/_sent', (_request, response) => {
    const attachments = (all: ReturnType<typeof sentMessages>[number]['attachments']) =>
      all.map(({ content, ...rest }) => ({ ...rest, size: content.length }));
    response.json(sentMessages(world).map((one) => ({ ...one, attachments: attachments(one.attachments) })));
  });
  routes.post('/_received', (request, response) => {
    const mail = readReceived(String(request.body));
    if (mail === null) response.status(400).json({ error: 'invalid-mail' });
    else response.status(201).json({ internetMessageId: receiveMail(world, mail) });
  });
  routes.get('/_files', (_request, response) => {
    response.json(keptFiles(world).map(({ content: _content, ...rest }) => rest));
  });
  routes.put('/_files', (request, response) => {
    const { path = '', by = '' } = request.query;
    const edited = editFile(world, String(path), String(by), Buffer.from(String(request.body)));
    response.status(edited ? 200 : 404).json(edited ? { path } : { error: 'unknown-person' });
  });
  routes.get('/_violations', (_request, response) => void response.json(violations));
  return routes;
}
