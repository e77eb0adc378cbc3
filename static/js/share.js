// Two comforts beside the links that share a page: copying its address, printing it.
// Their buttons stay hidden where they would do nothing.

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
