// Paints a Scene on one canvas. The scene arrives as JSON (panels, layers) and one block of bytes that the
// layers point into; each frame is whole, so nothing is remembered from the frame before.

const FONT = "system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif";
const MIN_PANEL = 215; // narrower than this, panels go below each other
const TELL = 3; // pictures from one "painted" message to the next
const FAR = 1e5; // pixels: further away than any edge, and not too far for a canvas
const PAD = { left: 54, right: 14, top: 28, bottom: 40 };

const INKS = {
  light: { ink: "#24292f", faint: "#d0d4d9", paper: "#ffffff" },
  dark: { ink: "#e6e8ea", faint: "#5a6068", paper: "#16181b" },
};

function ground(element) {
  // Whether the first ground below the element that can be seen is dark.
  for (let below = element; below; below = below.parentElement) {
    const [r, g, b, alpha = 1] = (getComputedStyle(below).backgroundColor.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
    if (alpha > 0.5) return 0.3 * r + 0.59 * g + 0.11 * b < 128 ? "dark" : "light";
  }
  const dark = getComputedStyle(document.documentElement).colorScheme.includes("dark");
  return dark && matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

function roles(element) {
  // The page's own colours, so that the picture is at home in a light and in a dark theme. A page that names
  // none is asked how dark it is, and the words beside the picture take their colour from here.
  const style = getComputedStyle(element), given = (name) => style.getPropertyValue(name).trim();
  const themed = given("--jp-ui-font-color1") && given("--jp-layout-color0");
  const own = themed ? INKS.light : INKS[ground(element)];
  (element.closest(".nncore-figure") ?? element).style.setProperty("--nncore-ink", own.ink);
  if (!themed) return own;
  return {
    ink: given("--jp-ui-font-color1"),
    faint: given("--jp-border-color1") || own.faint,
    paper: given("--jp-layout-color0"),
  };
}

function ticks(low, high, log, room) {
  const wanted = Math.max(2, Math.floor(room / 58));
  if (log) {
    const first = Math.ceil(Math.log10(low) - 1e-9), last = Math.floor(Math.log10(high) + 1e-9);
    const step = Math.max(1, Math.ceil((last - first + 1) / wanted));
    const found = [];
    for (let e = first; e <= last; e += step) found.push(10 ** e);
    return found;
  }
  const rough = (high - low) / wanted, power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((k) => k * power).find((s) => s >= rough * 0.75);
  const found = [];
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + 1e-9 * step; k++) found.push(k * step);
  return found;
}

function number(value, log) {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (log || size >= 1e5 || size < 1e-3) {
    const e = Math.round(Math.log10(size));
    if (log && e >= -2 && e <= 3) return String(Number((10 ** e).toPrecision(3)));
    if (log) return "10" + [...String(e)].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit] ?? "⁻").join("");
    return Number(value.toPrecision(3)).toExponential().replace("e+", "e").replace("-", "−").replace("e-", "e−");
  }
  return String(Number(value.toPrecision(4))).replace("-", "−");
}

function layout(panels, width, heights) {
  // Panels of a row stand side by side as long as each is wide enough; then the row breaks.
  const boxes = [], rows = [...new Set(panels.map((p) => p.row))].sort((a, b) => a - b);
  const share = (line) => (width * Math.min(...line.map(([p]) => p.width))) / line.reduce((sum, [p]) => sum + p.width, 0);
  let y = 0;
  rows.forEach((row, k) => {
    let rest = panels.map((p, i) => [p, i]).filter(([p]) => p.row === row);
    while (rest.length) {
      let many = rest.length;
      while (many > 1 && share(rest.slice(0, many)) < MIN_PANEL) many--;
      const line = rest.slice(0, many), total = line.reduce((sum, [p]) => sum + p.width, 0);
      const widths = line.map(([p]) => (width * p.width) / total);
      // Pictures whose width limits them need no more height than they fill.
      const filled = line.map(([p], i) => (p.equal ? heightOf(p, widths[i]) : heights[k]));
      const h = Math.min(heights[k], Math.max(...filled));
      let x = 0;
      line.forEach(([, i], j) => { boxes[i] = { x, y, w: widths[j], h }; x += widths[j]; });
      y += h;
      rest = rest.slice(many);
    }
  });
  return { boxes, height: y };
}

function padding(panel) {
  const pad = panel.axes
    ? { ...PAD, left: panel.y ? PAD.left : 40, bottom: panel.x ? PAD.bottom : 24 }
    : { left: 8, right: 8, top: PAD.top, bottom: 8 };
  if (!panel.title) pad.top = 10;
  return pad;
}

function heightOf(panel, width) {
  const pad = padding(panel), [[x0, x1], [y0, y1]] = panel.limits;
  return Math.ceil(pad.top + pad.bottom + ((width - pad.left - pad.right) * (y1 - y0)) / (x1 - x0));
}

function axesOf(panel, box) {
  const pad = padding(panel);
  const area = { x: box.x + pad.left, y: box.y + pad.top };
  area.w = Math.max(20, box.w - pad.left - pad.right);
  area.h = Math.max(20, box.h - pad.top - pad.bottom);
  const [[x0, x1], [y0, y1]] = panel.limits;
  if (panel.equal) {
    const unit = Math.min(area.w / (x1 - x0), area.h / (y1 - y0));
    const w = unit * (x1 - x0), h = unit * (y1 - y0);
    area.x += (area.w - w) / 2;
    area.y += (area.h - h) / 2;
    [area.w, area.h] = [w, h];
  }
  const scale = (low, high, log) => {
    const f = log ? Math.log10 : (v) => v, a = f(low), b = f(high);
    return { to: (v) => (f(v) - a) / (b - a), from: (t) => (log ? 10 ** (a + t * (b - a)) : a + t * (b - a)) };
  };
  const sx = scale(x0, x1, panel.log.includes("x")), sy = scale(y0, y1, panel.log.includes("y"));
  // What is infinitely far away is drawn to the edge and beyond; only what is no number has no place.
  const near = (pixel) => Math.max(-FAR, Math.min(FAR, pixel));
  return {
    area, pad,
    X: (v) => near(area.x + area.w * sx.to(v)),
    Y: (v) => near(area.y + area.h * (1 - sy.to(v))),
    invert: (px, py) => [sx.from((px - area.x) / area.w), sy.from(1 - (py - area.y) / area.h)],
  };
}

function drawAxes(c, panel, box, at, color) {
  const { area } = at;
  c.font = `600 13px ${FONT}`;
  c.fillStyle = color.ink;
  c.textAlign = "center";
  c.textBaseline = "middle";
  if (panel.title) c.fillText(panel.title, area.x + area.w / 2, area.y - 14, box.w - 8);
  if (!panel.axes) return;
  c.font = `11px ${FONT}`;
  c.strokeStyle = color.faint;
  c.lineWidth = 1;
  const [[x0, x1], [y0, y1]] = panel.limits;
  c.textBaseline = "top";
  const named = (given, low, high, axis, length) => {
    const log = panel.log.includes(axis);
    return given ?? ticks(low, high, log, length).map((v) => [v, number(v, log)]);
  };
  for (const [v, name] of named(panel.xticks, x0, x1, "x", area.w)) {
    const x = Math.round(at.X(v)) + 0.5;
    c.beginPath(); c.moveTo(x, area.y + area.h); c.lineTo(x, area.y + area.h + 4); c.stroke();
    c.fillText(name, x, area.y + area.h + 6);
  }
  c.textAlign = "right";
  c.textBaseline = "middle";
  for (const [v, name] of named(panel.yticks, y0, y1, "y", area.h * 1.4)) {
    const y = Math.round(at.Y(v)) + 0.5;
    c.beginPath(); c.moveTo(area.x - 4, y); c.lineTo(area.x, y); c.stroke();
    c.fillText(name, area.x - 6, y);
  }
  c.beginPath();
  c.moveTo(area.x + 0.5, area.y); c.lineTo(area.x + 0.5, area.y + area.h + 0.5); c.lineTo(area.x + area.w, area.y + area.h + 0.5);
  c.stroke();
  c.font = `12px ${FONT}`;
  c.textAlign = "center";
  if (panel.x) c.fillText(panel.x, area.x + area.w / 2, area.y + area.h + 30, box.w);
  if (panel.y) {
    c.save();
    c.translate(area.x - 44, area.y + area.h / 2);
    c.rotate(-Math.PI / 2);
    c.fillText(panel.y, 0, 0, box.h);
    c.restore();
  }
}

function marker(c, kind, x, y, r) {
  c.beginPath();
  if (kind === "o") c.arc(x, y, r, 0, 2 * Math.PI);
  else if (kind === "s") c.rect(x - r * 0.9, y - r * 0.9, 1.8 * r, 1.8 * r);
  else if (kind === "x") { c.moveTo(x - r, y - r); c.lineTo(x + r, y + r); c.moveTo(x + r, y - r); c.lineTo(x - r, y + r); }
  else if (kind === "+") { c.moveTo(x - r, y); c.lineTo(x + r, y); c.moveTo(x, y - r); c.lineTo(x, y + r); }
  else {
    const corners = kind === "^" ? [[0, -1.2], [1.1, 0.8], [-1.1, 0.8]] : [[0, -1.3], [1.3, 0], [0, 1.3], [-1.3, 0]];
    corners.forEach(([dx, dy], i) => (i ? c.lineTo(x + dx * r, y + dy * r) : c.moveTo(x + dx * r, y + dy * r)));
    c.closePath();
  }
}

const scratch = new Map(); // one off-screen canvas for each size of picture, used again in every frame

function offscreen(w, h) {
  const key = `${w}x${h}`;
  if (!scratch.has(key)) {
    if (scratch.size > 32) scratch.clear();
    const sheet = document.createElement("canvas");
    [sheet.width, sheet.height] = [w, h];
    scratch.set(key, { sheet, pixels: new ImageData(w, h) });
  }
  return scratch.get(key);
}

function numbers(layer, bytes) {
  // Copied, since the block of bytes may begin anywhere and a typed array may not.
  const [Kind, size] = { u1: [Uint8Array, 1], f4: [Float32Array, 4], f8: [Float64Array, 8] }[layer.type];
  const count = layer.shape.reduce((a, b) => a * b, 1), start = bytes.byteOffset + layer.start;
  return new Kind(bytes.buffer.slice(start, start + count * size));
}

const DRAW = {
  image(c, layer, at, color, rgb) {
    const [h, w] = layer.shape, { sheet, pixels } = offscreen(w, h), rgba = pixels.data;
    for (let i = 0, j = 0; i < rgb.length; i += 3, j += 4) {
      rgba[j] = rgb[i]; rgba[j + 1] = rgb[i + 1]; rgba[j + 2] = rgb[i + 2]; rgba[j + 3] = 255;
    }
    sheet.getContext("2d").putImageData(pixels, 0, 0);
    const [left, right, bottom, top] = layer.extent;
    c.imageSmoothingEnabled = layer.smooth;
    c.drawImage(sheet, at.X(left), at.Y(top), at.X(right) - at.X(left), at.Y(bottom) - at.Y(top));
  },
  curve(c, layer, at, color, xy) {
    c.strokeStyle = color;
    c.lineWidth = layer.width;
    c.setLineDash(layer.dash ? [6, 4] : []);
    c.beginPath();
    let pen = false;
    for (let i = 0; i < xy.length; i += 2) {
      const x = at.X(xy[i]), y = at.Y(xy[i + 1]);
      if (Number.isNaN(x + y)) { pen = false; continue; }
      pen ? c.lineTo(x, y) : c.moveTo(x, y);
      pen = true;
    }
    c.stroke();
    c.setLineDash([]);
  },
  segments(c, layer, at, color, ends) {
    c.strokeStyle = color;
    c.setLineDash(layer.dash ? [6, 4] : []);
    for (let i = 0; i < ends.length; i += 6) {
      c.lineWidth = ends[i + 2];
      c.beginPath();
      c.moveTo(at.X(ends[i]), at.Y(ends[i + 1]));
      c.lineTo(at.X(ends[i + 3]), at.Y(ends[i + 4]));
      c.stroke();
    }
    c.setLineDash([]);
  },
  rect(c, layer, at, color, corners) {
    c.fillStyle = c.strokeStyle = color;
    c.lineWidth = 1.5;
    for (let i = 0; i < corners.length; i += 4) {
      const x = at.X(corners[i]), y = at.Y(corners[i + 1]);
      const place = [x, y, at.X(corners[i + 2]) - x, at.Y(corners[i + 3]) - y];
      layer.filled ? c.fillRect(...place) : c.strokeRect(...place);
    }
  },
  points(c, layer, at, color, xy) {
    const thin = "x+".includes(layer.marker) || !layer.filled;
    c.fillStyle = c.strokeStyle = color;
    for (let i = 0; i < xy.length; i += 2) {
      marker(c, layer.marker, at.X(xy[i]), at.Y(xy[i + 1]), layer.size / 2);
      if (!thin) { c.fill(); c.strokeStyle = "#ffffff"; c.lineWidth = 0.6; c.stroke(); }
      else { c.strokeStyle = color; c.lineWidth = 1.6; c.stroke(); }
    }
  },
  text(c, layer, at, color, xy) {
    c.fillStyle = color;
    c.font = `${layer.bold ? 600 : 400} ${layer.size}px ${FONT}`;
    c.textAlign = layer.align;
    c.textBaseline = "middle";
    c.fillText(layer.words, at.X(xy[0]), at.Y(xy[1]));
  },
  level(c, layer, at, color, xy) {
    const y = at.Y(xy[1]);
    c.strokeStyle = c.fillStyle = color;
    c.lineWidth = 1;
    c.setLineDash([5, 4]);
    c.beginPath(); c.moveTo(at.area.x, y); c.lineTo(at.area.x + at.area.w, y); c.stroke();
    c.setLineDash([]);
    c.font = `11px ${FONT}`;
    c.textAlign = "left";
    c.textBaseline = "bottom";
    c.fillText(layer.label, at.area.x + 6, y - 2);
  },
  arrow(c, layer, at, color, xy) {
    const [x0, y0, x1, y1] = [at.X(xy[0]), at.Y(xy[1]), at.X(xy[2]), at.Y(xy[3])];
    const angle = Math.atan2(y1 - y0, x1 - x0), r = 9;
    c.strokeStyle = c.fillStyle = color;
    c.lineWidth = layer.width;
    c.beginPath(); c.moveTo(x0, y0); c.lineTo(x1 - 0.7 * r * Math.cos(angle), y1 - 0.7 * r * Math.sin(angle)); c.stroke();
    c.beginPath(); c.moveTo(x1, y1);
    c.lineTo(x1 - r * Math.cos(angle - 0.4), y1 - r * Math.sin(angle - 0.4));
    c.lineTo(x1 - r * Math.cos(angle + 0.4), y1 - r * Math.sin(angle + 0.4));
    c.closePath(); c.fill();
    if (layer.label) {
      c.font = `12px ${FONT}`; c.textAlign = "center"; c.textBaseline = "bottom";
      c.fillText(layer.label, (x0 + x1) / 2, (y0 + y1) / 2 - 4);
    }
  },
};

function legend(c, panel, at, color, resolve) {
  const named = panel.layers.filter((l) => l.label && ["curve", "segments", "rect", "points"].includes(l.kind));
  if (!named.length) return;
  c.font = `12px ${FONT}`;
  const w = Math.max(...named.map((l) => c.measureText(l.label).width)) + 34, h = 18 * named.length + 6;
  const x = at.area.x + at.area.w - w - 4, y = at.area.y + 4;
  c.globalAlpha = 0.85; c.fillStyle = color.paper; c.fillRect(x, y, w, h); c.globalAlpha = 1;
  named.forEach((layer, i) => {
    const cy = y + 12 + 18 * i;
    c.strokeStyle = c.fillStyle = resolve(layer.color);
    c.lineWidth = 2;
    if (layer.kind === "rect") {
      c.globalAlpha = layer.alpha ?? 1;
      layer.filled ? c.fillRect(x + 8, cy - 5, 12, 10) : c.strokeRect(x + 8, cy - 5, 12, 10);
      c.globalAlpha = 1;
    } else if (layer.kind === "curve" || layer.kind === "segments") {
      c.setLineDash(layer.dash ? [4, 3] : []);
      c.beginPath(); c.moveTo(x + 5, cy); c.lineTo(x + 23, cy); c.stroke(); c.setLineDash([]);
    } else { marker(c, layer.marker, x + 14, cy, 4); layer.filled && !"x+".includes(layer.marker) ? c.fill() : c.stroke(); }
    c.fillStyle = color.ink; c.textAlign = "left"; c.textBaseline = "middle";
    c.fillText(layer.label, x + 29, cy);
  });
}

function paint(canvas, scene, bytes, color, width) {
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
  const resolve = (name) => color[name] || name;
  return scene.panels.map((panel, i) => {
    const at = axesOf(panel, boxes[i]);
    c.save();
    c.beginPath(); c.rect(at.area.x - 1, at.area.y - 1, at.area.w + 2, at.area.h + 2); c.clip();
    for (const layer of panel.layers) {
      c.globalAlpha = layer.alpha ?? 1;
      DRAW[layer.kind](c, layer, at, resolve(layer.color), numbers(layer, bytes));
    }
    c.restore();
    drawAxes(c, panel, boxes[i], at, color);
    legend(c, panel, at, color, resolve);
    return { box: boxes[i], at };
  });
}

function keepKeys(figure) {
  // A plain key in a control belongs to the control: without this, JupyterLab takes "m" in a menu for a shortcut.
  if (!figure || figure.dataset.keepsKeys) return;
  figure.dataset.keepsKeys = "yes";
  figure.addEventListener("keydown", (event) => {
    const run = event.key === "Enter" && event.shiftKey;
    if (!event.ctrlKey && !event.metaKey && !event.altKey && !run) event.stopPropagation();
  });
}

function whenSharper(soon) {
  // A window that is moved to a finer screen, or zoomed: the canvas needs more pixels. Returns how to stop.
  let media = null;
  const again = () => { stop(); watch(); soon(); };
  const stop = () => { media.removeEventListener("change", again); window.removeEventListener("resize", again); };
  const watch = () => {
    media = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    media.addEventListener("change", again);
    window.addEventListener("resize", again);
  };
  watch();
  return stop;
}

function whenSeen(canvas, tell) {
  // Tells whether the picture is in sight, or close to it, each time that it changes. Returns how to stop.
  let near = true, told = true;
  const look = () => {
    const seen = near && document.visibilityState === "visible";
    if (seen !== told) tell((told = seen));
  };
  const sight = new IntersectionObserver((seen) => { near = seen[seen.length - 1].isIntersecting; look(); }, { rootMargin: "200px" });
  const gone = () => { near = false; look(); };
  sight.observe(canvas);
  document.addEventListener("visibilitychange", look);
  window.addEventListener("pagehide", gone);
  return () => {
    sight.disconnect();
    document.removeEventListener("visibilitychange", look);
    window.removeEventListener("pagehide", gone);
    gone();
  };
}

function whenEnded(model, el, tell) {
  // Tells once when the kernel that moves the picture is gone. Returns how to stop.
  const kernel = model.widget_manager?.kernel; // JupyterLab's and Notebook's
  const comm = () => { if (el.closest(".jupyter-widgets-disconnected")) end(); };
  const status = (_, now) => { if (["restarting", "autorestarting", "terminating", "dead"].includes(now)) end(); };
  const end = () => { stop(); tell(); };
  const stop = () => {
    model.off("comm_live_update", comm);
    kernel?.statusChanged?.disconnect(status);
    kernel?.disposed?.disconnect(end);
  };
  model.on("comm_live_update", comm);
  kernel?.statusChanged?.connect(status);
  kernel?.disposed?.connect(end);
  return stop;
}

function sayEnded(canvas) {
  const figure = canvas.closest(".nncore-figure");
  if (!figure || figure.classList.contains("nncore-ended")) return;
  figure.classList.add("nncore-ended");
  for (const child of figure.children) child.inert = !child.contains(canvas) && !child.classList.contains("nncore-words");
  const words = document.createElement("div");
  words.className = "nncore-ended-words";
  words.setAttribute("role", "status");
  words.textContent = "The kernel that moved this picture has ended: run its cell again.";
  canvas.after(words);
}

function render({ model, el }) {
  const canvas = document.createElement("canvas");
  canvas.className = "nncore-canvas";
  canvas.setAttribute("role", "img");
  el.appendChild(canvas);
  let due = false, panels = [], told = -TELL, later = 0, ended = false;
  const send = (content) => { if (!ended) model.send(content); };
  const tell = (number) => { send({ kind: "painted", number }); told = number; };
  const draw = () => {
    due = false;
    const frame = model.get("frame"), bytes = model.get("data"), room = el.clientWidth;
    if (!frame || !frame.panels || !room) return; // without room it is not on the page; when it is, it will be told
    const width = Math.max(220, Math.min(room, frame.max_width));
    canvas.style.width = `${width}px`;
    panels = paint(canvas, frame, bytes, roles(el), width);
    canvas.setAttribute("aria-label", frame.words);
    keepKeys(canvas.closest(".nncore-figure"));
    canvas.dataset.frame = String(frame.number);
    canvas.style.cursor = model.get("clickable") ? "crosshair" : "";
    // Not for every picture: the kernel has better things to do than to read this.
    clearTimeout(later);
    if (frame.number - told >= TELL) tell(frame.number);
    else if (frame.number !== told) later = setTimeout(() => tell(frame.number), 60);
  };
  const soon = () => { if (!due) { due = true; requestAnimationFrame(draw); } };
  const where = (event) => {
    const rect = canvas.getBoundingClientRect(), px = event.clientX - rect.left, py = event.clientY - rect.top;
    const i = panels.findIndex(({ box }) => px >= box.x && px < box.x + box.w && py >= box.y && py < box.y + box.h);
    if (i < 0) return null;
    const [x, y] = panels[i].at.invert(px, py);
    return { panel: i, x, y, shift: event.shiftKey, alt: event.altKey };
  };
  canvas.addEventListener("click", (event) => {
    const spot = model.get("clickable") && where(event);
    if (spot) send({ kind: "click", ...spot });
  });
  model.on("change:frame change:clickable", soon);
  const sized = new ResizeObserver(soon), themed = new MutationObserver(soon);
  sized.observe(el);
  themed.observe(document.body, { attributes: true, attributeFilter: ["data-jp-theme-light", "data-jp-theme-name", "class"] });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  dark.addEventListener("change", soon);
  const view = String(Math.random());
  const stops = [
    whenSharper(soon),
    whenSeen(canvas, (seen) => send({ kind: "seen", view, seen })),
    whenEnded(model, el, () => { ended = true; sayEnded(canvas); }),
    () => dark.removeEventListener("change", soon),
  ];
  soon();
  return () => {
    clearTimeout(later);
    model.off("change:frame change:clickable", soon);
    [sized, themed].forEach((observer) => observer.disconnect());
    stops.forEach((stop) => stop());
  };
}

export default { render };
