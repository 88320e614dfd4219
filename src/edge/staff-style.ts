/** The style of the staff's page: the page stands alone, so that it can be kept as one file. */
export const STAFF_STYLE = `
:root{color-scheme:light dark;--ink:#1b1b1b;--soft:#565450;--line:#d9d5cc;--bar:#14594a;--paper:#fdfcfa}
@media screen and (prefers-color-scheme:dark){:root{--ink:#ebe8e2;--soft:#b3afa6;--line:#3a3e44;--bar:#63b8a2;--paper:#16181b}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:75rem;padding:1rem;background:var(--paper);color:var(--ink);
font:1.0625rem/1.65 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif;overflow-wrap:break-word}
h1,h2{line-height:1.4;margin:1.2em 0 .3em}
h1{font-size:1.6rem;margin-top:.3em}
h2{font-size:1.15rem}
a{color:inherit}
.soft{color:var(--soft)}
.sums{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.5rem 1.5rem;margin:1rem 0}
.sums dt{color:var(--soft);font-size:.95rem}
.sums dd{margin:0;font-size:1.5rem;font-weight:600;line-height:1.3}
dd,td,.scale{font-variant-numeric:tabular-nums}
svg{display:block;width:100%;height:12rem;border-bottom:1px solid var(--ink)}
rect{fill:var(--bar)}
.scale{display:flex;justify-content:space-between;color:var(--soft);font-size:.95rem}
.lists{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(20rem,100%),1fr));gap:0 2.5rem}
table{border-collapse:collapse;width:100%}
caption{text-align:left;color:var(--soft)}
th,td{text-align:left;vertical-align:top;padding:.35rem .5rem .35rem 0;border-bottom:1px solid var(--line);font-weight:400}
thead th{color:var(--soft);font-size:.95rem}
td:last-child,th:last-child{text-align:right;padding-right:0;white-space:nowrap}
details table{max-width:20rem}
summary{cursor:pointer;padding:.4rem 0}
`.trim();
