import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../../domain/language.ts';

/** A chapter as it was written, by the name of its file without the number that orders it: `03-une-campagne.md` is `une-campagne`. */
export interface Chapter {
  readonly id: string;
  readonly markdown: string;
}

/** A picture of the guide, by the name of its file. */
export interface Picture {
  readonly content: Buffer;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Changes with its content: what a browser keeps under an address stays right for ever. */
  readonly version: string;
}

export interface Guide {
  readonly chapters: readonly Chapter[];
  readonly pictures: ReadonlyMap<string, Picture>;
}

/** Where the guide of a language is written: among the other sentences that people read. */
export const guideFolder = (language: Language): string =>
  path.join(import.meta.dirname, '../../words', language, 'guide');

const VERSION_SIGNS = 12;

/** The chapter that a file holds, null where it is none. */
export const chapterIn = (file: string): string | null => /^\d\d-([a-z-]+)\.md$/u.exec(file)?.[1] ?? null;

/** All of the guide in a language, chapters in their order. Throws a RangeError where a picture is of another kind than `npm run guide` takes. */
export function readGuide(language: Language): Guide {
  const folder = guideFolder(language);
  const chapters = readdirSync(folder)
    .toSorted()
    .flatMap((file): Chapter[] => {
      const id = chapterIn(file);
      return id === null ? [] : [{ id, markdown: readFileSync(path.join(folder, file), 'utf8') }];
    });
  const images = path.join(folder, 'images');
  const pictures = readdirSync(images).map((file) => [file, pictureOf(readFileSync(path.join(images, file)))] as const);
  return { chapters, pictures: new Map(pictures) };
}

/** Both kinds of WebP that a browser makes of a screen, one frame each, and where the size stands in them (RFC 9649). */
const SIZES: Readonly<Record<string, (content: Buffer) => readonly [number, number]>> = {
  RIFFWEBPVP8: (content) => [content.readUInt16LE(26) & 0x3fff, content.readUInt16LE(28) & 0x3fff],
  RIFFWEBPVP8X: (content) => [content.readUIntLE(24, 3) + 1, content.readUIntLE(27, 3) + 1],
};

function pictureOf(content: Buffer): Picture {
  const kind = `${content.toString('latin1', 0, 4)}${content.toString('latin1', 8, 16)}`.trimEnd();
  const [width, height] = SIZES[kind]?.(content) ?? [0, 0];
  if (width === 0 || height === 0) throw new RangeError('A picture of the guide is not WebP');
  const version = createHash('sha256').update(content).digest('hex').slice(0, VERSION_SIGNS);
  return { content, width, height, version };
}
