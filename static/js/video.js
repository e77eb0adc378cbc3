// A video is asked of its host only when the reader says so. Without this file the page gives a
// plain link to it.

for (const figure of document.querySelectorAll("[data-video]")) {
  const screen = figure.querySelector("[data-video-screen]");
  const consent = figure.querySelector("[data-video-consent]");
  const button = consent.querySelector("button");
  const poster = [...screen.childNodes];
  const opening = button.innerHTML;

  consent.hidden = false;
  button.addEventListener("click", () => {
    if (screen.querySelector("iframe")) {
      screen.replaceChildren(...poster);
      button.innerHTML = opening;
      return;
    }
    const frame = document.createElement("iframe");
    frame.src = figure.dataset.video;
    frame.title = figure.dataset.title;
    frame.allow = "fullscreen; picture-in-picture";
    // The site itself tells other sites nothing; some hosts refuse to play without this much.
    frame.referrerPolicy = "strict-origin";
    screen.replaceChildren(frame);
    button.textContent = button.dataset.close;
    frame.focus();
  });
}
