// Runs in the page. What an eye would stumble over in an element: text too pale for what lies behind it, text that is cut or runs
// out of its box, a word broken in the middle.

/** WCAG 2.2, 1.4.3: ordinary text. */
const LEAST_CONTRAST = 4.5;
/** Half a pixel is rounding. */
const SLACK = 1;
/** Words that are longer have to break somewhere, and so do amounts above ten million on a telephone. */
const LONGEST_WORD = 20;
const MOST_DIGITS = 9;

const channels = (colour) => {
  const [r, g, b, a = 1] = (colour.match(/[\d.]+/gu) ?? [0, 0, 0, 0]).map(Number);
  return { r, g, b, a };
};
const over = (top, below) => ({
  r: top.r * top.a + below.r * (1 - top.a),
  g: top.g * top.a + below.g * (1 - top.a),
  b: top.b * top.a + below.b * (1 - top.a),
  a: 1,
});
const luminance = ({ r, g, b }) => {
  const [red, green, blue] = [r, g, b].map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one, other) => {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const ancestors = (element) => {
  const all = [];
  for (let one = element; one; one = one.parentElement) all.push(one);
  return all;
};

/** What lies behind an element: every background above it, the nearest on top; white where the page has none. */
const behind = (element) =>
  ancestors(element)
    .map((one) => channels(getComputedStyle(one).backgroundColor))
    .reduceRight((below, colour) => over(colour, below), { r: 255, g: 255, b: 255, a: 1 });

const opacity = (element) => ancestors(element).reduce((all, one) => all * Number(getComputedStyle(one).opacity), 1);

function contrastOf(element, colour) {
  const background = behind(element);
  const ink = channels(colour);
  return contrast(over({ ...ink, a: ink.a * opacity(element) }, background), background);
}

const isBlock = (element) => !getComputedStyle(element).display.startsWith('inline');
const scrolls = (value) => value === 'auto' || value === 'scroll';

/** Why a text at that place is not all there to read; '' where it is. */
function cutAt(rect, element, root) {
  for (const one of ancestors(element)) {
    const box = one.getBoundingClientRect();
    const style = getComputedStyle(one);
    if (scrolls(style.overflowX)) return '';
    const outside = rect.right > box.right + SLACK || rect.left < box.left - SLACK;
    const below = rect.bottom > box.bottom + SLACK && style.overflowY === 'hidden';
    if (outside && style.overflowX !== 'visible') return 'cut';
    if (below) return 'cut below';
    if (outside && isBlock(one)) return 'runs out of its box';
    if (one === root) return '';
  }
  return '';
}

function brokenWords(node) {
  if (node.data.replaceAll(/\D/gu, '').length > MOST_DIGITS) return [];
  const words = [...node.data.matchAll(/[\p{L}\p{N}]+/gu)].filter(([word]) => word.length <= LONGEST_WORD);
  return words.flatMap(({ 0: word, index }) => {
    const range = document.createRange();
    range.setStart(node, index);
    range.setEnd(node, index + word.length);
    const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
    return lines.size > 1 ? [word] : [];
  });
}

function* textNodes(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.data.trim() === '' || node.parentElement.closest('style, script, option, datalist')) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (rects.length > 0 && node.parentElement.checkVisibility({ visibilityProperty: true })) yield { node, rects };
  }
}

function fieldFaults(root) {
  return [...root.querySelectorAll('input, textarea, select')].flatMap((field) => {
    const inks = [['value', getComputedStyle(field).color]];
    if (field.placeholder) inks.push(['placeholder', getComputedStyle(field, '::placeholder').color]);
    return inks
      .map(([what, ink]) => [what, contrastOf(field, ink)])
      .filter(([, ratio]) => ratio < LEAST_CONTRAST)
      .map(([what, ratio]) => `contrast ${ratio.toFixed(2)}: ${what} of ${field.type}`);
  });
}

/** One line a fault; none: []. */
window.findFaults = (root) => {
  const faults = new Set(fieldFaults(root));
  for (const { node, rects } of textNodes(root)) {
    const element = node.parentElement;
    const said = node.data.trim().slice(0, 60);
    const ratio = contrastOf(element, getComputedStyle(element).color);
    if (ratio < LEAST_CONTRAST) faults.add(`contrast ${ratio.toFixed(2)}: ${said}`);
    const cut = rects.map((rect) => cutAt(rect, element, root)).find((why) => why !== '');
    if (cut) faults.add(`${cut}: ${said}`);
    for (const word of brokenWords(node)) faults.add(`broken: ${word}`);
  }
  const wide = root.scrollWidth - root.clientWidth;
  if (wide > SLACK) faults.add(`wider than its place by ${wide} px`);
  return [...faults];
};
