// The playground of a page: controls in the reader's hands, and a training that goes on while the page is drawn.

(() => {
  class Playground {
    constructor(element, { sets, normals, scales, look }) {
      Object.assign(this, { element, sets, normals, scales, number: 0, timer: 0 });
      this.settings = JSON.parse(element.dataset.play);
      [this.mostLayers, this.mostUnits] = JSON.parse(element.dataset.most);
      this.stage = new nncore.Stage(element);
      this.view = new nncore.View(look);
      this.complaint = this.find(".complaint");
      this.thumbnails(look);
      this.listen();
      this.begin();
      this.trial.advance(this.settings.learning_rate, this.settings.iterations);
      this.show();
    }

    find(selector) { return this.element.querySelector(selector); }

    listen() {
      const { settings } = this, click = (selector, act) => this.find(selector).addEventListener("click", act);
      click(".play", () => (this.timer ? this.stop() : this.start()));
      click(".step", () => { this.stop(); this.advance(1); });
      click(".again", () => this.afresh());
      click(".other", () => { settings.weights_seed = (settings.weights_seed + 1) % this.normals.length; this.afresh(); });
      click(".layers .fewer", () => this.rebuild(settings.hidden.slice(0, -1)));
      click(".layers .more", () => this.rebuild([...settings.hidden, settings.hidden.at(-1) ?? 4]));
      this.find(".sets").addEventListener("change", ({ target }) => { settings.data = target.value; this.afresh(); });
      for (const menu of this.element.querySelectorAll("[data-knob]")) menu.addEventListener("change", () => {
        const { knob } = menu.dataset;
        settings[knob] = knob === "learning_rate" ? Number(menu.value) : menu.value;
        if (knob === "learning_rate") this.trial.stopped = this.complaint.textContent = "";
        else this.afresh();
      });
      document.addEventListener("visibilitychange", () => { if (document.hidden) this.stop(); });
    }

    begin() {
      const { data, hidden, activation, initialization, weights_seed } = this.settings;
      const first = { hidden: activation, ...this.scales[initialization] };
      const net = nncore.network.initialize([2, ...hidden, 1], this.normals[weights_seed], first);
      this.trial = new nncore.Trial(net, this.sets[data]);
      this.counters();
    }

    afresh() {
      // From iteration 0, and on from there if it was playing.
      this.begin();
      this.show();
    }

    rebuild(hidden) {
      this.settings.hidden = hidden;
      this.afresh();
    }

    counters() {
      // A minus and a plus for each hidden layer; the button that was pressed keeps the focus.
      const { hidden } = this.settings, box = this.find(".units");
      this.find(".layers output").textContent = hidden.length;
      this.find(".layers .fewer").disabled = !hidden.length;
      this.find(".layers .more").disabled = hidden.length === this.mostLayers;
      while (box.children.length > hidden.length) box.lastChild.remove();
      while (box.children.length < hidden.length) box.append(this.counter(box.children.length));
      hidden.forEach((n, k) => {
        const [fewer, count, more] = box.children[k].children;
        count.textContent = n;
        [fewer.disabled, more.disabled] = [n === 1, n === this.mostUnits];
      });
    }

    counter(k) {
      const box = document.createElement("span"), count = document.createElement("output");
      box.className = "control";
      box.setAttribute("role", "group");
      box.setAttribute("aria-label", `units of layer ${k + 1}`);
      const button = (sign, more) => {
        const made = Object.assign(document.createElement("button"), { type: "button", textContent: sign });
        made.setAttribute("aria-label", `one unit ${more > 0 ? "more" : "fewer"} in layer ${k + 1}`);
        made.addEventListener("click", () => this.rebuild(this.settings.hidden.map((n, l) => (l === k ? n + more : n))));
        return made;
      };
      box.append(`layer ${k + 1} `, button("−", -1), count, button("+", 1));
      return box;
    }

    start() {
      if (this.trial.stopped) return;
      const again = () => {
        this.timer = requestAnimationFrame(again);
        const { top, bottom } = this.element.getBoundingClientRect(); // nothing is computed that nobody sees
        if (bottom > 0 && top < innerHeight) this.advance(Number(this.find(".speed").value));
      };
      this.timer = requestAnimationFrame(again);
      this.say("Pause");
    }

    stop() {
      cancelAnimationFrame(this.timer);
      this.timer = 0;
      this.say("Play");
    }

    say(word) {
      this.find(".play").textContent = word;
      this.stage.resting(word === "Play");
    }

    advance(iterations) {
      this.trial.advance(this.settings.learning_rate, iterations);
      if (this.trial.stopped) this.stop();
      this.show();
    }

    show() {
      const { frame, data } = this.view.scene(this.trial, this.sets[this.settings.data].board, this.trial.words, ++this.number);
      this.complaint.textContent = this.trial.stopped;
      this.stage.show(frame, data);
    }

    thumbnails({ classes }) {
      for (const input of this.element.querySelectorAll(".set input")) {
        const { X: [x, y], Y, board: [left, right, bottom, top] } = this.sets[input.value];
        const canvas = input.nextElementSibling, c = canvas.getContext("2d"), { width } = canvas;
        Y.forEach((label, i) => {
          c.fillStyle = classes[label];
          c.fillRect(((x[i] - left) / (right - left)) * width - 1.5, ((top - y[i]) / (top - bottom)) * width - 1.5, 3.5, 3.5);
        });
      }
    }
  }

  nncore.whenNear("[data-play]", async (element) => {
    const { name, source } = element.dataset;
    const content = JSON.parse(new TextDecoder().decode(await nncore.bytes(name, source)));
    new Playground(element, content);
  });
})();
