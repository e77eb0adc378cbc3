// Small comforts. Every page works without this file.

// The phone menu closes on Escape and when one taps elsewhere.
const menu = document.querySelector("[data-menu]");
if (menu) {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && menu.open) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  });
  document.addEventListener("click", (event) => {
    if (menu.open && !menu.contains(event.target)) menu.open = false;
  });
}

// Filters stand open beside the list on a wide screen (the style sheet already shows them).
if (window.matchMedia("(min-width: 62rem)").matches) {
  for (const facet of document.querySelectorAll("[data-facet]")) {
    facet.open = true;
    facet.dataset.ready = "";
  }
}

// After a refused form, the summary of what to correct is read first.
document.querySelector("[data-focus]")?.focus();

// Beside the links that share a page: copying its address, printing it. The buttons stay hidden
// where they would do nothing.

const show = (button) => button.closest("[hidden]")?.removeAttribute("hidden");

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break; // only a page served over HTTPS has one
  show(button);
  const label = button.querySelector("span");
  const before = label.textContent;
  button.addEventListener("click", async () => {
    const { copy, done } = button.dataset;
    // Refused, the address is shown: it can be read and selected.
    const said = await navigator.clipboard.writeText(copy).then(() => done, () => copy);
    label.textContent = button.nextElementSibling.textContent = said;
    setTimeout(() => { label.textContent = before; }, 4000);
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  show(button);
  button.addEventListener("click", () => window.print());
}

// A search field proposes what one may be looking for. The file that does it comes with the first
// use of a field: most visits need none.
document.addEventListener("focusin", ({ target }) => {
  const { suggestionsScript } = target.dataset ?? {};
  if (!suggestionsScript) return;
  delete target.dataset.suggestionsScript;
  import(suggestionsScript).then(({ attach }) => attach(target), () => {});
});
