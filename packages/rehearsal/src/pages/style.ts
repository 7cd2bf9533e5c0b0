/** Light and dark as the reader's system has it; what is too wide scrolls by itself, never the page. */
export const style = `
:root { color-scheme: light dark; --page: #fff; --text: #1f2328; --line: #d0d7de; --soft: #f6f8fa; --dim: #59636e;
  --accent: #0969da; }
@media (prefers-color-scheme: dark) { :root { --page: #0d1117; --text: #e6edf3; --line: #30363d; --soft: #161b22;
  --dim: #9198a1; --accent: #58a6ff; } }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; background: var(--page); color: var(--text); }
main { max-width: 60rem; margin: 0 auto; padding: 2rem 1rem; overflow-wrap: anywhere; }
h1, h2 { border-bottom: 1px solid var(--line); padding-bottom: .3em; }
h2 { margin-top: 3rem; }
a { color: var(--accent); }
.wide { overflow-x: auto; margin: 1rem 0; }
table { border-collapse: collapse; overflow-wrap: normal; }
th, td { border: 1px solid var(--line); padding: .4em .8em; vertical-align: top; }
.left { text-align: left; } .right { text-align: right; } .center { text-align: center; }
th { background: var(--soft); }
figure { margin: 1rem 0; }
pre { background: var(--soft); border: 1px solid var(--line); border-radius: 6px; padding: 1rem; overflow-x: auto;
  margin: .5rem 0; }
code { font: .875em/1.45 ui-monospace, monospace; background: var(--soft); padding: .1em .3em; border-radius: 4px; }
pre code { padding: 0; background: none; }
figcaption { font-size: .8em; color: var(--dim); }
blockquote { margin: 1rem 0; padding: 0 1rem; border-left: .25em solid var(--line); }
summary { cursor: pointer; color: var(--dim); }
.chart svg { display: block; width: 100%; max-width: 45rem; height: auto; }
svg text { font: 12px system-ui, sans-serif; fill: var(--dim); }
svg .title { font-weight: 600; fill: var(--text); }
svg .mid { text-anchor: middle; } svg .end { text-anchor: end; }
svg .grid { stroke: var(--line); stroke-width: 1; fill: none; }
svg .line1 { stroke: var(--accent); stroke-width: 2.5; fill: none; stroke-linejoin: round; }
svg .line2 { stroke: var(--dim); stroke-width: 1.5; fill: none; stroke-dasharray: 6 4; }
`
