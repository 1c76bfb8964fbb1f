// What a hand does on the canvas: it drags handles, turns panels, and asks points and curves for their numbers.

const REACH = 16; // pixels from a handle to where a mouse takes hold of it; the whole target is 32 wide
const FINGER = 24; // the same for a finger
const NEAR = 14; // pixels from a point or a curve to where its words are shown

function handles(panels) {
  // The handles that can be seen, each with its place in pixels.
  return panels.flatMap(({ at, layers }, panel) => layers.filter((layer) => layer.kind === "handle").map((layer) => {
    const [x, y] = layer.values;
    return { panel, layer, px: at.X(x), py: at.Y(y) };
  }));
}

function inside({ x, y, w, h }, px, py) {
  return px >= x && px < x + w && py >= y && py < y + h;
}

function holdAt(panels, names, px, py, reach) {
  // What a pointer there takes hold of: the nearest handle in reach, or a panel that turns; null if nothing.
  const known = (moves) => moves.some((name) => names.includes(name));
  const near = handles(panels).filter(({ layer }) => known(layer.moves))
    .map((found) => ({ ...found, far: Math.hypot(found.px - px, found.py - py) }))
    .filter(({ far }) => far <= reach).sort((a, b) => a.far - b.far);
  if (near.length) return near[0];
  const panel = panels.findIndex(({ at }) => inside(at.area, px, py));
  const layer = panels[panel]?.layers.find(({ kind, moves }) => kind === "turn" && known(moves));
  return layer ? { panel, layer } : null;
}

function pull(held, panels, px, py) {
  // What a drag to this place asks of the controls: values for a handle, shares of their ranges for a turn.
  const { at } = panels[held.panel], { area } = at, [first, second] = held.layer.moves;
  const pairs = held.layer.kind === "turn"
    ? [[first, (px - held.px) / area.w], [second, (py - held.py) / area.h]]
    : ((([x, y]) => [[first, x], [second, y]])(at.invert(px - held.dx, py - held.dy)));
  return Object.fromEntries(pairs.filter(([name, value]) => name && Number.isFinite(value)));
}

function dragging(canvas, look, send) {
  // Lets the reader drag. `look()` gives the panels and the names of the controls that may be moved. A message
  // an animation frame is all that is sent: the first says "start", the last "end".
  let held = null, due = 0, last = null, dragged = false;
  const place = (event) => {
    const rect = canvas.getBoundingClientRect();
    return [event.clientX - rect.left, event.clientY - rect.top];
  };
  const reach = (event) => (event.pointerType === "touch" ? FINGER : REACH);
  const under = (event) => holdAt(look().panels, look().names, ...place(event), reach(event));
  const tell = (phase, to) => send({ kind: "drag", how: held.layer.kind, phase, to });
  const flush = () => {
    due = 0;
    if (held && last) tell("move", last);
    last = null;
  };
  canvas.addEventListener("touchstart", (event) => {
    const [finger] = event.touches;
    if (event.touches.length === 1 && holdAt(look().panels, look().names, ...place(finger), FINGER))
      event.preventDefault(); // otherwise the page scrolls, and the drag is lost
  }, { passive: false });
  canvas.addEventListener("pointerdown", (event) => {
    dragged = false;
    const found = event.isPrimary && event.button === 0 && under(event);
    if (!found) return;
    const [px, py] = place(event);
    // A handle stays where it is under the finger that takes hold of it beside its middle.
    held = found.layer.kind === "turn" ? { ...found, px, py } : { ...found, dx: px - found.px, dy: py - found.py };
    held.id = event.pointerId;
    held.from = [px, py];
    canvas.setPointerCapture?.(event.pointerId);
    canvas.style.cursor = "grabbing";
    tell("start", pull(held, look().panels, px, py));
  });
  canvas.addEventListener("pointermove", (event) => {
    if (!held) return;
    if (event.pointerId !== held.id || !look().panels[held.panel]) return;
    const [px, py] = place(event);
    dragged = dragged || Math.hypot(px - held.from[0], py - held.from[1]) > 3;
    if (!dragged) return;
    last = pull(held, look().panels, px, py);
    if (!due) due = requestAnimationFrame(flush);
  });
  const end = (event) => {
    if (!held || event.pointerId !== held.id) return;
    cancelAnimationFrame(due);
    flush();
    tell("end", {});
    canvas.style.cursor = "";
    held = null;
  };
  for (const name of ["pointerup", "pointercancel", "lostpointercapture"]) canvas.addEventListener(name, end);
  return { busy: () => Boolean(held), dragged: () => dragged, over: (px, py) => holdAt(look().panels, look().names, px, py, REACH) };
}
