// The buttons of a training: play, pause, one step, and from the start.

nncore.Reel = class {
  // `show(k)` is called with the number of a picture, `resting(rests)` when it starts to play and when it stops.
  constructor(figure, show, resting) {
    this.show = show;
    this.resting = resting;
    this.play = figure.querySelector(".play");
    this.slider = figure.querySelector(".frame");
    this.timer = 0;
    this.play.addEventListener("click", () => (this.timer ? this.stop() : this.start()));
    figure.querySelector(".step").addEventListener("click", () => { this.stop(); this.go(this.at + 1); });
    figure.querySelector(".again").addEventListener("click", () => { this.stop(); this.go(0); });
    this.slider.addEventListener("input", () => { this.stop(); this.go(this.at); });
  }

  get at() { return Number(this.slider.value); }
  get last() { return Number(this.slider.max); }

  load(labels) {
    this.labels = labels;
    this.slider.max = labels.length - 1;
  }

  go(k) {
    this.slider.value = Math.min(k, this.last);
    this.slider.setAttribute("aria-valuetext", this.labels[this.at]);
    this.slider.nextElementSibling.textContent = this.labels[this.at];
    this.show(this.at);
    if (this.at === this.last) this.stop();
  }

  start() {
    if (this.at === this.last) this.go(0);
    this.timer = setInterval(() => this.go(this.at + 1), 90);
    this.say("Pause");
  }

  stop() {
    clearInterval(this.timer);
    this.timer = 0;
    this.say("Play");
  }

  say(word) {
    this.play.textContent = word;
    this.resting(word === "Play");
  }
};
