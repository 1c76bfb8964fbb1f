// A curve drawn by hand: with a mouse or a finger from one side to the other, or by seven handles that the arrow
// keys move. `card.js` follows in the same module and shows it.

const HANDLES = 7;
const WIDEST = 600, H = 240, EDGE = { left: 52, right: 18, top: 14, bottom: 30 };
const SVG = "http://www.w3.org/2000/svg";

function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function round(value) { return String(Number(value.toPrecision(3))).replace("-", "−"); }

function stops([low, high], most) {
  const rough = (high - low) / most, power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((k) => k * power).find((size) => size >= rough * 0.999);
  const found = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) found.push(k * step);
  return found;
}

function pencil({ x, y, unit, samples, question }, changed) {
  // Returns the element, and a function that gives the heights drawn, or null before anything was drawn.
  const heights = new Array(samples).fill((y[0] + y[1]) / 2), between = (samples - 1) / (HANDLES - 1);
  const tall = H - EDGE.top - EDGE.bottom;
  let wide = WIDEST, drawn = false, last = null, first = null;
  const X = (k) => EDGE.left + (wide * k) / (samples - 1);
  const Y = (v) => EDGE.top + tall * (1 - (v - y[0]) / (y[1] - y[0]));
  const inside = (v) => Math.max(y[0], Math.min(y[1], v));

  const sheet = svg("svg", { class: "nncore-pencil", height: H, role: "group", "aria-label": `Your curve. ${question}` });
  const axes = svg("g"), line = svg("path", { class: "line" });
  const invitation = svg("text", { "text-anchor": "middle", class: "invitation" }, "draw here, from left to right");
  sheet.append(axes, invitation, line);

  const drawAxes = () => {
    const right = EDGE.left + wide, foot = H - EDGE.bottom;
    axes.replaceChildren(svg("path", { d: `M${EDGE.left} ${EDGE.top}V${foot}H${right}`, class: "axes" }));
    for (const v of stops(y, 5)) {
      axes.append(svg("line", { x1: EDGE.left, x2: right, y1: Y(v), y2: Y(v), class: "grid" }));
      axes.append(svg("text", { x: EDGE.left - 8, y: Y(v) + 4, "text-anchor": "end" }, round(v)));
    }
    for (const v of stops(x, Math.max(2, Math.floor(wide / 70)))) {
      const at = X(((samples - 1) * (v - x[0])) / (x[1] - x[0]));
      axes.append(svg("line", { x1: at, x2: at, y1: foot, y2: foot + 5, class: "tick" }));
      axes.append(svg("text", { x: at, y: foot + 19, "text-anchor": "middle" }, round(v)));
    }
    if (unit) axes.append(svg("text", { x: EDGE.left + 6, y: EDGE.top + 10 }, unit));
    invitation.setAttribute("x", EDGE.left + wide / 2);
    invitation.setAttribute("y", EDGE.top + tall / 2 - 22);
  };

  const handles = Array.from({ length: HANDLES }, (_, h) => {
    const k = h * between, at = x[0] + ((x[1] - x[0]) * k) / (samples - 1);
    const handle = svg("g", {
      role: "slider", tabindex: "0", class: "handle", "aria-orientation": "vertical",
      "aria-valuemin": y[0], "aria-valuemax": y[1], "aria-label": `height at ${round(at)}`,
    }, svg("circle", { r: 13, class: "reach" }), svg("circle", { r: 6, class: "dot" }));
    handle.addEventListener("keydown", (event) => {
      const step = (y[1] - y[0]) / 40;
      const by = { ArrowUp: step, ArrowDown: -step, PageUp: 5 * step, PageDown: -5 * step }[event.key];
      const to = { Home: y[0], End: y[1] }[event.key];
      const next = { ArrowLeft: h - 1, ArrowRight: h + 1 }[event.key];
      if (by === undefined && to === undefined && next === undefined) return;
      event.preventDefault();
      if (next !== undefined) return handles[Math.max(0, Math.min(HANDLES - 1, next))].focus();
      lift(k, (to ?? inside(heights[k] + by)) - heights[k]);
    });
    sheet.append(handle);
    return handle;
  });

  const lift = (k, by) => {
    // The neighbours of a handle go along, less and less, so that the curve has no tooth.
    for (let i = 0; i < samples; i++) {
      const far = Math.abs(i - k) / between;
      if (far < 1) heights[i] = inside(heights[i] + (by * (1 + Math.cos(Math.PI * far))) / 2);
    }
    touched();
  };
  const touched = () => { drawn = true; show(); changed(); };
  const show = () => {
    line.setAttribute("d", heights.map((v, k) => `${k ? "L" : "M"}${X(k).toFixed(1)} ${Y(v).toFixed(1)}`).join(""));
    sheet.classList.toggle("drawn", drawn);
    handles.forEach((handle, h) => {
      const v = heights[h * between];
      handle.setAttribute("transform", `translate(${X(h * between).toFixed(1)} ${Y(v).toFixed(1)})`);
      handle.setAttribute("aria-valuenow", Number(v.toPrecision(4)));
      handle.setAttribute("aria-valuetext", `${round(v)} ${unit}`.trim());
    });
  };
  const place = (event) => {
    const box = sheet.getBoundingClientRect(), px = event.clientX - box.left, py = event.clientY - box.top;
    const k = Math.round(((px - EDGE.left) / wide) * (samples - 1));
    return { k: Math.max(0, Math.min(samples - 1, k)), v: inside(y[1] - ((py - EDGE.top) / tall) * (y[1] - y[0])) };
  };
  const draw = (event) => {
    const now = place(event), from = last ?? now, step = Math.sign(now.k - from.k) || 1;
    for (let k = from.k; k !== now.k + step; k += step)
      heights[k] = now.k === from.k ? now.v : from.v + ((now.v - from.v) * (k - from.k)) / (now.k - from.k);
    last = now;
    if (first) {
      // The first stroke is drawn out to both sides, level, so that it is a whole curve.
      first = { from: Math.min(first.from, now.k), to: Math.max(first.to, now.k) };
      heights.fill(heights[first.from], 0, first.from).fill(heights[first.to], first.to + 1);
    }
    touched();
  };
  sheet.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    event.preventDefault();
    sheet.setPointerCapture(event.pointerId);
    last = null;
    first = drawn ? null : { from: samples, to: -1 };
    draw(event);
  });
  sheet.addEventListener("pointermove", (event) => { if (sheet.hasPointerCapture(event.pointerId)) draw(event); });
  const fit = () => {
    wide = Math.max(120, Math.min(WIDEST, sheet.clientWidth || WIDEST) - EDGE.left - EDGE.right);
    drawAxes();
    show();
  };
  fit();
  new ResizeObserver(fit).observe(sheet);
  return { element: sheet, drawing: () => (drawn ? [...heights] : null) };
}
