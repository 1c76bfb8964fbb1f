// Scenes made in the browser: panels of layers, packed as canvas.js takes them. nncore/lab/stage/scene.py in short.

nncore.Panel = class {
  constructor(title, limits, about = {}) {
    const usual = { x: "", y: "", log: "", equal: false, axes: true, width: 1, row: 0, xticks: null, yticks: null };
    Object.assign(this, usual, { title, limits, layers: [] }, about);
  }

  add(kind, data, shape, style) {
    this.layers.push({ kind, data, shape, type: data instanceof Uint8Array ? "u1" : "f8", alpha: 1, label: "", ...style });
    return this;
  }

  image(rgb, [h, w], extent) { return this.add("image", rgb, [h, w, 3], { extent, smooth: true }); }

  curve(x, y, color, style) { return this.add("curve", pairs(x, y), [x.length, 2], { color, width: 2, dash: false, ...style }); }

  points(x, y, color, marker, style) { return this.add("points", pairs(x, y), [x.length, 2], { color, marker, size: 6, filled: true, ...style }); }

  rect(x0, x1, y0, y1, color, style) { return this.add("rect", Float64Array.of(x0, y0, x1, y1), [2, 2], { color, filled: true, ...style }); }

  segments(ends, color, style) { return this.add("segments", Float64Array.from(ends), [ends.length / 3, 3], { color, width: 2, dash: false, ...style }); }

  text(x, y, words, style) { return this.add("text", Float64Array.of(x, y), [1, 2], { words, color: "ink", size: 11, align: "center", bold: false, ...style }); }
};

function pairs(x, y) {
  return Float64Array.from({ length: 2 * x.length }, (_, k) => (k % 2 ? y : x)[k >> 1]);
}

nncore.pack = (panels, words, heights, number) => {
  // The numbers of all layers in one block, each 8-byte aligned.
  const aligned = (size) => Math.ceil(size / 8) * 8;
  const layers = panels.flatMap((panel) => panel.layers);
  const block = new Uint8Array(layers.reduce((sum, { data }) => sum + aligned(data.byteLength), 0));
  let start = 0;
  const placed = ({ data, ...about }) => {
    block.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), start);
    start += aligned(data.byteLength);
    return { ...about, start: start - aligned(data.byteLength) };
  };
  const frame = { words, heights, max_width: 960, number };
  frame.panels = panels.map((panel) => ({ ...panel, layers: panel.layers.map(placed) }));
  return { frame, data: new DataView(block.buffer) };
};
