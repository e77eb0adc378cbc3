// While somebody writes on the kiosk: left alone for a minute and a half, what was typed is kept and
// the screen asks whether they are there. Without this script, the screen asks after ten minutes.
(() => {
  const form = document.querySelector("[data-kiosk-writing]");
  if (!form) return;
  const IDLE = 90_000;
  // Just before the screen turns by itself, so that nothing typed is lost.
  const LONGEST = 590_000;
  const pause = () => {
    const mark = document.createElement("input");
    mark.type = "hidden";
    mark.name = "pause";
    mark.value = "1";
    form.append(mark);
    form.submit();
  };
  let timer = setTimeout(pause, IDLE);
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(pause, IDLE);
  };
  for (const sign of ["input", "keydown", "pointerdown"]) document.addEventListener(sign, wait);
  setTimeout(pause, LONGEST);
})();
