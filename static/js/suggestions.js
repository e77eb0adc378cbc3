// What a search field proposes while one types: a combobox with a list, as the ARIA Authoring
// Practices describe it. site.js brings this file once a field is in use; without it, one types
// and presses Enter.

const PAUSE = 250; // milliseconds without a key: one question at most for each pause
const SHORTEST = 2; // letters

let lists = 0;

/** Gives a field its list. */
export function attach(field) {
  const form = field.form;
  const list = document.createElement("ul");
  const said = document.createElement("span");
  list.className = "suggestions";
  list.id = `suggestions-${(lists += 1)}`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  said.className = "visually-hidden";
  said.setAttribute("role", "status");
  form.append(list, said);
  // A field of type « search » may not be a combobox.
  field.type = "text";
  field.inputMode = field.enterKeyHint = "search";
  field.autocomplete = "off";
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");

  let timer;
  let waiting;
  let asked = field.value.trim();
  let chosen = -1;

  const choose = (index) => {
    list.children[chosen]?.setAttribute("aria-selected", "false");
    chosen = index;
    const option = list.children[chosen];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
  };

  const close = () => {
    choose(-1);
    list.hidden = true;
    field.setAttribute("aria-expanded", "false");
  };

  const open = () => {
    if (!list.children.length) return;
    list.style.top = `${field.offsetTop + field.offsetHeight}px`;
    list.hidden = false;
    field.setAttribute("aria-expanded", "true");
  };

  const stop = () => {
    clearTimeout(timer);
    waiting?.abort();
  };

  const line = ({ label, kind, url }, index) => {
    const option = document.createElement("li");
    option.id = `${list.id}-${index}`;
    option.className = "suggestions__option";
    option.dataset.url = url;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    for (const [part, text] of [["label", label], ["kind", kind]]) {
      const span = document.createElement("span");
      span.className = `suggestions__${part}`;
      span.textContent = text;
      option.append(span, " ");
    }
    return option;
  };

  const ask = async () => {
    const text = field.value.trim();
    if (text === asked) return;
    asked = text;
    const mine = (waiting = new AbortController());
    try {
      const address = `${field.dataset.suggestions}?${new URLSearchParams({ q: text })}`;
      const answer = await fetch(address, { signal: mine.signal });
      if (!answer.ok) return;
      const found = await answer.json();
      // Meanwhile one may have gone on typing, or left.
      if (mine.signal.aborted || document.activeElement !== field) return;
      close();
      list.setAttribute("aria-label", found.name);
      list.replaceChildren(...found.suggestions.map(line));
      said.textContent = found.said;
      open();
    } catch {
      // A suggestion that does not come is no loss.
    }
  };

  const typed = () => {
    stop();
    if (field.value.trim().length < SHORTEST) {
      asked = "";
      close();
      list.replaceChildren();
      said.textContent = "";
      return;
    }
    timer = setTimeout(ask, PAUSE);
  };

  field.addEventListener("input", typed);
  field.addEventListener("blur", () => {
    stop();
    close();
  });
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const last = list.children.length - 1;
    const keys = {
      ArrowDown: () => {
        if (list.hidden) open();
        choose(chosen < last ? chosen + 1 : 0);
      },
      ArrowUp: () => {
        if (list.hidden) open();
        choose(chosen > 0 ? chosen - 1 : last);
      },
      Escape: () => (list.hidden ? (field.value = "") : close()),
    };
    if (event.key === "Enter") {
      stop();
      if (chosen >= 0) {
        event.preventDefault();
        location.assign(list.children[chosen].dataset.url);
      }
    } else if (event.key in keys && (last >= 0 || event.key === "Escape")) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  // The field keeps the focus while one presses a line.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) location.assign(option.dataset.url);
  });

  // What was typed while this file came.
  if (field.value.trim() !== field.defaultValue.trim()) {
    asked = "";
    typed();
  }
}
