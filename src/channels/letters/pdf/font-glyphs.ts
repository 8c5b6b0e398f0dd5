/**
 * Code points that a TrueType face draws, from its `cmap` table (OpenType specification, formats 4 and 12).
 * Throws RangeError where the file is cut short.
 */
export function readGlyphs(font: Buffer): Set<number> {
  const cmap = tableOffset(font, 'cmap');
  const glyphs = new Set<number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index++) {
    const subtable = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    const format = font.readUInt16BE(subtable);
    if (format === 4) addFormat4(font, subtable, glyphs);
    if (format === 12) addFormat12(font, subtable, glyphs);
  }
  return glyphs;
}

function tableOffset(font: Buffer, tag: string): number {
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + index * 16;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  throw new RangeError(`Font without a ${tag} table`);
}

function addFormat4(font: Buffer, at: number, glyphs: Set<number>): void {
  const segments2 = font.readUInt16BE(at + 6);
  const [ends, starts] = [at + 14, at + 16 + segments2];
  const [deltas, offsets] = [starts + segments2, starts + 2 * segments2];
  for (let segment = 0; segment < segments2; segment += 2) {
    const start = font.readUInt16BE(starts + segment);
    const offset = font.readUInt16BE(offsets + segment);
    for (let code = start; code <= font.readUInt16BE(ends + segment) && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + font.readUInt16BE(deltas + segment)) & 0xffff
          : font.readUInt16BE(offsets + segment + offset + 2 * (code - start));
      if (glyph !== 0) glyphs.add(code);
    }
  }
}

function addFormat12(font: Buffer, at: number, glyphs: Set<number>): void {
  for (let group = 0; group < font.readUInt32BE(at + 12); group++) {
    const record = at + 16 + group * 12;
    const end = font.readUInt32BE(record + 4);
    for (let code = font.readUInt32BE(record); code <= end; code++) glyphs.add(code);
  }
}
