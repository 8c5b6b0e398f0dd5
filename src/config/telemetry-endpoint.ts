/** `https://host:4318`, or http inside of a network; null: nothing is exported, and nothing of it is loaded. A key does not belong in it. */
export function readTelemetryEndpoint(text: string | undefined, problems: string[]): string | null {
  if (text === undefined) return null;
  const url = URL.parse(text);
  const isPlain = url !== null && [url.username, url.password, url.search, url.hash].every((part) => part === '');
  if (!isPlain || !/^https?:$/u.test(url.protocol)) {
    problems.push(
      'OTEL_EXPORTER_OTLP_ENDPOINT is http(s)://<host>[:<port>], without user, query or fragment, or absent',
    );
    return null;
  }
  return url.href;
}
