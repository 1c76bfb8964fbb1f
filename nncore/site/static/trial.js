// A training in the playground of a page: where it is, what was measured on the way, and why it stopped.

nncore.Trial = class {
  // `examples` has X, Y, X_test and Y_test, with X as rows of features.
  constructor(net, examples) {
    Object.assign(this, { net, examples, iteration: 0, stopped: "", records: [] });
    this.keep();
  }

  get now() { return this.records.at(-1); }

  measure() {
    const { X, Y, X_test, Y_test } = this.examples, { forward, backward, cost } = nncore.network;
    const right = ({ A }, labels) => (100 * labels.filter((y, i) => (A.at(-1)[0][i] > 0.5) === (y === 1)).length) / labels.length;
    const cache = (this.cache ??= forward(this.net, X)), tested = Y_test.length ? forward(this.net, X_test) : null;
    const lengths = backward(this.net, cache, Y).dW.slice(1).map((rows) => Math.hypot(...rows.map((row) => Math.hypot(...row))));
    return {
      iteration: this.iteration, lengths, cost: cost(cache, Y), right: right(cache, Y),
      costTest: tested ? cost(tested, Y_test) : NaN, rightTest: tested ? right(tested, Y_test) : NaN,
    };
  }

  keep() {
    // Records grow with the logarithm of the iterations; the last one is always that of now.
    const before = this.records.at(-2)?.iteration ?? -1, last = this.records.at(-1)?.iteration ?? -1;
    if (last - before < Math.max(1, 0.02 * before) && this.records.length > 1) this.records.pop();
    this.records.push(this.measure());
  }

  advance(rate, iterations = 1) {
    // So many updates, as far as they lead to finite numbers.
    const { X, Y } = this.examples, { forward, backward, update, cost } = nncore.network;
    const finite = ({ W }) => W.slice(1).every((rows) => rows.every((row) => row.every(Number.isFinite)));
    for (let k = 0; k < iterations && !this.stopped; k++) {
      this.cache ??= forward(this.net, X);
      const net = update(this.net, backward(this.net, this.cache, Y), rate), cache = forward(net, X);
      if (finite(net) && Number.isFinite(cost(cache, Y))) Object.assign(this, { net, cache, iteration: this.iteration + 1 });
      else this.stopped = this.divergence(rate);
    }
    this.keep();
  }

  divergence(rate) {
    return `The numbers are no longer finite at iteration ${this.iteration + 1}. The learning rate ${rate} is too high, `
      + `so each step overshoots further: try ${Number((rate / 10).toPrecision(1))}. The picture shows the last finite network.`;
  }

  get words() {
    const { iteration, cost, costTest, right, rightTest, lengths } = this.now, { Y, Y_test } = this.examples;
    const short = (value, digits = 4) => String(Number(value.toPrecision(digits)));
    const [tested, rightly] = Y_test.length ? [` and ${short(costTest)} on ${Y_test.length} for testing`, ` and ${rightTest.toFixed(1)} %`] : ["", ""];
    return `Iteration ${iteration}. The cost is ${short(cost)} on ${Y.length} points for training${tested}; right: `
      + `${right.toFixed(1)} %${rightly}. Length of dW[l], layer by layer: ${lengths.map((d) => short(d, 3)).join(", ")}.`;
  }
};
