// Betters pages that work without it. What it does, and its words, stand in data attributes.
(() => {
"use strict";
document.documentElement.classList.add("has-js");

const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
const id = name => document.getElementById(name);
const on = (part, kind, action) => part.addEventListener(kind, action);
const show = (part, isShown) => { if (part) part.hidden = !isShown; };
const changed = form => form.dispatchEvent(new Event("input", { bubbles: true }));
const attempt = action => { try { return action(); } catch (error) { return null; } };
const parsed = text => attempt(() => JSON.parse(text));

// Runs an action once no call has come for so many milliseconds.
function later(milliseconds, action) {
  let timer = 0;
  return () => { clearTimeout(timer); timer = setTimeout(action, milliseconds); };
}

async function ask(method, url, body, type) {
  const headers = { Accept: "application/json" };
  if (type) headers["Content-Type"] = type;
  // Where the session has ended, the way to the sign-in is no answer.
  const answer = await fetch(url, { method, body, headers, redirect: "manual" });
  if (!answer.ok) throw new Error(answer.status);
  return answer.json().catch(() => ({}));
}

function query(form) {
  const fields = new URLSearchParams();
  new FormData(form).forEach((value, key) => { if (typeof value === "string") fields.append(key, value); });
  return fields.toString();
}

// Asking before what is dangerous; sending once

function setBusy(form, isBusy) {
  form.dataset.busy = isBusy || "";
  all("button", form).forEach(button => button.setAttribute("aria-disabled", String(isBusy)));
}

on(document, "click", event => {
  const button = event.target.closest("button[data-confirm],a[data-confirm]");
  if (button && !confirm(button.dataset.confirm)) event.preventDefault();
});
on(document, "submit", event => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  const { busy, confirm: question } = form.dataset;
  if (busy || (question && !confirm(question))) return event.preventDefault();
  setBusy(form, true);
  // For answers that are files.
  setTimeout(() => setBusy(form, false), 8000);
});
on(window, "pageshow", () => all("form").forEach(form => setBusy(form, false)));

// Drafts: on the server, and on this machine until the server has them

const kept = {
  get: url => attempt(() => JSON.parse(localStorage.getItem("draft " + url))),
  set: (url, fields) => attempt(() => localStorage.setItem("draft " + url, JSON.stringify({ at: Date.now(), fields }))),
  drop: url => attempt(() => localStorage.removeItem("draft " + url)),
};

const inputs = form => Array.from(form.elements).filter(
  field => field.name && !/^(hidden|file|password|submit|button|fieldset|output)$/.test(field.type));
const isSwitch = field => /^(radio|checkbox)$/.test(field.type);

function values(form) {
  const found = {};
  inputs(form).forEach(field => { if (!isSwitch(field) || field.checked) found[field.name] = field.value; });
  return found;
}

function restore(form, fields) {
  inputs(form).forEach(field => {
    if (isSwitch(field)) field.checked = fields[field.name] === field.value;
    else if (fields[field.name] !== undefined) field.value = fields[field.name];
  });
  changed(form);
}

function keepDraft(form) {
  const url = form.dataset.draft;
  const state = form.querySelector("[data-draft-state]");
  const tell = name => { if (state) state.textContent = state.dataset[name] || ""; };
  const now = () => JSON.stringify(values(form));
  let last = now();
  const retry = later(15000, save);

  async function save() {
    const text = now();
    if (text === last) return kept.drop(url);
    kept.set(url, values(form));
    tell("saving");
    try {
      await ask("PUT", url, text, "application/json");
      last = text;
      if (now() !== text) return;
      kept.drop(url);
      tell("saved");
    } catch (error) {
      tell("local");
      retry();
    }
  }

  offerDraft(form, url, last, tell);
  on(form, "input", later(1000, save));
  on(window, "online", save);
  on(window, "pagehide", () => { if (now() !== last) kept.set(url, values(form)); });
}

// This machine's copy is offered where it is younger than the server's and differs from it.
function offerDraft(form, url, last, tell) {
  const copy = kept.get(url);
  const offer = form.querySelector("[data-draft-offer]");
  if (!copy || !copy.fields || JSON.stringify(copy.fields) === last || copy.at <= Number(form.dataset.draftAt || 0)) {
    return kept.drop(url);
  }
  show(offer, true);
  if (offer) on(offer, "click", event => {
    const isTaken = event.target.closest("[data-draft-restore]");
    if (!isTaken && !event.target.closest("[data-draft-drop]")) return;
    show(offer, false);
    if (!isTaken) return kept.drop(url);
    restore(form, copy.fields);
    tell("restored");
  });
}

// Checks while typing

function mark(form, { name, level, message }) {
  const place = id(name + "-problem") || id("form-problem");
  if (!place) return;
  const isError = level === "error";
  place.className = isError ? "problem error" : "problem warning";
  place.append((isError ? "■ " : "▲ ") + message + " ");
  show(place, true);
  const input = form.elements[name];
  if (isError && input && input.setAttribute) input.setAttribute("aria-invalid", "true");
}

function checkForm(form) {
  let turn = 0;
  const reasons = all("[data-reason]", form);
  reasons.forEach(part => show(part, part.dataset.reason === "needed"));

  on(form, "input", later(600, async () => {
    const mine = ++turn;
    try {
      const found = await ask("POST", form.dataset.check, query(form), "application/x-www-form-urlencoded");
      if (mine !== turn) return;
      all(".problem", form).forEach(place => { place.textContent = ""; show(place, false); });
      all("[aria-invalid]", form).forEach(input => input.removeAttribute("aria-invalid"));
      (found.fields || []).forEach(field => mark(form, field));
      reasons.forEach(part => show(part, !!found.needsReason));
    } catch (error) { return; }
  }));
}

// Running totals, zero report

// A count as people type it, in units of so many decimals; null where it is none.
function count(text, decimals) {
  const parts = /^(\d{1,12})(?:\.(\d*))?$/.exec(text.normalize("NFKC").replace(/[,\s]/g, ""));
  if (!parts || (parts[2] || "").length > decimals) return null;
  return Number(parts[1] + (parts[2] || "").padEnd(decimals, "0"));
}

const grouped = (value, digits) => (value / 10 ** digits).toLocaleString(
  "en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });

function runTotal(output) {
  const input = id(output.dataset.running);
  const decimals = Number(output.dataset.decimals || 0);
  const base = count(output.dataset.base || "0", decimals);
  if (!input || base === null) return;
  const run = () => {
    const typed = count(input.value.trim() || "0", decimals);
    output.textContent = typed === null ? "–" : grouped(base + typed, decimals);
  };
  on(input.form || input, "input", run);
  run();
}

function fillZeros(button) {
  on(button, "click", event => {
    const boxes = all("[data-count]", button.form);
    event.preventDefault();
    const isTyped = boxes.some(box => count(box.value || "0", 6) !== 0);
    if (isTyped && !confirm(button.dataset.fillZero)) return;
    boxes.forEach(box => { box.value = "0"; });
    changed(button.form);
  });
}

// Choosing rows

function chooseRows(head) {
  const table = head.closest("table");
  const part = head.form || document;
  const boxes = () => all("tbody input[type=checkbox]:not([disabled])", table);
  const tell = () => {
    const chosen = boxes().filter(box => box.checked).length;
    head.checked = chosen > 0 && chosen === boxes().length;
    head.indeterminate = chosen > 0 && !head.checked;
    all("[data-chosen]", part).forEach(place => { place.textContent = place.dataset.chosen.replace("{n}", chosen); });
    all("[data-needs-chosen]", part).forEach(button => { button.disabled = !chosen; });
  };
  on(table, "change", event => {
    if (event.target === head) boxes().forEach(box => { box.checked = head.checked; });
    tell();
  });
  on(window, "pageshow", tell);
}

// Files, and work under way

function advance(part, done, of) {
  const progress = part.querySelector("progress");
  if (progress && of) Object.assign(progress, { max: of, value: done, hidden: false });
}

function upload(form) {
  const input = form.querySelector("input[type=file]");
  const [drop, state, progress] = [".drop", "[data-upload-state]", "progress"].map(part => form.querySelector(part));
  const url = form.dataset.upload;
  let files = [];

  const tell = text => { state.textContent = text; };
  const choose = list => { files = Array.from(list); tell(files.map(file => file.name).join(" · ")); };

  function send(place) {
    const request = new XMLHttpRequest();
    const fields = query(form);
    const fail = said => {
      show(progress, false);
      setBusy(form, false);
      tell(said.message || state.dataset.failed);
    };
    request.open("POST", fields ? url + (url.includes("?") ? "&" : "?") + fields : url);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.setRequestHeader("X-File-Name", encodeURIComponent(files[place].name));
    request.upload.onprogress = event => advance(form, event.loaded, event.total);
    request.onerror = () => fail({});
    request.onload = () => {
      const said = parsed(request.responseText) || {};
      if (request.status < 200 || request.status > 299) return fail(said);
      if (place + 1 < files.length) return send(place + 1);
      location.assign(said.location || location.href);
    };
    tell(files[place].name);
    request.send(files[place]);
  }

  on(input, "change", () => choose(input.files));
  ["dragover", "dragleave", "drop"].forEach(kind => on(drop, kind, event => {
    event.preventDefault();
    drop.classList.toggle("over", kind === "dragover");
    if (kind !== "drop") return;
    input.required = false;
    choose(event.dataTransfer.files);
  }));
  on(form, "submit", event => {
    event.preventDefault();
    if (!files.length) choose(input.files);
    if (form.dataset.busy || !files.length) return;
    setBusy(form, true);
    send(0);
  });
}

async function poll(part) {
  const message = part.querySelector("[data-poll-message]");
  try {
    const job = await ask("GET", part.dataset.poll);
    if (job.location) return location.assign(job.location);
    advance(part, job.done, job.of);
    if (message && job.message !== message.textContent) message.textContent = job.message;
  } catch (error) { /* Asked again, as while the server starts anew. */ }
  setTimeout(() => poll(part), 1000);
}

// Copying

// Plain http on a bare address has no clipboard.
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "sr";
  document.body.append(area);
  area.select();
  const isDone = document.execCommand("copy");
  area.remove();
  if (!isDone) throw new Error("copy");
}

function copyButton(button) {
  const words = button.textContent;
  show(button, !!(navigator.clipboard || document.execCommand));
  on(button, "click", async event => {
    const source = document.querySelector(button.dataset.copy);
    event.preventDefault();
    try {
      await copy(source.value === undefined ? source.textContent : source.value);
      button.textContent = button.dataset.copied || words;
      setTimeout(() => { button.textContent = words; }, 2000);
    } catch (error) { getSelection().selectAllChildren(source); }
    button.focus();
  });
}

const parts = {
  "[data-draft-done]": part => kept.drop(part.dataset.draftDone), "form[data-draft]": keepDraft,
  "form[data-check]": checkForm, "[data-running]": runTotal, "[data-fill-zero]": fillZeros,
  "[data-check-all]": chooseRows, "form[data-upload]": upload, "[data-poll]": poll, "[data-copy]": copyButton,
  "[data-print]": button => on(button, "click", () => print()),
};
Object.keys(parts).forEach(selector => all(selector).forEach(parts[selector]));
})();
