// The palette's colours on this page: lighter lines on a dark one, text that can be read on both, maps whose
// middle is the page itself. PALETTE comes from palette.py, and so do the numbers.

const asked = document.createElement("canvas").getContext("2d");

function channels(color) {
  // Red, green and blue of any colour that CSS can name, from 0 to 255.
  asked.fillStyle = "#000000";
  asked.fillStyle = color;
  const hex = asked.fillStyle;
  if (hex[0] === "#") return [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
  return hex.match(/[\d.]+/g).slice(0, 3).map(Number);
}

function luminance(rgb) {
  const [r, g, b] = rgb.map((v) => (v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a, b) {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function toned(color, paper, least) {
  // The colour, as much lighter on a dark page or darker on a light one as it takes to stand out `least` times.
  const rgb = channels(color), ground = channels(paper), end = luminance(ground) < 0.18 ? 255 : 0;
  for (let share = 0; share <= 1.0001; share += PALETTE.step) {
    const mixed = rgb.map((v) => Math.round(v + share * (end - v)));
    if (contrast(mixed, ground) >= least) return `#${mixed.map((v) => v.toString(16).padStart(2, "0")).join("")}`;
  }
  return end ? "#ffffff" : "#000000";
}

const tones = new Map();

function tone(color, page, use) {
  // A layer's colour on this page: use is "line" or "text". Roles and the reader's own colours stay what they are.
  if (color === "faint" && use === "text") return tone(PALETTE.grey, page, "text");
  if (page[color]) return page[color];
  if (color === PALETTE.ink) return page.ink;
  if (!PALETTE.colors.includes(color) || (use === "line" && !page.dark)) return color;
  const key = `${color} ${page.paper}`;
  if (!tones.has(key)) tones.set(key, toned(color, page.paper, PALETTE.least));
  return tones.get(key);
}

function ramp(anchors) {
  // 256 colours in straight lines from each anchor to the next, as bytes.
  const places = anchors.map(channels), table = new Uint8Array(768), last = places.length - 1;
  for (let i = 0; i < 256; i++) {
    const at = (i / 255) * last, k = Math.min(Math.floor(at), last - 1);
    for (let j = 0; j < 3; j++) table[3 * i + j] = Math.round(places[k][j] + (at - k) * (places[k + 1][j] - places[k][j]));
  }
  return table;
}

const tables = new Map();

function tableOf(palette, page) {
  // The colours of a palette: by its name, or as it came, six letters a colour.
  const key = PALETTE.ramps[palette] ? `${palette} ${page.dark ? page.paper : ""}` : palette;
  if (!tables.has(key)) {
    if (tables.size > 16) tables.clear();
    const { light, dark } = PALETTE.ramps[palette] ?? {};
    const own = () => Uint8Array.from(palette.match(/../g), (two) => parseInt(two, 16));
    tables.set(key, light ? ramp(page.dark ? dark.map((color) => color ?? page.paper) : light) : own());
  }
  return tables.get(key);
}
