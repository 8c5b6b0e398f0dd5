import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** Why a text is no XML that can be read. `document-type`: one is declared, which no partner writes, and which can make a file of a few lines fill the memory. */
export interface XmlFault {
  /** From 1. */
  readonly line: number;
  readonly code: 'broken-xml' | 'document-type';
  readonly found: string;
}

/** An element: its children by name, each a list; its own text under `#text`, attributes under `@name`. */
export interface Xml {
  readonly [name: string]: readonly Xml[] | string | undefined;
}

const parser = new XMLParser({
  removeNSPrefix: true,
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  // « 0012 » is a reference and « 1.10 » an amount: no value is turned into a number.
  parseTagValue: false,
  parseAttributeValue: false,
  // Also what is written as a number: &#233;
  htmlEntities: true,
  // Of what the file itself declares, which is refused; the limit counts each &apos; and &#233; of a long statement, too.
  processEntities: { maxTotalExpansions: Number.POSITIVE_INFINITY },
  alwaysCreateTextNode: true,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

/** The document, or why it is none. */
export function parseXml(text: string): { readonly root: Xml } | { readonly fault: XmlFault } {
  const declared = /<!DOCTYPE/iu.exec(text);
  if (declared) return { fault: { line: lineAt(text, declared.index), code: 'document-type', found: '<!DOCTYPE' } };
  const valid = XMLValidator.validate(text);
  if (valid !== true) return { fault: { line: valid.err.line, code: 'broken-xml', found: valid.err.msg.slice(0, 60) } };
  try {
    return { root: parser.parse(text) as Xml };
  } catch (error) {
    // Elements deeper in each other than any file of ours has them: the validator lets them pass.
    return { fault: { line: 1, code: 'broken-xml', found: String(error).slice(0, 60) } };
  }
}

/** The line of an offset, from 1. */
export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split(/\r\n|\n|\r/u).length;

/** All elements at a path, through every branch. */
export function all(from: Xml | undefined, ...path: readonly string[]): readonly Xml[] {
  let found: readonly Xml[] = from ? [from] : [];
  for (const name of path) {
    found = found.flatMap((one) => {
      const children = one[name];
      return Array.isArray(children) ? (children as readonly Xml[]) : [];
    });
  }
  return found;
}

export const first = (from: Xml | undefined, ...path: readonly string[]): Xml | undefined => all(from, ...path)[0];

/** The text of the first element at a path; undefined where there is none. */
export function textOf(from: Xml | undefined, ...path: readonly string[]): string | undefined {
  const value = first(from, ...path)?.['#text'];
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function attribute(of: Xml | undefined, name: string): string | undefined {
  const value = of?.[`@${name}`];
  return typeof value === 'string' ? value : undefined;
}

/** All elements of that name, however deep, in their order; what lies inside one of them is its own. */
export function allInside(from: Xml, name: string): readonly Xml[] {
  return Object.entries(from).flatMap(([called, children]) => {
    if (!Array.isArray(children)) return [];
    const own = children as readonly Xml[];
    return called === name ? own : own.flatMap((child) => allInside(child, name));
  });
}

/** The lines on which elements of that name open, in their order. */
export function linesOf(text: string, name: string): readonly number[] {
  const lines: number[] = [];
  let [line, from] = [1, 0];
  for (const { index } of text.matchAll(new RegExp(`<(?:[\\w.-]+:)?${name}[\\s>]`, 'gu'))) {
    line += text.slice(from, index).split(/\r\n|\n|\r/u).length - 1;
    from = index;
    lines.push(line);
  }
  return lines;
}
