// What is painted on a panel: one function for each kind of layer.

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

const DRAW = {
  image(c, layer, at, color, values, page) {
    const [h, w, deep] = layer.shape, { sheet, pixels } = offscreen(w, h), rgba = pixels.data;
    const colors = deep ? values : tableOf(layer.palette, page);
    for (let i = 0, j = 0; j < rgba.length; i++, j += 4) {
      const k = 3 * (deep ? i : values[i]);
      rgba[j] = colors[k]; rgba[j + 1] = colors[k + 1]; rgba[j + 2] = colors[k + 2]; rgba[j + 3] = 255;
    }
    sheet.getContext("2d").putImageData(pixels, 0, 0);
    const [left, right, bottom, top] = layer.extent;
    c.imageSmoothingEnabled = layer.smooth;
    c.imageSmoothingQuality = "high";
    c.drawImage(sheet, at.X(left), at.Y(top), at.X(right) - at.X(left), at.Y(bottom) - at.Y(top));
  },
  curve(c, layer, at, color, xy) {
    c.strokeStyle = color;
    c.lineWidth = layer.width;
    c.setLineDash(dashes(layer));
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
    c.setLineDash(dashes(layer));
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
  level(c, layer, at, color, xy, page) {
    const y = at.Y(xy[1]);
    c.strokeStyle = c.fillStyle = color;
    c.lineWidth = 1;
    c.setLineDash([5, 4]);
    c.beginPath(); c.moveTo(at.area.x, y); c.lineTo(at.area.x + at.area.w, y); c.stroke();
    c.setLineDash([]);
    c.font = `11px ${FONT}`;
    c.textAlign = "right";
    c.textBaseline = "bottom";
    c.fillStyle = tone(layer.color, page, "text");
    c.fillText(layer.label, at.area.x + at.area.w - 4, y - 2);
  },
  handle(c, layer, at, color, [x, y], page) {
    // A ringed dot, on the page's own colour so that it stands out on any map: what can be taken hold of.
    const ring = (r, width, ink) => {
      c.strokeStyle = ink;
      c.lineWidth = width;
      c.beginPath(); c.arc(at.X(x), at.Y(y), r, 0, 2 * Math.PI); c.stroke();
    };
    ring(10, 5, page.paper);
    ring(3, 8, page.paper);
    ring(10, 2, color);
    ring(2.5, 5, color);
  },
  turn() {}, // nothing to be seen of it
  tips() {},
  arrow(c, layer, at, color, xy, page) {
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
      c.fillStyle = tone(layer.color, page, "text");
      c.fillText(layer.label, (x0 + x1) / 2, (y0 + y1) / 2 - 4);
    }
  },
};

