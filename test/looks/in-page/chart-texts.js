// Runs in the Agents Playground.

/** Every text that the charts of a card write, each of its own: the numbers of an axis stand side by side. */
window.chartTexts = (card) =>
  [...card.querySelectorAll('[role="alert"]')].flatMap((chart) => {
    const walker = document.createTreeWalker(chart, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode.data);
    return texts;
  });
