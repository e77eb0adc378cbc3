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
