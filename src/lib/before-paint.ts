/**
 * The one inline script: it sets the reader's font size and colour scheme before the first paint, and says
 * that scripts run. At most 300 bytes; its hash stands in the content security policy.
 */
export const BEFORE_PAINT =
  "(d=>{d.className='js';try{var s=localStorage,f=s.loaFont,t=s.loaTheme;if(f)d.dataset.font=f;if(t)d.dataset.theme=t}catch(e){}})(document.documentElement)";
