// Keeps the Scene that is shown. What arrives is a whole one, or what is new since the one before.

const KINDS = { u1: [Uint8Array, 1], f4: [Float32Array, 4], f8: [Float64Array, 8] };

function withNumbers(layer, raw) {
  // A layer with its bytes, and its numbers as an array of their type.
  const [Kind] = KINDS[layer.type];
  return { ...layer, raw, values: new Kind(raw.buffer) };
}

function rawBytes(layer, bytes, head = new Uint8Array(0), tail = new Uint8Array(0)) {
  // Copied, since the block of bytes may begin anywhere and a typed array may not.
  const size = layer.shape.reduce((a, b) => a * b, 1) * KINDS[layer.type][1], raw = new Uint8Array(size);
  const between = size - head.length - tail.length;
  raw.set(head);
  raw.set(new Uint8Array(bytes.buffer, bytes.byteOffset + layer.start, between), head.length);
  raw.set(tail, size - tail.length);
  return raw;
}

function newLayer(entry, olds, bytes) {
  // A layer from what is new in it; a number is the layer that stood in that place before.
  if (typeof entry === "number") return olds[entry];
  const { like, about, head, tail, ...place } = entry, old = olds[like];
  const { raw: known, values, ...look } = old ?? { raw: new Uint8Array(0) };
  const ends = [known.subarray(0, head), known.subarray(known.length - tail)];
  return withNumbers({ ...(about ?? look), ...place }, rawBytes(place, bytes, ...ends));
}

function receive(held, frame, bytes) {
  // The Scene after a message, with the numbers in its layers; null if it builds on one that is not here.
  if (frame.since === undefined) {
    const layers = (panel) => panel.layers.map((layer) => withNumbers(layer, rawBytes(layer, bytes)));
    return { ...frame, panels: frame.panels.map((panel) => ({ ...panel, layers: layers(panel) })) };
  }
  if (held?.number !== frame.since) return null;
  const panels = frame.panels.map(({ about, layers }, i) => {
    const { layers: olds, ...same } = held.panels[i];
    return { ...(about ?? same), layers: layers.map((entry) => newLayer(entry, olds, bytes)) };
  });
  return { ...frame, panels };
}
