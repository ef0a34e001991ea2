// detect.cjs PEER FOLDER <documents.jsonl >predictions.jsonl: runs a peer on every document, each alone, and
// writes its spans as blackbar detect --jsonl does (offsets are code points). FOLDER is where npm installed
// the peers. The seconds spent inside the peer go to stderr.
const path = require('path');
const readline = require('readline');
const { performance } = require('perf_hooks');

const [peer, folder] = process.argv.slice(2);
const load = (name) => require(path.join(path.resolve(folder), 'node_modules', name));

// What the peers call a name; every other type counts as sensitive of no special kind.
const kindOf = (type) => (/NAME/.test(type) && !/USER|BUSINESS|FILE/.test(type) ? 'PERSON' : 'USER_TERM');

const peers = {
  openredaction: () => {
    const { OpenRedaction } = load('@openredaction/openredaction');
    const engine = new OpenRedaction();
    return async (text) =>
      (await engine.detect(text)).detections.map((d) => ({
        start: d.position[0], end: d.position[1], kind: kindOf(d.type), score: d.confidence ?? 0.5,
      }));
  },
  'redact-pii': () => {
    // It answers with the text redacted: what stands between its marks is searched in the original in order.
    const { SyncRedactor } = load('redact-pii');
    const mark = '\uE000';
    const engine = new SyncRedactor({ globalReplaceWith: mark });
    return async (text) => {
      const spans = [];
      let at = 0;
      const kept = engine.redact(text).split(mark);
      kept.forEach((piece, i) => {
        if (i === kept.length - 1 && piece === '') at = spans.length ? text.length : at;
        else if (piece !== '') at = i === 0 ? 0 : text.indexOf(piece, at + 1);
        if (at < 0) at = text.length;
        if (spans.length && spans[spans.length - 1].end === undefined && piece !== '') spans[spans.length - 1].end = at;
        at += piece.length;
        const open = spans.length && spans[spans.length - 1].end === undefined;
        if (i < kept.length - 1 && !open) spans.push({ start: at, kind: 'USER_TERM', score: 0.5 });
      });
      return spans.map((s) => ({ ...s, end: s.end ?? text.length }));
    };
  },
};

// Code points before every UTF-16 unit of the text.
function codePoints(text) {
  const before = new Uint32Array(text.length + 1);
  for (let i = 0, n = 0; i < text.length; i += 1) {
    before[i] = n;
    const unit = text.charCodeAt(i);
    if (!(unit >= 0xd800 && unit < 0xdc00)) n += 1;
    before[i + 1] = n;
  }
  return before;
}

async function main() {
  const detect = peers[peer]();
  let seconds = 0;
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { id, text } = JSON.parse(line);
    const start = performance.now();
    const spans = await detect(text);
    seconds += (performance.now() - start) / 1000;
    const before = codePoints(text);
    for (const span of spans) {
      span.start = before[span.start];
      span.end = before[span.end];
    }
    process.stdout.write(`${JSON.stringify({ id, spans: spans.filter((s) => s.end > s.start) })}\n`);
  }
  process.stderr.write(`${seconds.toFixed(3)}\n`);
}

main();
