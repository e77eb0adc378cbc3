// Beside the title one writes, the public ideas that say nearly the same. Without this file they
// are shown on the preview, and after sending.

const place = document.querySelector("[data-similar]");
const title = document.querySelector("[name=title]");
const PAUSE = 600; // milliseconds without a key, so that one question is asked for a title
const SHORTEST = 5; // letters

if (place && title) {
  let timer;
  let asked = "";
  let waiting;

  const show = async () => {
    const text = title.value.trim();
    if (text === asked) return;
    asked = text;
    waiting?.abort();
    if (text.length < SHORTEST) {
      place.replaceChildren();
      return;
    }
    waiting = new AbortController();
    try {
      const query = new URLSearchParams({ titre: text });
      const answer = await fetch(`${place.dataset.similar}?${query}`, {
        credentials: "same-origin",
        signal: waiting.signal,
      });
      // Said aloud only when it changes.
      const html = answer.ok ? (await answer.text()).trim() : "";
      if (html !== place.dataset.shown) place.innerHTML = place.dataset.shown = html;
    } catch {
      // A hint that does not come is no loss.
    }
  };

  title.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  });
  title.addEventListener("change", show);
  if (title.value) show();
}
