// The names of curves and points: the legend.

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

