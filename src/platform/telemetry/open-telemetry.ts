import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { DiagLogLevel, diag, ROOT_CONTEXT, type Span, SpanStatusCode, trace } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, type MetricReader } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, BatchSpanProcessor, type SpanProcessor } from '@opentelemetry/sdk-trace-base';
import { openInstruments } from './instruments.ts';
import { lostReason } from './lost-reason.ts';
import { numbersTo } from './numbers.ts';
import type { Act, Telemetry } from './telemetry.ts';

const NAME = 'relance';
/** Given to what is left when the process ends: a collector that is gone holds up nothing. */
const CLOSING_MS = 3_000;

/** What takes the numbers and the traces. */
export interface Outlets {
  readonly reader: MetricReader;
  readonly spans: SpanProcessor;
}

/**
 * Exports over OTLP (HTTP, JSON) to `<endpoint>/v1/metrics` each minute, and to `<endpoint>/v1/traces`. Headers come from the variables
 * of OpenTelemetry itself (`OTEL_EXPORTER_OTLP_HEADERS`). What cannot be exported is told to `onLost`, and holds nothing up.
 */
export function openTelemetry(endpoint: string, onLost: (said: string) => void): Telemetry {
  const lost = (said: string): void => onLost(lostReason(said));
  diag.setLogger(
    { error: lost, warn: lost, info: () => undefined, debug: () => undefined, verbose: () => undefined },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  const base = endpoint.replace(/\/+$/u, '');
  return telemetryInto({
    reader: numbersTo(`${base}/v1/metrics`),
    spans: new BatchSpanProcessor(new OTLPTraceExporter({ url: `${base}/v1/traces` })),
  });
}

/**
 * Each act is a measure. A turn is a trace too, of which the texts and calls made for it are the spans; those that a pass makes belong
 * to no turn, even where a turn woke it. No provider is made global: libraries that would instrument themselves find none.
 */
export function telemetryInto({ reader, spans }: Outlets): Telemetry {
  // Several instances export the same series: each is somebody of its own.
  const resource = resourceFromAttributes({ 'service.name': NAME, 'service.instance.id': randomUUID() });
  const meters = new MeterProvider({ resource, readers: [reader] });
  const traces = new BasicTracerProvider({ resource, spanProcessors: [spans] });
  const tracer = traces.getTracer(NAME);
  const instruments = openInstruments(meters.getMeter(NAME));
  const turns = new AsyncLocalStorage<Span | null>();

  const spanOf = (act: Act): Span | null => {
    const above = turns.getStore() ?? null;
    if (act.kind === 'pass' || (above === null && act.kind !== 'turn')) return null;
    const context = above === null ? ROOT_CONTEXT : trace.setSpan(ROOT_CONTEXT, above);
    return tracer.startSpan(`${act.kind} ${act.name}`, { attributes: attributesOf(act) }, context);
  };
  return {
    async during(act, work, outcome = () => 'ok') {
      const span = spanOf(act);
      const since = performance.now();
      let ended = 'failed';
      try {
        const result = await turns.run(span, work);
        ended = outcome();
        return result;
      } catch (error) {
        ended = kindOf(error);
        // Its message may hold what was read.
        span?.setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        instruments.took(act.kind, (performance.now() - since) / 1_000, { ...attributesOf(act), outcome: ended });
        span?.setAttribute('outcome', ended).end();
      }
    },
    observe: instruments.observe,
    close: async () => {
      instruments.stop();
      const sent = Promise.allSettled([meters.shutdown(), traces.shutdown()]);
      await Promise.race([sent, sleep(CLOSING_MS, undefined, { ref: false })]);
    },
  };
}

const attributesOf = ({ kind, name, method }: Act): Readonly<Record<string, string>> => ({
  [kind]: name,
  ...(method === undefined ? {} : { method }),
});

const kindOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');
