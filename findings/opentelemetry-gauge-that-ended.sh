#!/bin/sh
# Package:   @opentelemetry/sdk-metrics 2.12.1.
# Surprise:  a value that an observable gauge observed once is exported for ever, each time as of now: « 3 letters to check » when
#            there are none and the callback says nothing of them, and the last good numbers when it throws, because what it reads
#            is away. An alarm on them never ends, and one on the age of the last success never rings. The specification says the
#            contrary (metrics SDK, « Observations inside asynchronous callbacks »).
# Source:    build/src/state/TemporalMetricProcessor.js, buildMetrics: with cumulative temporality, the default of every exporter
#            and reader, what was observed now is merged into what was reported last, for gauges as for sums.
# Instead:   delta temporality for InstrumentType.OBSERVABLE_GAUGE (selectAggregationTemporality of the exporter): a gauge has none
#            on the wire, and tells what was observed. Or observe a zero for what was there before.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts @opentelemetry/api@1.9.1 @opentelemetry/sdk-metrics@2.12.1

cat > seen.cjs <<'JS'
const { AggregationTemporality, MeterProvider, MetricReader } = require('@opentelemetry/sdk-metrics');

class Reader extends MetricReader {
  async onForceFlush() {}
  async onShutdown() {}
}

async function tell(name) {
  const temporality = AggregationTemporality[name];
  const reader = new Reader({ aggregationTemporalitySelector: () => temporality });
  const meter = new MeterProvider({ readers: [reader] }).getMeter('seen');
  let read = () => [];
  meter.createObservableGauge('letters').addCallback((result) => {
    for (const [state, letters] of read()) result.observe(letters, { state });
  });
  const collect = async (said) => {
    const { resourceMetrics } = await reader.collect();
    const points = resourceMetrics.scopeMetrics.flatMap(({ metrics }) => metrics).flatMap(({ dataPoints }) => dataPoints);
    const told = points.map(({ attributes, value }) => `${attributes.state} ${value}`).join(', ');
    console.log(`${name}: ${said} -> ${told || 'nothing'}`);
  };
  read = () => [['approved', 5], ['to check', 3]];
  await collect('approved 5, to check 3');
  read = () => [['approved', 4]];
  await collect('approved 4');
  read = () => {
    throw new Error('The store is away');
  };
  await collect('the callback throws');
}

tell('CUMULATIVE').then(() => tell('DELTA'));
JS

cat > expected.txt <<'TEXT'
CUMULATIVE: approved 5, to check 3 -> approved 5, to check 3
CUMULATIVE: approved 4 -> approved 4, to check 3
CUMULATIVE: the callback throws -> approved 4, to check 3
DELTA: approved 5, to check 3 -> approved 5, to check 3
DELTA: approved 4 -> approved 4
DELTA: the callback throws -> nothing
TEXT

node seen.cjs | tee seen.txt
diff expected.txt seen.txt || { echo 'Changed: look again at what this finding says.' >&2; exit 1; }
