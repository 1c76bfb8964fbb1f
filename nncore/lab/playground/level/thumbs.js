// A radio group of pictures: a click or the arrow keys choose.

const SVG = "http://www.w3.org/2000/svg";
const COLORS = ["#0072b2", "#d55e00"];

function picture(points) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 100 100");
  svg.setAttribute("aria-hidden", "true");
  for (const [x, y, c] of points) {
    const mark = document.createElementNS(SVG, c ? "path" : "circle");
    if (c) mark.setAttribute("d", `M${x} ${y - 5}l4 5l-4 5l-4 -5z`);
    else { mark.setAttribute("cx", x); mark.setAttribute("cy", y); mark.setAttribute("r", 3.2); }
    mark.setAttribute("fill", COLORS[c]);
    svg.append(mark);
  }
  return svg;
}

function render({ model, el }) {
  const group = document.createElement("div");
  group.className = "nncore-thumbs";
  group.setAttribute("role", "radiogroup");
  group.setAttribute("aria-label", "data");
  const buttons = model.get("options").map(({ name, points }) => {
    const button = document.createElement("button");
    button.type = "button";
    button.setAttribute("role", "radio");
    button.title = `Points to learn: ${name}`;
    button.append(picture(points), name);
    button.addEventListener("click", () => choose(name));
    group.append(button);
    return [name, button];
  });
  const choose = (name) => { model.set("value", name); model.save_changes(); };
  const mark = () => {
    const chosen = buttons.findIndex(([name]) => name === model.get("value"));
    buttons.forEach(([, button], i) => {
      button.setAttribute("aria-checked", String(i === chosen));
      button.tabIndex = i === Math.max(chosen, 0) ? 0 : -1;
    });
  };
  group.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    event.stopPropagation();
    const at = buttons.findIndex(([, button]) => button === document.activeElement);
    const [name, button] = buttons[(at + step + buttons.length) % buttons.length];
    choose(name);
    button.focus();
  });
  model.on("change:value", mark);
  mark();
  el.append(group);
  return () => model.off("change:value", mark);
}

export default { render };
