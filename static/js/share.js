// Two comforts beside the links that share a page: copying its address, printing it.
// Their buttons stay hidden where they would do nothing.

const show = (button) => button.closest("[hidden]")?.removeAttribute("hidden");

for (const button of document.querySelectorAll("[data-copy]")) {
  if (!navigator.clipboard) break; // only a page served over HTTPS has one
  show(button);
  const says = button.querySelector("[role=status]");
  const before = says.textContent;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      says.textContent = button.dataset.done;
    } catch {
      says.textContent = button.dataset.copy; // refused: the address can still be read and selected
    }
    setTimeout(() => { says.textContent = before; }, 4000);
  });
}

for (const button of document.querySelectorAll("[data-print]")) {
  show(button);
  button.addEventListener("click", () => window.print());
}
