// The field of a colour, in the admin: the palette and the suggestions write into the text field.
const startColourInput = (field) => {
  const text = field.querySelector("input[type=text]");
  const picker = field.querySelector("[data-colour-picker]");
  for (const hidden of field.querySelectorAll("[hidden]")) hidden.hidden = false;

  const write = (code) => {
    text.value = code;
    if (code) picker.value = code;
    // The live preview listens to these.
    text.dispatchEvent(new Event("input", { bubbles: true }));
    text.dispatchEvent(new Event("change", { bubbles: true }));
  };
  picker.addEventListener("input", () => write(picker.value));
  for (const button of field.querySelectorAll("[data-colour-code]")) {
    button.addEventListener("click", () => write(button.dataset.colourCode));
  }
  text.addEventListener("input", () => {
    if (/^#[0-9a-f]{6}$/i.test(text.value)) picker.value = text.value;
  });
};

// Wagtail loads the scripts of widgets before the form.
document.addEventListener("DOMContentLoaded", () => {
  for (const field of document.querySelectorAll("[data-colour-input]")) startColourInput(field);
});
