import { chromium } from 'playwright-core';

/** An SVG as a PNG of `size` × `size` pixels, drawn by Chromium; what the SVG leaves empty is transparent. */
export async function drawIcon(svg: string, size: number, executablePath: string): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: size, height: size }, deviceScaleFactor: 1 });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    return await page.screenshot({ omitBackground: true });
  } finally {
    await browser.close();
  }
}
