import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Attributes, BatchObservableResult, Histogram, Meter, ObservableGauge } from '@opentelemetry/api';
import { type ActKind, DURATIONS, GAUGES, type GaugeName, type Reading } from './telemetry.ts';

/** From a millisecond to half a minute, in seconds: beyond is given up. */
const BOUNDARIES = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const LOOP_RESOLUTION_MS = 20;
const NS_PER_S = 1e9;

const EVENT_LOOP_DELAY = 'relance.event_loop.delay.p99';
export const MEMORY = 'relance.memory';

export interface Instruments {
  took(kind: ActKind, seconds: number, attributes: Attributes): void;
  observe(read: () => Promise<readonly Reading[]>): void;
  stop(): void;
}

/** How long acts take, what is read before each export, and how the process itself is. */
export function openInstruments(meter: Meter): Instruments {
  const durations = new Map(
    (Object.keys(DURATIONS) as ActKind[]).map((kind): [ActKind, Histogram] => [
      kind,
      meter.createHistogram(DURATIONS[kind], { unit: 's', advice: { explicitBucketBoundaries: BOUNDARIES } }),
    ]),
  );
  const gauges = new Map(
    (Object.keys(GAUGES) as GaugeName[]).map((name): [GaugeName, ObservableGauge] => [
      name,
      meter.createObservableGauge(name, { unit: GAUGES[name].unit, description: GAUGES[name].is }),
    ]),
  );
  const stop = observeProcess(meter);
  return {
    took: (kind, seconds, attributes) => durations.get(kind)?.record(seconds, attributes),
    observe: (read) =>
      meter.addBatchObservableCallback(async (result) => tell(result, gauges, await read()), [...gauges.values()]),
    stop,
  };
}

function tell(
  result: BatchObservableResult,
  gauges: ReadonlyMap<GaugeName, ObservableGauge>,
  readings: readonly Reading[],
): void {
  for (const { gauge, value, of } of readings) {
    const instrument = gauges.get(gauge);
    const key = GAUGES[gauge].of;
    if (instrument) result.observe(instrument, value, key === null || of === undefined ? {} : { [key]: of });
  }
}

/** The delay of the event loop since the last export, and the memory in use. Answers how to stop watching. */
function observeProcess(meter: Meter): () => void {
  const delay = monitorEventLoopDelay({ resolution: LOOP_RESOLUTION_MS });
  delay.enable();
  meter.createObservableGauge(EVENT_LOOP_DELAY, { unit: 's' }).addCallback((result) => {
    result.observe(delay.percentile(99) / NS_PER_S);
    delay.reset();
  });
  meter.createObservableGauge(MEMORY, { unit: 'By' }).addCallback((result) => {
    const { rss, heapUsed } = process.memoryUsage();
    result.observe(rss, { kind: 'resident' });
    result.observe(heapUsed, { kind: 'heap' });
  });
  return () => delay.disable();
}
