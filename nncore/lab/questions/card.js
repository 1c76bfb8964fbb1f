// A question and where the guess goes in; after the guess, what is said of it. The pictures are other widgets.

const MARKS = { right: "✓", near: "≈", wrong: "✗", seen: "→" };
const NAMES = { right: "Right", near: "Near", wrong: "Not quite", seen: "Shown without a guess" };
const FIELDS = { number: ["a number", "decimal"], shape: ["such as (3, 1)", "text"] };

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

function inline(text) {
  // What stands between backticks is code.
  return text.split(/`([^`]+)`/).map((part, k) => (k % 2 ? make("code", {}, part) : part)).filter((part) => part !== "");
}

function button(words, className, press) {
  const made = make("button", { type: "button", class: className }, ...inline(words));
  made.addEventListener("click", press);
  return made;
}

function asking(about, send, named) {
  // The choices, the field or the sheet of a question.
  const give = (value) => send({ kind: "guess", value });
  if (about.kind === "choice")
    return make("div", { class: "choices" }, ...about.choices.map((choice) => button(choice, "choice", () => give(choice))));
  if (about.kind === "curve") {
    const done = button("This is my guess", "give", () => give(sheet.drawing()));
    const sheet = pencil(about, () => { done.disabled = false; });
    done.disabled = true;
    const how = make("span", { class: "how" }, "Draw with the mouse or a finger; or Tab to a handle, and ↑ ↓ move it.");
    return make("div", {}, sheet.element, make("div", { class: "row" }, done, how));
  }
  const [placeholder, inputmode] = FIELDS[about.kind];
  const field = make("input", {
    type: "text", placeholder, inputmode, autocomplete: "off", spellcheck: "false", maxlength: "60", "aria-labelledby": named,
    "aria-describedby": `${named}-complaint`,
  });
  const form = make("form", { class: "row" }, field, ...(about.unit ? [make("span", { class: "unit" }, about.unit)] : []),
    make("button", { type: "submit", class: "give" }, "This is my guess"));
  form.addEventListener("submit", (event) => { event.preventDefault(); give(field.value); });
  return form;
}

function answering(about, told, send) {
  // What is said of the guess; of choices, which was taken and which is right.
  const parts = [];
  if (about.kind === "choice")
    parts.push(make("ul", { class: "choices" }, ...about.choices.map((choice) => {
      const right = choice === told.answer, taken = choice === told.guess;
      const label = [right && "the answer", taken && "your guess"].filter(Boolean).join(", and ");
      const state = `choice${right ? " is-answer" : ""}${taken ? " is-guess" : ""}`;
      return make("li", { class: state }, make("span", {}, ...inline(choice)), ...(label ? [make("span", { class: "label" }, label)] : []));
    })));
  const mark = make("span", { class: "mark", role: "img", "aria-label": `${NAMES[told.outcome]}.` }, MARKS[told.outcome]);
  parts.push(make("p", { class: "verdict", tabindex: "-1" }, mark, make("span", {}, ...inline(told.sentence))));
  parts.push(...told.paragraphs.map((text) => make("p", { class: "why" }, ...inline(text))));
  if (told.note) parts.push(make("p", { class: "how" }, told.note));
  parts.push(button("ask me again", "link", () => send({ kind: "again" })));
  return make("div", { class: `told is-${told.outcome}` }, ...parts);
}

function render({ model, el }) {
  const named = `nncore-question-${Math.random().toString(36).slice(2)}`; // each view has its own copy of this module
  const card = make("section", { class: "nncore-card", "aria-labelledby": named });
  const complaint = make("p", { class: "complaint", role: "alert", id: `${named}-complaint` });
  const live = make("div", { "aria-live": "polite", class: "said" });
  const send = (content) => { complaint.textContent = ""; model.send(content); };

  const draw = () => {
    const about = model.get("about"), told = model.get("told"), inside = card.contains(document.activeElement);
    const head = make("p", { class: "head" }, "Predict first");
    const question = make("p", { class: "question", id: named }, ...inline(about.question));
    complaint.textContent = model.get("complaint");
    const answered = "outcome" in told;
    live.replaceChildren(...(answered ? [answering(about, told, send)] : []));
    const show = button("show the answer without a guess", "link", () => send({ kind: "show" }));
    const rest = answered ? [live, complaint] : [asking(about, send, named), complaint, show, live];
    card.replaceChildren(head, question, ...rest);
    card.classList.toggle("answered", answered);
    // What had the focus is gone: the next thing to read has it.
    if (inside) card.querySelector(answered ? ".verdict" : "button.choice, input, .handle")?.focus({ preventScroll: true });
  };
  const complain = () => {
    complaint.textContent = model.get("complaint");
    const field = card.querySelector("input");
    field?.setAttribute("aria-invalid", String(Boolean(complaint.textContent)));
    if (complaint.textContent) field?.focus();
  };
  const kernel = model.widget_manager?.kernel; // JupyterLab's and Notebook's
  const ended = () => {
    card.querySelectorAll("button, input").forEach((control) => { control.disabled = true; });
    if (card.querySelector(".ended, .told")) return;
    card.append(make("p", { class: "ended", role: "status" }, "The kernel has ended: run this cell again to answer."));
  };
  const comm = () => { if (el.closest(".jupyter-widgets-disconnected")) ended(); };
  const status = (_, now) => { if (["restarting", "autorestarting", "terminating", "dead"].includes(now)) ended(); };
  card.addEventListener("keydown", (event) => {
    // A plain key belongs to the card: JupyterLab would take it for a shortcut.
    const run = event.key === "Enter" && event.shiftKey;
    if (!event.ctrlKey && !event.metaKey && !event.altKey && !run) event.stopPropagation();
  });
  el.append(card);
  draw();
  model.on("change:told change:about", draw);
  model.on("change:complaint", complain);
  model.on("comm_live_update", comm);
  kernel?.statusChanged?.connect(status);
  kernel?.disposed?.connect(ended);
  return () => {
    model.off("change:told change:about", draw);
    model.off("change:complaint", complain);
    model.off("comm_live_update", comm);
    kernel?.statusChanged?.disconnect(status);
    kernel?.disposed?.disconnect(ended);
  };
}

export default { render };
