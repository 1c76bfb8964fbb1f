// The names of things: a curve's at its end, in its colour; the others, and too many or too long ones, in a key
// below the panel.

const MOST_AT_ENDS = 5; // curves
const MOST_OF_WIDTH = 0.34; // of a panel, for the names at its right
const LINE = 15; // pixels from one name at the right to the next
const KEY = 18; // pixels of a line of the key
const NAMED = ["curve", "segments", "rect", "points"];
const BAR = 58; // pixels that the bar of a scale takes
const DASH_DOT = [9, 3, 2, 3]; // pink is told from green by it

function dashes(layer) {
  if (layer.dash) return [6, 4];
  return layer.color === PALETTE.dotted && layer.kind === "curve" ? DASH_DOT : [];
}

function measure(words) {
  asked.font = `12px ${FONT}`;
  return asked.measureText(words).width;
}

function plan(panel, width) {
  // Which layers are named at their ends and which below, the room at the right, and the lines of the key.
  const named = panel.layers.filter((layer, k) => layer.label && NAMED.includes(layer.kind)
    && panel.layers.findIndex((other) => other.label === layer.label && other.color === layer.color && other.kind === layer.kind) === k);
  const curves = named.filter(({ kind, values }) => kind === "curve" && values.length > 2);
  const widest = Math.max(0, ...curves.map(({ label }) => measure(label)));
  const fits = panel.axes && curves.length <= MOST_AT_ENDS && widest <= MOST_OF_WIDTH * width;
  const ends = fits ? curves : [], rest = named.filter((layer) => !ends.includes(layer));
  const scale = panel.layers.find((layer) => layer.scale)?.scale;
  const lines = [[]];
  let used = 0;
  for (const layer of rest) {
    const wide = Math.min(measure(layer.label) + 40, width - 8);
    if (used && used + wide > width - 8) { lines.push([]); used = 0; }
    lines.at(-1).push([layer, used, wide]);
    used += wide;
  }
  return { ends, lines: rest.length ? lines : [], right: (ends.length ? widest + 8 : 0) + (scale ? BAR : 0), scale };
}

function endOf({ values }, at) {
  // Where a curve is last seen, in pixels; null if nowhere.
  const { area } = at;
  for (let i = values.length - 2; i >= 0; i -= 2) {
    const x = at.X(values[i]), y = at.Y(values[i + 1]);
    if (x >= area.x - 1 && x <= area.x + area.w + 1 && y >= area.y - 1 && y <= area.y + area.h + 1) return [x, y];
  }
  return null;
}

function apart(wanted, low, high) {
  // Heights as near as may be to those wanted (in order), a line from one to the next, from low to high.
  const found = wanted.map((y) => Math.max(low, Math.min(high, y)));
  for (let i = 1; i < found.length; i++) found[i] = Math.max(found[i], found[i - 1] + LINE);
  if (found.length && found.at(-1) > high) found[found.length - 1] = high;
  for (let i = found.length - 2; i >= 0; i--) found[i] = Math.min(found[i], found[i + 1] - LINE);
  return found;
}

function nameEnds(c, { ends }, at, page) {
  const { area } = at, left = area.x + area.w + 8;
  const found = ends.map((layer) => ({ layer, end: endOf(layer, at) })).filter(({ end }) => end).sort((a, b) => a.end[1] - b.end[1]);
  const heights = apart(found.map(({ end }) => end[1]), area.y + 4, area.y + area.h - 4);
  c.font = `12px ${FONT}`;
  c.textAlign = "left";
  c.textBaseline = "middle";
  found.forEach(({ layer, end: [x, y] }, i) => {
    if (Math.hypot(left - 4 - x, heights[i] - y) > 14) { // the name stands off: a hairline leads to it
      c.strokeStyle = page.faint;
      c.lineWidth = 1;
      c.beginPath(); c.moveTo(x + 3, y); c.lineTo(left - 3, heights[i]); c.stroke();
    }
    c.fillStyle = tone(layer.color, page, "text");
    c.fillText(layer.label, left, heights[i]);
  });
}

function mark(c, layer, x, y, page) {
  c.strokeStyle = c.fillStyle = tone(layer.color, page, "line");
  c.lineWidth = 2;
  if (layer.kind === "rect") {
    c.globalAlpha = layer.alpha ?? 1;
    layer.filled ? c.fillRect(x + 4, y - 5, 12, 10) : c.strokeRect(x + 4, y - 5, 12, 10);
    c.globalAlpha = 1;
  } else if (layer.kind === "points") {
    marker(c, layer.marker, x + 12, y, 4);
    layer.filled && !"x+".includes(layer.marker) ? c.fill() : c.stroke();
  } else {
    c.setLineDash(dashes(layer));
    c.beginPath(); c.moveTo(x, y); c.lineTo(x + 20, y); c.stroke();
    c.setLineDash([]);
  }
}

function nameBelow(c, { lines }, box, page) {
  c.font = `12px ${FONT}`;
  lines.forEach((line, k) => {
    const y = box.y + box.h - KEY * (lines.length - k - 0.5) - 2, used = line.reduce((sum, [, , wide]) => sum + wide, 0);
    const left = box.x + Math.max(4, (box.w - used) / 2);
    for (const [layer, x, wide] of line) {
      mark(c, layer, left + x, y, page);
      c.fillStyle = page.ink;
      c.textAlign = "left";
      c.textBaseline = "middle";
      c.fillText(layer.label, left + x + 26, y, wide - 26);
    }
  });
}

function drawScale(c, panel, { scale, ends, right }, at, page) {
  // A bar at the right with the numbers at its ends and in its middle, and above it what they are.
  if (!scale) return;
  const { area } = at, layer = panel.layers.find((one) => one.scale), colors = tableOf(layer.palette, page);
  const x = area.x + area.w + right - BAR + 12, [low, high, name] = scale;
  for (let i = 0; i < 256; i++) {
    const top = area.y + area.h * (1 - (i + 1) / 256);
    c.fillStyle = `rgb(${colors[3 * i]} ${colors[3 * i + 1]} ${colors[3 * i + 2]})`;
    c.fillRect(x, top, 9, area.h / 256 + 0.6);
  }
  c.strokeStyle = page.faint;
  c.lineWidth = 1;
  c.strokeRect(x, area.y, 9, area.h);
  c.fillStyle = page.ink;
  c.font = `11px ${FONT}`;
  c.textAlign = "left";
  c.textBaseline = "middle";
  for (const [share, value] of [[0, low], [0.5, (low + high) / 2], [1, high]])
    c.fillText(number(Number(value.toPrecision(3))), x + 13, area.y + area.h * (1 - share), BAR - 26);
  c.textAlign = "right";
  c.textBaseline = "bottom";
  c.fillText(name, area.x + area.w + right, area.y - 6, Math.max(BAR, 60));
}
