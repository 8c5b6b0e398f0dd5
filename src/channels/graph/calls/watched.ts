import type { Context } from '@microsoft/microsoft-graph-client';
import type { Telemetry } from '../../../platform/telemetry/telemetry.ts';
import { nameOfCall } from './call-name.ts';
import { Link } from './middleware.ts';

/** Times each attempt of a call, a repeated one anew, from when its turn has come: by its path without values, and its status. */
export class Watched extends Link {
  readonly #telemetry: Telemetry;

  constructor(telemetry: Telemetry) {
    super();
    this.#telemetry = telemetry;
  }

  override async execute(context: Context): Promise<void> {
    const { request, options } = context;
    const [url, method] =
      typeof request === 'string' ? [request, options?.method ?? 'GET'] : [request.url, request.method];
    await this.#telemetry.during(
      { kind: 'graph', name: nameOfCall(url), method: method.toUpperCase() },
      () => this.next(context),
      () => String(context.response?.status ?? 'none'),
    );
  }
}
