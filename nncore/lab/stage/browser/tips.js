// A small card beside the pointer, the finger or the focus: a point's own words, or the numbers of a curve or an image.

function tipsOf(panels) {
  // Every point that has words, in the order of the scene.
  return panels.flatMap(({ at, layers }, panel) => layers.filter(({ kind }) => kind === "tips").flatMap((layer) =>
    layer.tips.map((words, i) => ({ panel, words, px: at.X(layer.values[2 * i]), py: at.Y(layer.values[2 * i + 1]) }))
      .filter(({ px, py }) => inside(wider(at.area), px, py))));
}

function wider({ x, y, w, h }) {
  return { x: x - 2, y: y - 2, w: w + 4, h: h + 4 };
}

function nearest(found, px, py, reach) {
  let best = null, least = reach;
  for (const point of found) {
    const far = Math.hypot(point.px - px, point.py - py);
    if (far <= least) [best, least] = [point, far];
  }
  return best;
}

function onSegment(a, b, px, py) {
  // The place on the line from a to b that is nearest to a pointer, as a share of the way.
  const dx = b[0] - a[0], dy = b[1] - a[1], long = dx * dx + dy * dy;
  return long ? Math.max(0, Math.min(1, ((px - a[0]) * dx + (py - a[1]) * dy) / long)) : 0;
}

function onCurve({ panel, at, layers }, px, py) {
  // The nearest place on a curve with axes to be read on, and its numbers.
  let best = null, least = NEAR;
  if (!panel.axes) return null;
  for (const layer of layers) {
    if (layer.kind !== "curve" || layer.color === "faint") continue;
    const xy = layer.values;
    for (let i = 0; i + 3 < xy.length; i += 2) {
      const a = [at.X(xy[i]), at.Y(xy[i + 1])], b = [at.X(xy[i + 2]), at.Y(xy[i + 3])];
      if (!(Math.min(a[0], b[0]) - NEAR < px && px < Math.max(a[0], b[0]) + NEAR)) continue;
      const t = onSegment(a, b, px, py), x = a[0] + t * (b[0] - a[0]), y = a[1] + t * (b[1] - a[1]);
      const far = Math.hypot(x - px, y - py);
      if (far < least) [best, least] = [{ layer, px: x, py: y }, far];
    }
  }
  if (!best) return null;
  const [x, y] = at.invert(best.px, best.py), named = best.layer.label ? `${best.layer.label}\n` : "";
  return { ...best, words: `${named}${panel.x || "x"} ${number(x)}, ${panel.y || "y"} ${number(y)}` };
}

function onImage({ at, layers }, px, py) {
  // The number that a coloured map has there, if it says what its colours stand for.
  for (const layer of [...layers].reverse()) {
    if (layer.kind !== "image" || !layer.scale || layer.shape.length !== 2) continue;
    const [left, right, bottom, top] = layer.extent.map((v, i) => (i < 2 ? at.X(v) : at.Y(v))), [h, w] = layer.shape;
    const column = Math.floor(((px - left) / (right - left)) * w), row = Math.floor(((py - top) / (bottom - top)) * h);
    if (column < 0 || row < 0 || column >= w || row >= h) continue;
    const [low, high, name] = layer.scale, share = layer.values[row * w + column] / 255;
    return { px, py, words: `${name} ${number(low + share * (high - low))}` };
  }
  return null;
}

function wordsAt(panels, px, py, reach) {
  // What there is to say of a place on the canvas.
  const own = nearest(tipsOf(panels), px, py, reach);
  if (own) return own;
  const here = panels.find(({ at }) => inside(wider(at.area), px, py));
  return here ? onCurve(here, px, py) ?? onImage(here, px, py) : null;
}

function makeCard(el, canvas) {
  // The card and the ring around what it speaks of. Returns show(found, spoken) and hide().
  const card = document.createElement("div"), ring = document.createElement("div"), said = document.createElement("div");
  card.className = "nncore-tip";
  card.setAttribute("aria-hidden", "true");
  ring.className = "nncore-ring";
  ring.setAttribute("aria-hidden", "true");
  said.className = "nncore-said";
  said.setAttribute("aria-live", "polite");
  const hide = () => { card.style.display = ring.style.display = "none"; };
  const show = ({ px, py, words }, color, spoken) => {
    card.textContent = words;
    Object.assign(card.style, { display: "block", left: "0", top: "0", color: color.ink, background: color.paper, borderColor: color.faint });
    Object.assign(ring.style, { display: "block", left: `${canvas.offsetLeft + px}px`, top: `${canvas.offsetTop + py}px`, borderColor: color.ink });
    // To the right and above, unless that leaves the canvas.
    const { offsetWidth: w, offsetHeight: h } = card, wide = canvas.clientWidth, high = canvas.clientHeight;
    const x = px + 12 + w <= wide ? px + 12 : px - 12 - w, y = py - 10 - h >= 0 ? py - 10 - h : py + 14;
    card.style.left = `${canvas.offsetLeft + Math.max(0, Math.min(x, wide - w))}px`;
    card.style.top = `${canvas.offsetTop + Math.max(0, Math.min(y, high - h))}px`;
    if (spoken) said.textContent = words;
  };
  hide();
  el.append(card, ring, said);
  return { show, hide };
}

function pointing(el, canvas, look, drag) {
  // Shows the card where the pointer is, and steps through the points that have words with the arrow keys.
  const card = makeCard(el, canvas);
  let at = -1, pointer = null, focused = false;
  const again = () => {
    // The picture has changed: what is pointed at says what it says now.
    const { panels, color } = look(), found = tipsOf(panels);
    canvas.tabIndex = found.length ? 0 : -1;
    if (!found.length) canvas.removeAttribute("tabindex");
    canvas.setAttribute("role", found.length ? "application" : "img");
    if (focused && at >= 0 && found.length) return card.show(found[Math.min(at, found.length - 1)], color, false);
    const here = pointer && !drag.busy() && wordsAt(panels, ...pointer, NEAR);
    here ? card.show(here, color, false) : card.hide();
  };
  const point = (event) => {
    const rect = canvas.getBoundingClientRect();
    pointer = [event.clientX - rect.left, event.clientY - rect.top];
    focused = false;
    const { panels, color, clickable } = look(), finger = event.pointerType === "touch";
    const here = drag.busy() ? null : wordsAt(panels, ...pointer, finger ? FINGER : NEAR);
    here ? card.show(here, color, finger) : card.hide();
    if (!drag.busy()) canvas.style.cursor = drag.over(...pointer) ? "grab" : clickable ? "crosshair" : "";
  };
  const leave = () => { pointer = null; if (!focused) card.hide(); };
  canvas.addEventListener("pointermove", point);
  canvas.addEventListener("pointerdown", point);
  canvas.addEventListener("pointerleave", (event) => { if (event.pointerType !== "touch") leave(); });
  canvas.addEventListener("pointercancel", leave);
  canvas.addEventListener("blur", () => { focused = false; at = -1; card.hide(); });
  canvas.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { panels, color } = look(), found = tipsOf(panels), last = found.length - 1;
    const to = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: last }[event.key];
    if (event.key === "Escape") { focused = false; card.hide(); }
    if (to === undefined || last < 0) return;
    event.preventDefault();
    event.stopPropagation();
    at = Math.max(0, Math.min(to, last));
    focused = true;
    card.show(found[at], color, true);
  });
  return again;
}
