import type { RequestHandler } from 'express';

/** What is opened in a browser at a path, as Express writes them. */
export interface Page {
  readonly path: string;
  readonly answer: RequestHandler;
}
