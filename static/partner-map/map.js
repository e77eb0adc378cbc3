// The map of partners. It reads its places from the list on the same page, which says the same
// without it; its background comes from this site (data-tiles). Pins are plain links.

const frame = document.querySelector("[data-map]");
const places = [...document.querySelectorAll("[data-latitude]")].map((line) => ({
  link: line.querySelector("a"),
  at: [Number(line.dataset.latitude), Number(line.dataset.longitude)],
}));

const CLOSEST = 17;
const PIN = 36;

const Pin = L.DivIcon.extend({
  createIcon() {
    const pin = document.createElement("a");
    const name = document.createElement("span");
    name.className = "map-pin__name";
    name.textContent = this.options.link.textContent;
    pin.href = this.options.link.href;
    pin.append(name);
    this._setIconStyles(pin, "icon");
    // A press on the pin follows the link; it does not drag the map.
    L.DomEvent.disableClickPropagation(pin);
    return pin;
  },
});

function background(tiles) {
  const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
  return protomapsL.leafletLayer({
    url: tiles,
    flavor: dark ? "dark" : "light",
    lang: "fr",
    attribution: "",
  });
}

if (frame && places.length) {
  frame.hidden = false;
  document.querySelector("[data-map-credit]").hidden = false;
  const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const map = L.map(frame, {
    attributionControl: false,
    zoomControl: false,
    scrollWheelZoom: false, // the page scrolls; the map zooms with its buttons, + and -
    maxZoom: CLOSEST,
    zoomAnimation: !still,
    fadeAnimation: !still,
    inertia: !still,
  });
  L.control
    .zoom({ zoomInTitle: frame.dataset.zoomIn, zoomOutTitle: frame.dataset.zoomOut })
    .addTo(map);
  map.fitBounds(places.map((place) => place.at), { padding: [PIN, PIN], maxZoom: CLOSEST - 1 });
  background(frame.dataset.tiles).addTo(map);
  for (const place of places) {
    const icon = new Pin({
      link: place.link,
      className: "map-pin",
      iconSize: [PIN, PIN],
      iconAnchor: [PIN / 2, PIN],
    });
    L.marker(place.at, { icon, interactive: false, keyboard: false }).addTo(map);
  }
}
