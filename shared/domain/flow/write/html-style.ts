/** How a page with a flow looks: light or dark as the reader's machine is set, and all of it on paper. */
export const pageStyle = `
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1f2328; --second: #555b63; --line: #cfc9bc; --accent: #0f5c6e; --bad: #a3260f; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #15181b; --ink: #e8e6e1; --second: #a9b0b7; --line: #3b4349; --accent: #66c2d4; --bad: #ff9d8a; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 1440px; background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", Arial, sans-serif; }
h1 { font-size: 22px; line-height: 1.3; margin: 0 0 4px; }
h2 { font-size: 17px; margin: 28px 0 8px; }
.second { color: var(--second); margin: 0 0 4px; }
.interim { font-weight: 600; }
.figure { overflow-x: auto; }
.figure svg { display: block; max-width: 100%; height: auto; }
.figure .flow-box { cursor: pointer; outline: none; }
.figure .flow-box:hover rect, .figure .flow-box[aria-pressed="true"] rect { stroke: var(--accent); stroke-width: 2; }
.figure .flow-box:focus-visible rect { stroke: var(--accent); stroke-width: 3; }
.dark { display: none; }
@media (prefers-color-scheme: dark) { .light { display: none; } .dark { display: block; } }
#list { border: 1px solid var(--line); border-radius: 6px; padding: 0 20px 20px; margin: 24px 0; }
#list h2:focus { outline: none; }
.tools { display: flex; flex-wrap: wrap; gap: 12px; align-items: end; margin: 8px 0; }
.tools label { display: grid; gap: 4px; flex: 1 1 240px; max-width: 420px; }
input, button { font: inherit; color: inherit; background: transparent; border: 1px solid var(--second); border-radius: 4px; padding: 6px 12px; min-height: 36px; }
button { white-space: nowrap; cursor: pointer; border-color: var(--accent); color: var(--accent); }
input:focus-visible, button:focus-visible { outline: 3px solid var(--accent); outline-offset: 1px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 6px 12px 6px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; font-weight: 400; }
thead th { font-weight: 600; overflow-wrap: normal; }
#list-table td:nth-child(3) { white-space: nowrap; font-variant-numeric: tabular-nums; }
.boxes table { width: auto; }
.boxes td { padding-right: 24px; }
td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.checks { list-style: none; padding: 0; margin: 0; }
.checks .broken { color: var(--bad); font-weight: 600; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none !important; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --second: #333; --line: #999; --accent: #0f5c6e; --bad: #a3260f; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  .light { display: block; } .dark { display: none; }
  .tools, .boxes, #list-more { display: none; }
  .figure { overflow: visible; break-inside: avoid; }
  .figure svg { max-height: 95vh; }
}
`
