// Runs in the page, beside Microsoft's renderer (`AdaptiveCards`).

/** What a press shows is looked at as well. */
const unfolded = (json) => JSON.parse(JSON.stringify(json), (key, value) => (key === 'isVisible' ? true : value));

/** Shows the cards of a list of [name, card], each in a figure of its own, dressed by that host config. */
window.showCards = (cards, hostConfig, style) => {
  const sheet = document.createElement('div');
  sheet.className = 'sheet';
  const dress = document.createElement('style');
  dress.textContent = style;
  for (const [name, json] of cards) {
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(hostConfig);
    card.parse(unfolded(json));
    const figure = document.createElement('figure');
    figure.id = name;
    const caption = document.createElement('figcaption');
    caption.textContent = name;
    figure.append(caption, card.render());
    sheet.append(figure);
  }
  document.body.replaceChildren(dress, sheet);
};

/** What is wrong with each card that is shown, `name: fault`. */
window.cardFaults = () =>
  [...document.querySelectorAll('figure')].flatMap((figure) =>
    window.findFaults(figure.lastElementChild).map((fault) => `${figure.id}: ${fault}`),
  );
