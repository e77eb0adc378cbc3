/* Keys for the queue of moderation. Everything they do is also a link, a box or a button.
   They stay quiet while one types, with Ctrl, Alt or Meta, in a dialog, and when the person has
   switched off the shortcuts of the admin in their account. */
document.addEventListener("DOMContentLoaded", () => {
  const queue = document.querySelector("[data-queue]");
  const reading = document.querySelector("[data-reading]");
  const place = queue || reading;
  const help = document.querySelector("[data-keys]");
  if (!place || !help || "noShortcuts" in place.dataset) return;
  help.hidden = false;

  const rows = [...place.querySelectorAll("[data-case]")];
  let current = -1;

  function move(step) {
    if (!rows.length) return;
    rows[current]?.removeAttribute("aria-current");
    current = Math.min(rows.length - 1, Math.max(0, current + step));
    rows[current].setAttribute("aria-current", "true");
    // The link takes the focus, so that a screen reader says the line.
    rows[current].querySelector("[data-open]").focus();
  }

  function tick() {
    const box = rows[current]?.querySelector("input[type=checkbox]");
    if (box) box.checked = !box.checked;
  }

  function publish() {
    // Without a box ticked, the line one is at is meant.
    if (!place.querySelector("[name=case]:checked")) tick();
    if (place.querySelector("[name=case]:checked")) click("[data-publish]");
  }

  const click = (selector) => place.querySelector(selector)?.click();
  const focus = (selector) => place.querySelector(selector)?.focus();
  const actions = queue
    ? {
        j: () => move(1),
        k: () => move(-1),
        x: tick,
        o: () => rows[current]?.querySelector("[data-open]").click(),
        p: publish,
        r: () => focus("[data-reason]"),
      }
    : {
        j: () => click("[data-next]"),
        k: () => click("[data-previous]"),
        o: () => click("[data-back]"),
        p: () => click("[data-publish]"),
        r: () => focus("#id_template"),
      };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog]")) return;
    const act = actions[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  // « ? » opens Wagtail's own list of keys: ours are told there too.
  const table = document.querySelector("#keyboard-shortcuts-dialog")?.content?.querySelector("table")
    || document.querySelector("#keyboard-shortcuts-dialog table");
  if (table) {
    const ours = help.querySelector("tbody").cloneNode(true);
    const title = document.createElement("tr");
    title.className = "w-keyboard-shortcuts__category";
    title.append(Object.assign(document.createElement("th"), {
      className: "w-h4", scope: "rowgroup", textContent: help.dataset.title,
    }));
    ours.prepend(title);
    table.tHead ? table.tHead.after(ours) : table.prepend(ours);
  }
});
