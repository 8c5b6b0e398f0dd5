import express, { type Router } from 'express';
import type { World } from '../store/world.ts';

/** The pages that people open. */
export function pageRoutes(world: World, validates: boolean): Router {
  const routes = express.Router();
  routes.get('/', (_request, response) => void response.json({ messages: world.messages.all().length, validates }));
  return routes;
}
