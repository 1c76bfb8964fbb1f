// What assistive technology is told of a figure's controls, where ipywidgets says nothing: the names of sliders,
// what a logarithmic one stands at, which tool is chosen, and when words have changed.

function set(element, name, value) {
  if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function nameSlider(slider) {
  const handle = slider.querySelector(".noUi-handle"), readout = slider.querySelector(".widget-readout");
  const name = slider.querySelector(".widget-label")?.textContent.trim() || "value";
  set(handle, "aria-label", name);
  if (!readout) return;
  const shown = readout.textContent.trim();
  if (shown) set(handle, "aria-valuetext", shown); // a logarithmic slider's own text is its index
  set(readout, "aria-label", `${name}, as a number`);
  if (readout.isContentEditable) {
    set(readout, "role", "textbox");
    set(readout, "tabindex", "-1"); // to be clicked; with the tabulator key there is one stop, the handle
  }
}

function nameAll(figure) {
  figure.querySelectorAll(".widget-slider").forEach(nameSlider);
  for (const button of figure.querySelectorAll(".widget-toggle-buttons button, button.widget-toggle-button"))
    set(button, "aria-pressed", String(button.classList.contains("mod-active")));
  for (const group of figure.querySelectorAll(".widget-toggle-buttons")) {
    set(group, "role", "group");
    set(group, "aria-label", group.querySelector(".widget-label")?.textContent.trim() || "tools");
  }
  // While it plays, words change many times a second, and are read out when it rests.
  const plays = [...figure.querySelectorAll("button")].some((button) => button.textContent.trim() === "Pause");
  figure.querySelectorAll(".nncore-words").forEach((words) => set(words, "aria-live", plays ? "off" : "polite"));
  figure.querySelectorAll(".nncore-complaint").forEach((words) => set(words, "role", "alert"));
}

function nameControls(figure) {
  // Names them now, and again whenever a control or its words change.
  if (!figure || figure.dataset.named) return;
  figure.dataset.named = "yes";
  let due = false;
  const again = () => { due = false; nameAll(figure); };
  const soon = () => { if (!due) { due = true; requestAnimationFrame(again); } };
  const attributeFilter = ["class", "aria-valuenow", "aria-valuetext", "contenteditable"];
  new MutationObserver(soon).observe(figure, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter });
  nameAll(figure);
}

function whenCalm(tell) {
  // Tells whether the reader has asked for little motion, now and when that changes. Returns how to stop.
  const wish = matchMedia("(prefers-reduced-motion: reduce)");
  const say = () => tell(wish.matches);
  wish.addEventListener("change", say);
  if (wish.matches) say();
  return () => wish.removeEventListener("change", say);
}
