// Where the panels stand, their axes and their ticks.

const MIN_PANEL = 215; // narrower than this, panels go below each other
const FAR = 1e5; // pixels: further away than any edge, and not too far for a canvas
const PAD = { left: 54, right: 14, top: 28, bottom: 40 };

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

function padding(panel, width) {
  const pad = panel.axes
    ? { ...PAD, left: panel.y ? PAD.left : 40, bottom: panel.x ? PAD.bottom : 24 }
    : { left: 8, right: 8, top: PAD.top, bottom: 8 };
  const names = plan(panel, width);
  if (!panel.title) pad.top = names.scale ? 20 : 10;
  pad.right += names.right;
  pad.below = names.lines.length * KEY;
  pad.bottom += pad.below;
  pad.names = names;
  return pad;
}

function heightOf(panel, width) {
  const pad = padding(panel, width), [[x0, x1], [y0, y1]] = panel.limits;
  return Math.ceil(pad.top + pad.bottom + ((width - pad.left - pad.right) * (y1 - y0)) / (x1 - x0));
}

function axesOf(panel, box) {
  const pad = padding(panel, box.w);
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

