import {
  AggregationTemporality,
  InMemoryMetricExporter,
  PeriodicExportingMetricReader,
  type ResourceMetrics,
} from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter, type ReadableSpan, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { telemetryInto } from '../../../src/platform/telemetry/open-telemetry.ts';
import type { Act, Telemetry } from '../../../src/platform/telemetry/telemetry.ts';

const TURN: Act = { kind: 'turn', name: 'figures/dmp' };
const SQL: Act = { kind: 'sql', name: 'store/dispatch/claim' };
const PASS: Act = { kind: 'pass', name: 'dispatch' };
const NEVER_MS = 3_600_000;
const soon = <Result>(result: Result): Promise<Result> => Promise.resolve(result);

describe('what is timed', () => {
  let spans: InMemorySpanExporter;
  let metrics: InMemoryMetricExporter;
  let reader: PeriodicExportingMetricReader;
  let telemetry: Telemetry;
  beforeEach(() => {
    spans = new InMemorySpanExporter();
    metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
    reader = new PeriodicExportingMetricReader({ exporter: metrics, exportIntervalMillis: NEVER_MS });
    telemetry = telemetryInto({ reader, spans: new SimpleSpanProcessor(spans) });
  });
  afterEach(() => telemetry.close());

  const points = async (name: string) => {
    await reader.forceFlush();
    const last: ResourceMetrics | undefined = metrics.getMetrics().at(-1);
    const found = last?.scopeMetrics
      .flatMap((scope) => scope.metrics)
      .find(({ descriptor }) => descriptor.name === name);
    return found?.dataPoints.map(({ attributes, value }) => ({ attributes, value })) ?? [];
  };
  const named = (name: string): ReadableSpan | undefined => spans.getFinishedSpans().find((span) => span.name === name);

  test('a turn is a trace, and the texts sent for it are its spans, however deep', async () => {
    const answer = await telemetry.during(TURN, async () => telemetry.during(SQL, () => soon('answer')));
    expect(answer).toBe('answer');
    const [turn, sql] = [named('turn figures/dmp'), named('sql store/dispatch/claim')];
    expect(turn?.parentSpanContext).toBeUndefined();
    expect(sql?.parentSpanContext?.spanId).toBe(turn?.spanContext().spanId);
    expect(sql?.attributes).toEqual({ sql: 'store/dispatch/claim', outcome: 'ok' });
  });

  test('two turns at once are two traces', async () => {
    const both = ['figures/dmp', 'figures/top'].map((name) =>
      telemetry.during({ kind: 'turn', name }, async () => telemetry.during(SQL, () => soon(name))),
    );
    await Promise.all(both);
    expect(new Set(spans.getFinishedSpans().map((span) => span.spanContext().traceId)).size).toBe(2);
  });

  test('a pass that a turn woke is no part of it, nor is what it asks; both are measured', async () => {
    await telemetry.during(TURN, () => telemetry.during(PASS, () => telemetry.during(SQL, () => soon(1))));
    expect(spans.getFinishedSpans().map(({ name }) => name)).toEqual(['turn figures/dmp']);
    expect(await points('relance.pass.duration')).toMatchObject([{ attributes: { pass: 'dispatch', outcome: 'ok' } }]);
    expect(await points('relance.sql.duration')).toMatchObject([{ value: { count: 1 } }]);
  });

  test('what fails is told by the kind of its error, never by its message, and is thrown on', async () => {
    const fault = new RangeError('No account DUPONT');
    const failing = telemetry.during(TURN, () => telemetry.during(SQL, () => Promise.reject(fault)));
    await expect(failing).rejects.toBe(fault);
    expect(named('sql store/dispatch/claim')?.attributes.outcome).toBe('RangeError');
    expect(await points('relance.turn.duration')).toMatchObject([{ attributes: { outcome: 'RangeError' } }]);
    const told = spans.getFinishedSpans().map(({ status, events, attributes }) => ({ status, events, attributes }));
    expect(JSON.stringify([told, metrics.getMetrics()])).not.toContain('DUPONT');
  });

  test('a call of Microsoft 365 is told with its method and its status', async () => {
    const act: Act = { kind: 'graph', name: '/v1.0/users/{}', method: 'GET' };
    await telemetry.during(
      act,
      () => soon(null),
      () => '429',
    );
    const attributes = { graph: '/v1.0/users/{}', method: 'GET', outcome: '429' };
    expect(await points('relance.graph.duration')).toMatchObject([{ attributes }]);
    expect(spans.getFinishedSpans()).toEqual([]);
  });

  test('how long it took is counted in seconds, under bounds that tell ten milliseconds from a second', async () => {
    await telemetry.during(TURN, () => new Promise((done) => setTimeout(done, 30)));
    const [{ value } = { value: null }] = await points('relance.turn.duration');
    const { sum = 0, buckets } = value as { sum?: number; buckets: { boundaries: readonly number[] } };
    expect(sum).toBeGreaterThan(0.02);
    expect(sum).toBeLessThan(20);
    expect(buckets.boundaries).toEqual(expect.arrayContaining([0.01, 1]));
  });

  test('numbers are read when they are exported, each under what it is of', async () => {
    let letters = 3;
    telemetry.observe(async () => [
      { gauge: 'relance.letters', of: 'approved', value: letters },
      { gauge: 'relance.letters.oldest_under_way', value: 90 },
    ]);
    expect(await points('relance.letters')).toEqual([{ attributes: { state: 'approved' }, value: 3 }]);
    letters = 0;
    expect(await points('relance.letters')).toEqual([{ attributes: { state: 'approved' }, value: 0 }]);
    expect(await points('relance.letters.oldest_under_way')).toEqual([{ attributes: {}, value: 90 }]);
  });

  test('where they cannot be read, the others are exported all the same', async () => {
    telemetry.observe(() => Promise.reject(new Error('The store is away')));
    await telemetry.during(TURN, () => soon(1));
    // The reader says what it could not read; what it could is there.
    const read = await reader.collect();
    const names = read.resourceMetrics.scopeMetrics.flatMap((one) =>
      one.metrics.map(({ descriptor }) => descriptor.name),
    );
    expect(read.errors).toHaveLength(1);
    expect(names).toContain('relance.turn.duration');
    expect(names).toContain('relance.memory');
  });

  test('the process says its memory, and how late its event loop is', async () => {
    const [resident] = await points('relance.memory');
    expect(resident?.value).toBeGreaterThan(10_000_000);
    expect(await points('relance.event_loop.delay.p99')).toHaveLength(1);
  });
});
