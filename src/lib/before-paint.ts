/**
 * The one inline script: it sets the reader's font size and colour scheme before the first paint, and says
 * that scripts run, and that the reader pays for every byte or waits long for it (class `lite`: pictures on demand, see
 * `browser/hold-pictures.ts`). At most 300 bytes; its hash stands in the content security policy.
 */
export const BEFORE_PAINT =
  "(d=>{var c=navigator.connection;d.className=c&&(c.saveData||/2g/.test(c.effectiveType))?'js lite':'js';try{var s=localStorage,f=s.loaFont,t=s.loaTheme;if(f)d.dataset.font=f;if(t)d.dataset.theme=t}catch(e){}})(document.documentElement)";
