import { inflateSync } from 'node:zlib';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** One `[red, green, blue, opacity]` per pixel, each 0 to 255, line by line from the top left. */
  readonly pixels: readonly (readonly [number, number, number, number])[];
}

/** Reads a PNG of 8 bits per channel, with or without opacity, not interlaced: the kind that a browser writes. Else throws. */
export function readPng(png: Buffer): Pixels {
  if (png.subarray(0, 8).toString('latin1') !== '\x89PNG\r\n\x1a\n') throw new Error('not a PNG');
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [depth, colour, interlace] = [png[24], png[25], png[28]];
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlace !== 0) throw new Error('not a plain RGB or RGBA PNG');
  const channels = colour === 6 ? 4 : 3;
  const bytes = unfilter(inflateSync(imageData(png)), width * channels, height, channels);
  const pixels = Array.from({ length: width * height }, (_none, at) => {
    const [red = 0, green = 0, blue = 0, opacity = 255] = bytes.subarray(at * channels, (at + 1) * channels);
    return [red, green, blue, opacity] as const;
  });
  return { width, height, pixels };
}

function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return Buffer.concat(parts);
}

/** Undoes the five filters of PNG: each byte is written as a difference from those to its left and above. */
function unfilter(data: Buffer, line: number, height: number, step: number): Buffer {
  const out = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (line + 1)] ?? 0;
    for (let x = 0; x < line; x++) {
      const at = y * line + x;
      const left = x >= step ? (out[at - step] ?? 0) : 0;
      const above = y > 0 ? (out[at - line] ?? 0) : 0;
      const corner = x >= step && y > 0 ? (out[at - line - step] ?? 0) : 0;
      const guess = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      out[at] = ((data[y * (line + 1) + 1 + x] ?? 0) + guess) & 255;
    }
  }
  return out;
}

function paeth(left: number, above: number, corner: number): number {
  const sum = left + above - corner;
  const [a, b, c] = [Math.abs(sum - left), Math.abs(sum - above), Math.abs(sum - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}
