// Paints a Scene on one canvas. The scene arrives as JSON (panels, layers) and one block of bytes that the
// layers point into. The other files of this folder come before this one, in the order of canvas.py.

const TELL = 3; // pictures from one "painted" message to the next

function paint(canvas, scene, color, width) {
  const { boxes, height } = layout(scene.panels, width, scene.heights);
  const dense = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * dense) || canvas.height !== Math.round(height * dense)) {
    canvas.width = Math.round(width * dense);
    canvas.height = Math.round(height * dense);
    canvas.style.height = `${height}px`;
  }
  const c = canvas.getContext("2d");
  c.setTransform(dense, 0, 0, dense, 0, 0);
  c.clearRect(0, 0, width, height);
  return scene.panels.map((panel, i) => {
    const at = axesOf(panel, boxes[i]);
    c.save();
    c.beginPath(); c.rect(at.area.x - 1, at.area.y - 1, at.area.w + 2, at.area.h + 2); c.clip();
    for (const layer of panel.layers) {
      c.globalAlpha = layer.alpha ?? 1;
      const use = layer.kind === "text" ? "text" : "line";
      DRAW[layer.kind](c, layer, at, layer.color && tone(layer.color, color, use), layer.values, color);
    }
    c.restore();
    drawAxes(c, panel, boxes[i], at, color);
    nameEnds(c, at.pad.names, at, color);
    nameBelow(c, at.pad.names, boxes[i], color);
    drawScale(c, panel, at.pad.names, at, color);
    return { box: boxes[i], at, panel, layers: panel.layers };
  });
}

function render({ model, el }) {
  const canvas = document.createElement("canvas");
  canvas.className = "nncore-canvas";
  canvas.setAttribute("role", "img");
  el.appendChild(canvas);
  el.classList.add("nncore-stage");
  let due = false, panels = [], color = {}, told = -TELL, later = 0, ended = false, held = null, waiting = false;
  const send = (content) => { if (!ended) model.send(content); };
  const tell = (number) => { send({ kind: "painted", number }); told = number; };
  const draw = () => {
    due = false;
    const frame = held, room = el.clientWidth;
    if (!frame || !room) return; // without room it is not on the page; when it is, it will be told
    const width = Math.max(220, Math.min(room, frame.max_width));
    canvas.style.width = `${width}px`;
    color = roles(el);
    panels = paint(canvas, frame, color, width);
    canvas.setAttribute("aria-label", frame.words);
    keepKeys(canvas.closest(".nncore-figure"));
    nameControls(canvas.closest(".nncore-figure"));
    canvas.dataset.frame = String(frame.number);
    pointAgain();
    // Not for every picture: the kernel has better things to do than to read this.
    clearTimeout(later);
    if (frame.number - told >= TELL) tell(frame.number);
    else if (frame.number !== told) later = setTimeout(() => tell(frame.number), 60);
  };
  const arrived = () => {
    // Every message counts, since the next one builds on it; they are painted once a frame.
    const frame = model.get("frame");
    if (!frame?.panels) return;
    const now = receive(held, frame, model.get("data"));
    if (!now && !waiting) send({ kind: "whole" }); // a second view, or a page loaded again
    waiting = !now;
    held = now ?? held;
    soon();
  };
  const soon = () => { if (!due) { due = true; requestAnimationFrame(draw); } };
  const where = (event) => {
    const rect = canvas.getBoundingClientRect(), px = event.clientX - rect.left, py = event.clientY - rect.top;
    const i = panels.findIndex(({ box }) => px >= box.x && px < box.x + box.w && py >= box.y && py < box.y + box.h);
    if (i < 0) return null;
    const [x, y] = panels[i].at.invert(px, py);
    return { panel: i, x, y, shift: event.shiftKey, alt: event.altKey };
  };
  const look = () => ({ panels, color, names: model.get("hands") ?? [], clickable: model.get("clickable") });
  const drag = dragging(canvas, look, send), pointAgain = pointing(el, canvas, look, drag);
  canvas.addEventListener("click", (event) => {
    const spot = model.get("clickable") && !drag.dragged() && where(event);
    if (spot) send({ kind: "click", ...spot });
  });
  model.on("change:frame", arrived);
  model.on("change:clickable change:hands", soon);
  const sized = new ResizeObserver(soon), themed = new MutationObserver(soon);
  sized.observe(el);
  themed.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light", "data-jp-theme-name", "class"] });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", soon);
  const view = String(Math.random());
  const stops = [
    whenSharper(soon),
    whenCalm((calm) => send({ kind: "calm", calm })),
    whenSeen(canvas, (seen) => send({ kind: "seen", view, seen })),
    whenEnded(model, el, () => { ended = true; sayEnded(canvas); }),
    () => dark.removeEventListener("change", soon),
  ];
  arrived();
  return () => {
    clearTimeout(later);
    model.off("change:frame", arrived);
    model.off("change:clickable change:hands", soon);
    [sized, themed].forEach((observer) => observer.disconnect());
    stops.forEach((stop) => stop());
  };
}

export default { render, receive, toned, tableOf };
