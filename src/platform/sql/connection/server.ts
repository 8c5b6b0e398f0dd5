import type { Reading } from './settings.ts';

const PLACE = /^(?:tcp:)?\s*(?<host>[^\\,]+?)\s*(?:\\\s*(?<instance>[^\\,]+?)\s*)?(?:,\s*(?<port>\d{1,5})\s*)?$/iu;
const HERE = /^(?:\.|\(\.\)|\(local\))$/u;

/** `host`, `host,port`, `host\instance`, each after `tcp:` or not. With a port the instance says nothing more, as in SqlClient. */
export function readServer(value: string): Reading {
  if (/^(?:np|lpc|admin):|^\\\\/iu.test(value))
    return 'is reached over TCP only: write tcp:host,port or host\\instance';
  if (/^\(localdb\)/iu.test(value)) return 'is a SQL Server: LocalDB cannot be reached over TCP';
  const { host, instance, port } = PLACE.exec(value.trim())?.groups ?? {};
  if (host === undefined || (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)))
    return 'is host, host,port or host\\instance';
  const server = HERE.test(host) ? 'localhost' : host;
  if (port !== undefined) return { server, port: Number(port) };
  return instance === undefined ? { server } : { server, options: { instanceName: instance } };
}

/** `DOMAIN\name` is a Windows account. */
export function readUser(value: string): Reading {
  const [domain = '', name, ...rest] = value.split('\\');
  if (name === undefined) return { user: value };
  return domain === '' || name === '' || rest.length > 0 ? 'is a name or DOMAIN\\name' : { domain, user: name };
}
