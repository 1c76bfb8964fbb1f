// Opens what nncore/site/figures/packing.py packed, and lays a Scene out as canvas.js takes it.

(() => {
  const SIZE = { u1: 1, p1: 1, f4: 4, f8: 8 };

  async function bytesOf(text) {
    // Base64 of a gzip stream, since a page on a disk may load scripts and nothing else.
    const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  }

  function count(shape) {
    return shape.reduce((a, b) => a * b, 1);
  }

  function inPalette(from, to, palette, width) {
    // Each byte says how much further along the palette a pixel is than the one at its left.
    for (let i = 0, j = 0, at = 0; i < from.length; i++) {
      at = ((i % width ? at : 0) + from[i]) & 255;
      const color = palette[at];
      to[j++] = color[0]; to[j++] = color[1]; to[j++] = color[2];
    }
  }

  function inColumns(from, to, [n, k], size) {
    // First bytes stand beside first bytes, and x beside x.
    const all = n * k;
    for (let byte = 0; byte < size; byte++)
      for (let column = 0, i = byte * all; column < k; column++)
        for (let row = 0; row < n; row++) to[(row * k + column) * size + byte] = from[i++];
  }

  class Film {
    // The Scenes of a figure: `films[point]` lists, for a point of the lattice, what its slider shows and the Scene.
    constructor(bytes) {
      const length = new DataView(bytes.buffer).getUint32(0, true);
      Object.assign(this, JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))));
      this.bytes = bytes.subarray(4 + length);
      this.number = 0;
    }

    scene(index) {
      // What the canvas takes, { frame, data }, and bounds; or { complaint } where the figure has no picture.
      const [words, heights, panels, bounds] = this.scenes[index];
      if (!heights) return { complaint: words };
      const used = panels.map((panel) => this.panels[panel]);
      const starts = new Map();
      let room = 0;
      for (const panel of used) for (const { part } of panel.layers) {
        if (starts.has(part)) continue;
        starts.set(part, room);
        room += Math.ceil(this.roomOf(part) / 8) * 8;
      }
      const data = new Uint8Array(room);
      starts.forEach((start, part) => this.lay(part, data.subarray(start)));
      const layers = (panel) => panel.layers.map(({ part, ...about }) => {
        const [code, shape] = this.parts[part];
        return { ...about, start: starts.get(part), type: code === "p1" ? "u1" : code, shape };
      });
      const frame = { words, heights, max_width: this.max_width, number: ++this.number };
      frame.panels = used.map((panel) => ({ ...panel, layers: layers(panel) }));
      return { frame, data: new DataView(data.buffer), bounds };
    }

    roomOf(part) {
      const [code, shape] = this.parts[part];
      return count(shape) * SIZE[code];
    }

    lay(part, to) {
      const [code, shape, start, palette] = this.parts[part];
      const length = code === "p1" ? shape[0] * shape[1] : count(shape) * SIZE[code];
      const from = this.bytes.subarray(start, start + length);
      if (code === "p1") inPalette(from, to, this.palettes[palette], shape[1]);
      else if (code === "u1") to.set(from);
      else inColumns(from, to, shape, SIZE[code]);
    }
  }

  // Each figure's data is a script of its own, which calls `nncore.arrived`; it is loaded when it is wanted.
  const awaited = new Map();
  globalThis.nncore = {
    arrived(name, text) { awaited.get(name)?.(bytesOf(text).then((bytes) => new Film(bytes))); },
    load(name, source) {
      return new Promise((resolve, reject) => {
        awaited.set(name, resolve);
        const script = document.createElement("script");
        script.src = source;
        script.onerror = () => reject(new Error(`${source} is not there`));
        document.head.append(script);
      });
    },
  };
})();
