// SPDX-License-Identifier: GPL-3.0-or-later
// Compiles exported charts with vega-lite, runs them with vega without a window, and compares the data behind the marks
// with our derived tables. For developers; see README.md beside this file.
import {readFileSync, readdirSync, existsSync} from 'node:fs';
import {join} from 'node:path';
import * as vega from 'vega';
import * as vegaLite from 'vega-lite';

const folder = process.argv[2];
const verbose = process.argv.includes('-v');

/** A CSV of exercises.md 7.7 as rows of texts. */
function readCsv(text) {
  const rows = [];
  let row = [], cell = '', quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') cell += text[++i];
      else if (c === '"') quoted = false;
      else cell += c;
    } else if (c === '"') quoted = true;
    else if (c === ',') { row.push(cell); cell = ''; }
    else if (c === '\n') { row.push(cell); rows.push(row); row = []; cell = ''; }
    else cell += c;
  }
  return rows;
}

const plainName = name => name.replace(/\\([.[\]])/g, '$1');
const unitOf = def => typeof def.timeUnit === 'string' ? def.timeUnit.replace(/^utc/, '') : def.timeUnit?.unit?.replace(/^utc/, '');
const isMeasure = def => def.aggregate || (def.type === 'quantitative' && !def.bin);

/** Our column and Vega's field for a channel. */
function namesOf(def) {
  const field = def.field === undefined ? '' : plainName(def.field);
  if (def.aggregate === 'count') return {ours: 'count', vega: '__count'};
  if (def.aggregate) return {ours: `${def.aggregate}_${field}`, vega: `${def.aggregate}_${field}`};
  if (def.bin) return {ours: `bin_${field}`, vega: new RegExp(`^bin_(maxbins|step)_[0-9_.]+_${escape(field)}$`)};
  if (def.timeUnit) return {ours: `${unitOf(def)}_${field}`, vega: new RegExp(`^utc${unitOf(def)}_${escape(field)}$`)};
  return {ours: field, vega: field};
}
const escape = text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const channels = ['row', 'column', 'x', 'y', 'x2', 'y2', 'xOffset', 'yOffset', 'theta', 'color', 'size', 'shape', 'detail', 'text'];

/** A value as it compares: numbers to 12 digits, instants as milliseconds, missing as null. */
function plainValue(value) {
  if (value === undefined || value === null || value === '' || (typeof value === 'number' && !Number.isFinite(value))) return null;
  if (value instanceof Date) return +value;
  if (typeof value === 'number') return Number(value.toPrecision(12)) + 0;
  if (typeof value === 'boolean') return String(value);
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return Date.parse(value + 'T00:00:00Z');
  if (/^\d{4}-\d\d-\d\dT[\d:]+Z?$/.test(value)) return Date.parse(value.replace(/Z?$/, 'Z'));
  const number = Number(value);
  return typeof value === 'string' && value.trim() !== '' && !Number.isNaN(number) ? Number(number.toPrecision(12)) + 0 : value;
}

/** Years that are exported as instants are numbers in our tables. */
const yearOf = value => typeof value === 'number' && Math.abs(value) > 1e10 ? new Date(value).getUTCFullYear() : value;

/** Vega counts weekdays from Sunday 0 and keeps cyclic units as dates in 2012; ours are numbers. */
function unitValue(def, value) {
  const unit = unitOf(def);
  const date = value === null || value === undefined ? null : new Date(value);
  if (date === null || Number.isNaN(+date)) return null;
  if (unit === 'quarter') return Math.floor(date.getUTCMonth() / 3) + 1;
  if (unit === 'month') return date.getUTCMonth() + 1;
  if (unit === 'day') return (date.getUTCDay() + 6) % 7 + 1;
  if (unit === 'hours') return date.getUTCHours();
  return +date;
}

/** The rows behind the marks of a layer: of the data set that its marks are drawn from. */
async function drawnRows(spec) {
  const warnings = [];
  const logger = {level() { return this; }, warn(...m) { warnings.push(m.join(' ')); return this; }, info() { return this; },
                  debug() { return this; }, error(...m) { warnings.push(m.join(' ')); return this; }};
  const compiled = vegaLite.compile(spec, {logger}).spec;
  const view = new vega.View(vega.parse(compiled), {renderer: 'none', logger});
  await view.runAsync();
  return {warnings, data: name => view.data(name), compiled};
}

function keyText(values) { return JSON.stringify(values); }

async function compare(file) {
  const spec = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const layers = (spec.layer ?? [spec]);
  const csvName = file.replace(/\.vl\.json$/, '.csv');
  const layout = spec.usermeta?.chartroom?.layout;
  const run = await drawnRows(spec);
  if (layout === 'treemap') return {state: 'compiled', warnings: run.warnings};
  const layer = layers[0];
  const markType = layer.mark.type ?? layer.mark;
  if (markType === 'boxplot') return {state: 'compiled', warnings: run.warnings};
  const rows = readCsv(readFileSync(join(folder, csvName), 'utf8'));
  const header = rows.shift();
  const defs = channels.map(c => ({channel: c, def: layer.encoding[c]})).filter(e => e.def && e.def.value === undefined && e.def.datum === undefined);
  const stackOf = defs.find(e => e.def.stack);
  const wanted = defs.map(e => namesOf(e.def).vega).concat(stackOf ? [`${namesOf(stackOf.def).vega}_start`] : []);
  const has = row => wanted.every(name => name instanceof RegExp ? Object.keys(row).some(k => name.test(k)) : name in row);
  const sets = run.compiled.data.map(d => run.data(d.name) ?? []).filter(d => d.length > 0 && has(d[0]));
  if (sets.length === 0) return {state: rows.length > 0 && run.compiled.marks.some(m => m.from?.facet) ? 'inside panels' : 'no marks', warnings: run.warnings};
  const data = sets.at(-1);
  const columns = [];
  for (const {def} of defs) {
    const names = namesOf(def);
    if (columns.some(c => c.ours === names.ours)) continue;
    const actual = names.vega instanceof RegExp ? Object.keys(data[0] ?? {}).find(k => names.vega.test(k)) : names.vega;
    columns.push({...names, actual, def});
  }
  const isYear = def => !def.timeUnit && spec.usermeta?.chartroom?.fields?.[plainName(def.field ?? '')]?.type === 'year';
  const starts = stackOf ? namesOf(stackOf.def) : null;
  const tuple = (get, stack) => columns.map(get).concat(stack);
  const ours = rows.map(r => {
    const at = name => r[header.indexOf(name)];
    return tuple(c => isYear(c.def) ? yearOf(plainValue(at(c.ours))) : plainValue(at(c.ours)), starts ? [at(`${starts.ours}_start`), at(`${starts.ours}_end`)].map(plainValue) : []);
  });
  const theirs = data.map(d => tuple(c => c.def.timeUnit ? unitValue(c.def, d[c.actual]) : isYear(c.def) ? yearOf(plainValue(d[c.actual])) : plainValue(d[c.actual]),
                                     starts ? [d[`${starts.vega}_start`], d[`${starts.vega}_end`]].map(plainValue) : []));
  // Vega leaves out rows that draw nothing (missing measures and positions); ours keep them, marked as missing.
  const needed = columns.map((c, i) => isMeasure(c.def) || c.def.type === 'temporal' || c.def.bin ? i : -1).filter(i => i >= 0);
  // Vega puts nothing (0) where a series of a stacked area is absent.
  const isArea = markType === 'area';
  const isNothing = t => isArea && starts && t.at(-1) === t.at(-2);
  const drawn = list => list.filter(t => needed.every(i => t[i] !== null) && !isNothing(t)).map(t => {
    // Start and end of a stacked piece, in either direction; a piece of nothing lies anywhere.
    if (starts) { const [a, b] = t.slice(-2); t = t.slice(0, -2).concat(a === b ? [0, 0] : [Math.min(a, b), Math.max(a, b)]); }
    return keyText(t.map(v => typeof v === 'number' ? Number(v.toPrecision(10)) + 0 : v));
  }).sort();
  const a = drawn(ours), b = drawn(theirs);
  const lost = a.filter(t => !b.includes(t)), extra = b.filter(t => !a.includes(t));
  if (a.length === b.length && lost.length === 0) return {state: 'equal', warnings: run.warnings, marks: a.length, stacked: Boolean(starts)};
  return {state: 'DIFFERENT', warnings: run.warnings, detail: `${a.length} ours, ${b.length} of vega; only ours ${lost.slice(0, 3)}; only vega ${extra.slice(0, 3)}`};
}

const tally = {}, warned = {};
for (const file of readdirSync(folder).filter(f => f.endsWith('.vl.json')).sort()) {
  let result;
  try { result = await compare(file); } catch (error) { result = {state: 'FAILED', warnings: [], detail: error.stack.split('\n').slice(0, 3).join(' ')}; }
  tally[result.state] = (tally[result.state] ?? 0) + 1;
  for (const w of result.warnings) warned[w] = [...(warned[w] ?? []), file];
  if (verbose || /DIFF|FAIL|no marks/.test(result.state)) console.log(file, result.state, result.detail ?? '');
}
for (const [text, files] of Object.entries(warned)) console.log(`warning in ${files.length} files (${files[0]}): ${text}`);
console.log(JSON.stringify(tally));
process.exitCode = tally.DIFFERENT || tally.FAILED ? 1 : 0;
