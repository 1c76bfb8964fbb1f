// The playground of a page as a Scene: what nncore/lab/playground/view.py and network.py draw, in the browser.

(() => {
  const WIDE = 17, HIGH = 10; // of the panel with the network, in its own units
  const THICK = 7; // pixels of the heaviest weight
  const SIDE = 20; // points on a side of a unit's map
  const MANY = 300; // weights from which the decision map is coarser, so that it keeps up
  const TALL = 330, LOW = 190; // pixels of the two rows

  class View {
    // `look` has the palettes and the colours of nncore/lab/stage/palette.py.
    constructor(look) { this.look = look; }

    scene(trial, board, words, number) {
      const weights = trial.net.W.slice(1).reduce((sum, rows) => sum + rows.length * rows[0].length, 0);
      const fine = weights > MANY ? 2 * SIDE : 4 * SIDE;
      const { A } = nncore.network.forward(trial.net, grid(board, fine));
      const panels = [this.decision(A.at(-1)[0], fine, trial.examples, board), this.network(trial.net, A, fine)];
      panels.push(this.curves("cost", trial.records, "cost", "costTest"), this.curves("right, in %", trial.records, "right", "rightTest", 45));
      panels.push(this.lengths(trial.now.lengths));
      return nncore.pack(panels, words, [TALL, LOW], number);
    }

    decision(A_L, fine, { X, Y, X_test, Y_test }, [x0, x1, y0, y1]) {
      const panel = new nncore.Panel("what it predicts at each place", [[x0, x1], [y0, y1]], { equal: true });
      panel.image(colored(A_L, 2, -1, this.look.decision), [fine, fine], [x0, x1, y0, y1]);
      const show = ([x, y], labels, filled) => [0, 1].forEach((label) => {
        const of = (row) => row.filter((_, i) => labels[i] === label);
        panel.points(of(x), of(y), this.look.classes[label], this.look.markers[label], { filled });
      });
      show(X_test, Y_test, false);
      show(X, Y, true);
      return panel;
    }

    network(net, A, fine) {
      const at = places(net.sizes), heaviest = Math.max(...net.W.slice(1).flat().map((w) => Math.max(...w.map(Math.abs))));
      const panel = new nncore.Panel(`the thickest line is a weight of ${Number(heaviest.toPrecision(3))}`, [[0, WIDE], [-0.6, HIGH]], { equal: true, axes: false, width: 1.7 });
      const lines = net.W.slice(1).reduce((sum, rows) => sum + rows.length * rows[0].length, 0);
      const unit = (THICK * Math.min(1, (60 / lines) ** 0.4)) / Math.max(heaviest, 1e-30);
      for (let l = 1; l <= net.L; l++) this.weights(panel, net.W[l], at, l, unit);
      A.forEach((layer, l) => this.units(panel, net, layer, fine, at, l));
      return panel;
    }

    weights(panel, W, { side, x, y }, l, unit) {
      const [blue, orange] = this.look.classes;
      for (const sign of [1, -1]) {
        const ends = W.flatMap((row, j) => [...row].flatMap((w, k) => {
          if (Math.sign(w) !== sign) return [];
          const width = Math.max(unit * Math.abs(w), 0.3);
          return [x[l - 1] + side[l - 1] / 2, y[l - 1][k], width, x[l] - side[l] / 2, y[l][j], width];
        }));
        if (ends.length) panel.segments(ends, sign > 0 ? orange : blue, { dash: sign < 0, alpha: 0.8 });
      }
    }

    units(panel, net, layer, fine, { side, x, y }, l) {
      const half = side[l] / 2, last = l === net.L, g = net.g[l];
      layer.forEach((a, j) => {
        const map = thinned(a, fine);
        const [factor, shift] = last || g === "sigmoid" ? [2, -1] : [1 / (g === "tanh" ? 1 : largest(map)), 0];
        panel.image(colored(map, factor, shift, last ? this.look.decision : this.look.diverging), [SIDE, SIDE], [x[l] - half, x[l] + half, y[l][j] - half, y[l][j] + half]);
        if (l === 0) panel.text(x[l], y[l][j], `x${j + 1}`, { color: "#24292f", size: 13, bold: true });
        panel.rect(x[l] - half, x[l] + half, y[l][j] - half, y[l][j] + half, "faint", { filled: false });
      });
      panel.text(x[l], -0.3, l === 0 ? "input" : last ? "output" : `layer ${l}`);
      if (l > 0 && !last) panel.text(x[l], HIGH - 0.35, g);
    }

    curves(title, records, train, test, floor) {
      const x = records.map(({ iteration }) => iteration), known = (name) => records.map((one) => one[name]);
      const every = [...known(train), ...known(test)].filter(Number.isFinite), low = Math.min(...every), high = Math.max(...every);
      const log = floor === undefined && high > 30 * Math.max(low, 0.05) && low > 0;
      const limits = floor !== undefined ? [Math.max(0, Math.min(floor, low - 3)), 101] : log ? [low / 1.3, high * 1.3] : [0, Math.max(high, 0.1) * 1.08];
      const panel = new nncore.Panel(title, [[0, Math.max(x.at(-1), 10) * 1.02], limits], { x: "iteration", row: 1, log: log ? "y" : "" });
      for (const [name, label] of [[train, "train"], [test, "test"]]) {
        const y = known(name), tested = label === "test";
        if (!y.some(Number.isFinite)) continue;
        panel.curve(x, y, "ink", { width: tested ? 1.6 : 2, dash: tested, label: floor === undefined ? label : "" });
        panel.points([x.at(-1)], [y.at(-1)], "ink", "o", { size: 7, filled: !tested });
      }
      return panel;
    }

    lengths(lengths) {
      const seen = lengths.filter((d) => d > 0 && Number.isFinite(d)), power = (f, v) => 10 ** f(Math.log10(v));
      const low = power(Math.floor, Math.min(...seen, seen.length ? Infinity : 1)) / 10;
      const high = power(Math.ceil, Math.max(...seen, seen.length ? 0 : 1) * 1.001);
      const panel = new nncore.Panel("length of dW[l]", [[0.3, lengths.length + 0.7], [low, high]], { x: "layer l", row: 1, log: "y" });
      panel.xticks = lengths.map((_, k) => [k + 1, String(k + 1)]);
      lengths.forEach((d, k) => (d > 0 ? panel.rect(k + 0.7, k + 1.3, low, d, "ink", { alpha: 0.75 }) : panel.text(k + 1, low * (high / low) ** 0.08, "0")));
      return panel;
    }
  }

  function grid([x0, x1, y0, y1], n) {
    // Rows of features, the points of a square line by line from the top.
    const x = new Float64Array(n * n), y = new Float64Array(n * n);
    for (let i = 0; i < n * n; i++) {
      x[i] = x0 + ((x1 - x0) * (i % n)) / (n - 1);
      y[i] = y1 - ((y1 - y0) * Math.floor(i / n)) / (n - 1);
    }
    return [x, y];
  }

  function thinned(map, fine) {
    const every = fine / SIDE;
    return Float64Array.from({ length: SIDE * SIDE }, (_, i) => map[Math.floor(i / SIDE) * every * fine + (i % SIDE) * every]);
  }

  function largest(map) { return map.reduce((most, a) => Math.max(most, Math.abs(a)), 0) || 1; }

  function colored(map, factor, shift, palette) {
    // Each number's colour: -1 is the first of the palette, 1 the last.
    const rgb = new Uint8Array(3 * map.length);
    for (let i = 0; i < map.length; i++) {
      const value = Math.max(-1, Math.min(1, factor * map[i] + shift)) || 0;
      rgb.set(palette[Math.round(127.5 + 127.5 * value)], 3 * i);
    }
    return rgb;
  }

  function places(sizes) {
    // Where the units stand, by layer: the side of a unit's map, its x, and the units' y.
    const side = sizes.map((n) => Math.min(1.9, (0.84 * (HIGH - 0.8)) / n, (0.5 * WIDE) / sizes.length));
    const first = side[0] / 2 + 0.1, last = WIDE - side.at(-1) / 2 - 0.1, middle = (HIGH - 0.8) / 2;
    const x = sizes.map((_, l) => first + ((last - first) * l) / (sizes.length - 1));
    const gap = (s) => s * (s < 1.8 ? 1 / 0.84 : 1.25);
    const y = sizes.map((n, l) => Array.from({ length: n }, (_, j) => middle - gap(side[l]) * (j - (n - 1) / 2)));
    return { side, x, y };
  }

  nncore.View = View;
})();
